import { DomainError } from "~/platform/errors";

/** Where a meeting is on its way. Written here once; the database holds the same list as a constraint. */
export const meetingStatuses = [
  "drafting",
  "dispatched",
  "inSession",
  "closed",
  "signing",
  "sealed",
  "cancelled",
] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

interface Step {
  from: readonly MeetingStatus[];
  /** Without it the meeting stays where it is. */
  to?: MeetingStatus;
}

/**
 * Everything that can happen to a meeting, and when. What isn't in the table can't happen. Numbers freeze at dispatch:
 * until then the agenda is ordered freely, after it only late items are added, and sent out with their reason.
 */
export const meetingSteps = {
  dispatch: { from: ["drafting"], to: "dispatched" },
  open: { from: ["dispatched"], to: "inSession" },
  close: { from: ["inSession"], to: "closed" },
  startSigning: { from: ["closed"], to: "signing" },
  reopenMinutes: { from: ["signing"], to: "closed" },
  seal: { from: ["signing"], to: "sealed" },
  cancel: { from: ["drafting", "dispatched"], to: "cancelled" },

  move: { from: ["drafting", "dispatched"] },
  addItem: { from: ["drafting", "dispatched"] },
  removeItem: { from: ["drafting", "dispatched"] },
  orderItems: { from: ["drafting"] },
  dispatchSupplement: { from: ["dispatched"] },
  /** Once the minutes are sealed it says what the public sees of them. */
  setOpenness: { from: ["drafting", "dispatched", "inSession", "closed", "sealed"] },
  setGuests: { from: ["drafting", "dispatched", "inSession"] },
  holdForParties: { from: ["drafting", "dispatched", "inSession", "closed", "signing", "sealed"] },
} as const satisfies Record<string, Step>;
export type MeetingStep = keyof typeof meetingSteps;

export const allows = (status: string, step: MeetingStep): boolean =>
  (meetingSteps[step].from as readonly string[]).includes(status);

/** For a conditional write's `status: { in: … }`. */
export const statusesThatAllow = (step: MeetingStep): MeetingStatus[] => [...meetingSteps[step].from];

/** Why the step isn't possible where the meeting is, in words for the person who tried. */
const refusals: Record<MeetingStatus, string> = {
  drafting: "Dagsordenen er ikke sendt ud endnu.",
  dispatched: "Dagsordenen er sendt ud. Et nyt punkt kan komme på en tillægsdagsorden.",
  inSession: "Mødet er i gang, og dagsordenen ligger fast.",
  closed: "Mødet er hævet, og dagsordenen ligger fast.",
  signing: "Referatet er ved at blive underskrevet. Det kan ikke ændres.",
  sealed: "Referatet er underskrevet og forseglet. Det kan ikke ændres.",
  cancelled: "Mødet er aflyst.",
};

/** @throws rule_broken that says where the meeting is */
export function assertAllows(status: string, step: MeetingStep): void {
  if (!allows(status, step)) throw new DomainError("rule_broken", refusals[status as MeetingStatus]);
}

/** "Mødets gang" and how far each status has come on it. */
export const meetingWay = ["Dagsorden", "Udsendt", "Holdt", "Referat", "Underskrevet", "Offentliggjort"];
const wayIndex: Record<MeetingStatus, number> = {
  drafting: 0,
  dispatched: 1,
  inSession: 2,
  closed: 3,
  signing: 3,
  sealed: 4,
  cancelled: 0,
};

/** @param minutesPublished makes the sealed meeting's way complete */
export const placeOnWay = (status: MeetingStatus, minutesPublished = false): number =>
  status === "sealed" && minutesPublished ? meetingWay.length : wayIndex[status];

export const meetingStatusWords: Record<MeetingStatus, string> = {
  drafting: "Under udarbejdelse",
  dispatched: "Udsendt",
  inSession: "I gang",
  closed: "Hævet",
  signing: "Til underskrift",
  sealed: "Underskrevet",
  cancelled: "Aflyst",
};

/** From when on members may read the agenda. */
export const statusesMembersSee: MeetingStatus[] = ["dispatched", "inSession", "closed", "signing", "sealed"];

/** The portal's path under the committee, of which each is used once: "2026-11-26", "2026-11-26-2". */
export function freePathDate(day: string, taken: readonly string[]): string {
  if (!taken.includes(day)) return day;
  let number = 2;
  while (taken.includes(`${day}-${number}`)) number += 1;
  return `${day}-${number}`;
}
