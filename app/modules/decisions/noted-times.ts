import { copenhagenDate, copenhagenTime, fromCopenhagen } from "~/platform/danish-time";

/** The times that a meeting notes as they happen, and in which order they must lie. */
export const timeKinds = [
  "meetingOpened",
  "meetingClosed",
  "pauseStarted",
  "pauseEnded",
  "itemBegan",
  "itemEnded",
  "arrived",
  "left",
  "wentOut",
  "cameBack",
] as const;
export type TimeKind = (typeof timeKinds)[number];

export interface TimeKey {
  what: TimeKind;
  /** of the pause or the item; null for the meeting's own times, and for coming and going */
  id: string | null;
  /** whose coming or going; null otherwise */
  userId: string | null;
}

/** One noted time; its key says which. */
export interface NotedTime extends TimeKey {
  /** "Punkt 4 begyndte" */
  label: string;
  at: Date;
}

export const keyOf = ({ what, id, userId }: TimeKey): string => [what, id ?? "", userId ?? ""].join(":");

const ends: Partial<Record<TimeKind, TimeKind>> = {
  pauseStarted: "pauseEnded",
  itemBegan: "itemEnded",
  arrived: "left",
  wentOut: "cameBack",
};

/** Which times must lie before which: everything between opening and closing, and each beginning before its end. */
function mustPrecede(one: NotedTime, other: NotedTime): boolean {
  if (one.what === "meetingOpened" || other.what === "meetingClosed") return one !== other;
  return ends[one.what] === other.what && one.id === other.id && one.userId === other.userId;
}

const minute = (at: Date): number => Math.floor(at.getTime() / 60_000);

/**
 * A clock time on the meeting's day as a moment. After midnight it is the next day's, where the meeting lasted so long.
 * @param time "15.40"
 */
export function momentOf(time: string, meeting: { openedAt: Date; until: Date }, moved: "opening" | "other"): Date {
  const day = copenhagenDate(meeting.openedAt);
  const at = fromCopenhagen(day, time);
  if (moved === "opening" || minute(at) >= minute(meeting.openedAt)) return at;
  const next = fromCopenhagen(copenhagenDate(new Date(fromCopenhagen(day, "12.00").getTime() + 86_400_000)), time);
  return next <= meeting.until ? next : at;
}

/**
 * Moves one noted time. Times are told by the minute, so within the same minute the order is kept to the second.
 * @param until no time lies after it: now
 * @returns the moment that it becomes, or why it can't
 */
export function movedTime(
  times: readonly NotedTime[],
  moved: NotedTime,
  to: Date,
  until: Date,
): { at: Date } | { fault: string } {
  if (minute(to) > minute(until))
    return { fault: `Klokken er ikke ${copenhagenTime(to)} endnu. Skriv et tidligere tidspunkt.` };
  const earlier = times.filter((other) => mustPrecede(other, moved));
  const later = times.filter((other) => mustPrecede(moved, other));
  const tooEarly = earlier.find((other) => minute(other.at) > minute(to));
  if (tooEarly) return { fault: `${tooEarly.label} kl. ${copenhagenTime(tooEarly.at)}. Skriv et tidspunkt efter det.` };
  const tooLate = later.find((other) => minute(other.at) < minute(to));
  if (tooLate) return { fault: `${tooLate.label} kl. ${copenhagenTime(tooLate.at)}. Skriv et tidspunkt før det.` };
  const within = overlapping(times, moved, to);
  if (within) return { fault: within };
  const lowest = Math.max(to.getTime(), ...earlier.map(({ at }) => at.getTime()));
  return { at: new Date(Math.min(lowest, ...[...later.map(({ at }) => at.getTime()), until.getTime()])) };
}

/** Two pauses can't last at the same time. */
function overlapping(times: readonly NotedTime[], moved: NotedTime, to: Date): string | undefined {
  if (moved.what !== "pauseStarted" && moved.what !== "pauseEnded") return undefined;
  const pauses = new Map<string, { start?: Date; end?: Date }>();
  for (const one of times) {
    if (one.what !== "pauseStarted" && one.what !== "pauseEnded") continue;
    const pause = pauses.get(one.id!) ?? {};
    pause[one.what === "pauseStarted" ? "start" : "end"] = keyOf(one) === keyOf(moved) ? to : one.at;
    pauses.set(one.id!, pause);
  }
  const own = pauses.get(moved.id!);
  for (const [id, { start, end }] of pauses) {
    if (id === moved.id || !own?.start || !start || !end) continue;
    const ownEnd = own.end ?? to;
    if (minute(own.start) < minute(end) && minute(start) < minute(ownEnd))
      return `Der er en anden pause fra kl. ${copenhagenTime(start)} til kl. ${copenhagenTime(end)}. To pauser kan ikke ligge oven i hinanden.`;
  }
  return undefined;
}
