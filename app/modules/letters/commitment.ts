import { dueReminder } from "~/modules/decisions/follow-up-task";
import { lastDayOf, periodAfter, periodOn } from "~/modules/statistics/period";
import { longDate } from "~/ui/danish-dates";
import type { StateKind } from "~/ui/state";

/** draft: its letter isn't sent. open: promised. kept and dropped: ended, with a word on how or why. */
export const commitmentStates = ["draft", "open", "kept", "dropped"] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export const isEnded = (state: string): boolean => state === "kept" || state === "dropped";

/** How exactly the letter says when. */
export const dueKinds = ["date", "month", "quarter", "halfYear", "year", "ongoing", "none"] as const;
export type DueKind = (typeof dueKinds)[number];

export const dueKindNames: Record<DueKind, string> = {
  date: "En dag",
  month: "En måned",
  quarter: "Et kvartal",
  halfYear: "Et halvår",
  year: "Et år",
  ongoing: "Løbende",
  none: "Ingen dato nævnt",
};

/** A follow-up that comes again. */
export const recurrences = ["none", "monthly", "quarterly"] as const;
export type Recurrence = (typeof recurrences)[number];

export const recurrenceNames: Record<Recurrence, string> = {
  none: "Ingen fast opfølgning",
  monthly: "Hver måned",
  quarterly: "Hvert kvartal",
};

/** What a commitment's times hang on. */
export interface CommitmentTimes {
  state: string;
  /** the last day on which it is kept in time */
  dueOn: string | null;
  recurrence: Recurrence;
  /** the day of the last follow-up; before the first, the day on which it was promised */
  followedUpOn: string | null;
}

/**
 * The day by which it is next followed up: the end of the month or quarter after the one in which it last was.
 * @returns null where nothing comes again, or it has ended
 */
export function nextFollowUp({ state, recurrence, followedUpOn }: Omit<CommitmentTimes, "dueOn">): string | null {
  if (state !== "open" || recurrence === "none" || followedUpOn === null) return null;
  return lastDayOf(periodAfter(periodOn(followedUpOn, recurrence === "monthly" ? "month" : "quarter")));
}

/** The day that comes first: its deadline, or its next follow-up. */
export function nextDay(times: CommitmentTimes): string | null {
  const next = nextFollowUp(times);
  if (times.dueOn === null || next === null) return times.dueOn ?? next;
  return times.dueOn < next ? times.dueOn : next;
}

/** Promised, not kept yet, and its last day has passed. */
export const isLate = ({ state, dueOn }: { state: string; dueOn: string | null }, today: string): boolean =>
  state === "open" && dueOn !== null && dueOn < today;

/** Nobody has followed it up in the month or quarter that has passed. */
export const missesFollowUp = (times: Omit<CommitmentTimes, "dueOn">, today: string): boolean => {
  const next = nextFollowUp(times);
  return next !== null && next < today;
};

/** The commitment's state as a shape and a word; what is late stands out. */
export function commitmentStateWords(
  commitment: { state: string; dueOn: string | null; recurrence?: Recurrence; followedUpOn?: string | null },
  today: string,
): { kind: StateKind; words: string } {
  const { state, recurrence = "none", followedUpOn = null } = commitment;
  if (state === "draft") return { kind: "draft", words: "I udkast" };
  if (state === "kept") return { kind: "done", words: "Holdt" };
  if (state === "dropped") return { kind: "done", words: "Opgivet" };
  if (isLate(commitment, today)) return { kind: "late", words: "Over tid" };
  return missesFollowUp({ state, recurrence, followedUpOn }, today)
    ? { kind: "late", words: "Opfølgning mangler" }
    : { kind: "ready", words: "På vej" };
}

/** Hverdage as everybody counts them: a letter has no committee whose days it could go by. */
export const everybodysWeekdays = { saturdayCounts: false, closingDays: [] };

/**
 * Which reminder its owner gets today, if any: one from the third hverdag before its deadline or next follow-up, and one from the
 * first day after it, each once.
 * @param remindedOn the day of the last one
 */
export function commitmentReminder(
  times: CommitmentTimes & { remindedOn: string | null },
  today: string,
): { when: "coming" | "overdue"; day: string; what: "deadline" | "followUp" } | null {
  const { state, dueOn, remindedOn } = times;
  const days = [
    { what: "deadline" as const, day: dueOn },
    { what: "followUp" as const, day: nextFollowUp(times) },
  ];
  for (const { what, day } of days) {
    const when = dueReminder({ state, dueOn: day, remindedOn }, today, everybodysWeekdays);
    if (when && day !== null) return { when, day, what };
  }
  return null;
}

/** When, as it stands in a row: the letter's own words, and the last day that they allow. */
export function dueLine({
  dueOn,
  dueWords,
  dueKind,
}: {
  dueOn: string | null;
  dueWords: string;
  dueKind: string;
}): string {
  if (dueOn === null) return dueWords || dueKindNames[dueKind as DueKind] || "";
  return dueWords ? `${dueWords} (senest ${longDate(dueOn)})` : `senest ${longDate(dueOn)}`;
}
