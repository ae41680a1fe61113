import { longDate } from "~/ui/danish-dates";

export interface TargetMeeting {
  id: string;
  committeeId: string;
  status: string;
  startsAt: Date;
  /** the case stands on its agenda already */
  holdsCase: boolean;
}

export interface LeavingItem {
  meetingId: string;
  committeeId: string;
  startsAt: Date;
}

/** Why an item can't go on to a committee, or to this meeting of it; undefined when it can. */
export function targetFault(
  kind: "deferred" | "forwarded" | "referred",
  from: LeavingItem,
  to: { committeeId: string; meeting: TargetMeeting | null },
): string | undefined {
  if (kind === "deferred" && to.committeeId !== from.committeeId)
    return "En sag udsættes til et møde i det samme udvalg. Vælg “Oversend”, hvis et andet udvalg skal have den.";
  if (kind !== "deferred" && to.committeeId === from.committeeId)
    return "Vælg et andet udvalg. Skal sagen op her igen, så vælg “Udsæt”.";
  const { meeting } = to;
  if (!meeting) return undefined;
  const when = longDate(meeting.startsAt);
  if (meeting.committeeId !== to.committeeId) return "Mødet hører til et andet udvalg. Vælg det igen.";
  if (meeting.id === from.meetingId) return "Punktet står allerede på dette møde. Vælg et senere.";
  if (meeting.status === "cancelled") return `Mødet den ${when} er aflyst. Vælg et andet.`;
  if (meeting.status !== "drafting" && meeting.status !== "dispatched")
    return `Mødet den ${when} er holdt eller i gang. Vælg et senere.`;
  if (meeting.startsAt <= from.startsAt) return `Mødet den ${when} ligger før dette møde. Vælg et senere.`;
  if (meeting.holdsCase) return `Sagen står allerede på dagsordenen til mødet den ${when}. Vælg et andet møde.`;
  return undefined;
}
