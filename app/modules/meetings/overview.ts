import type { ItemState } from "./agenda";
import type { MeetingFacts, Notice } from "./agenda-page";
import type { CalendarDate } from "./calendar-date";
import type { Reason, ReasonCode } from "./dispatch-blockers";

/** A coming agenda as those who make it see it: every item's state, and what is missing, by whom, since when. */
export interface ComingAgenda {
  meeting: MeetingFacts;
  notice: Notice;
  /** Empty while there are only fixed items. */
  strip: { number: string; state: ItemState }[];
  missing: MissingLine[];
  /** People who can be reminded of what they hold back. */
  remindable: number;
}

export interface MissingLine {
  number: string;
  title: string;
  /** "Sendt retur til Thomas Rahbek" */
  what: string;
  since: string | null;
  to: string;
}

/** A coming meeting as those who go to it see it. */
export interface ComingMeeting {
  meeting: MeetingFacts;
  /** Its agenda can be read. */
  readable: boolean;
  deadline: CalendarDate;
  items: number;
}

/** Something that waits for this person. */
export interface Task {
  /** The deed in one or two words: "Godkend", "Placér på møde" */
  deed: string;
  title: string;
  facts: string[];
  /** The day it must be done before; null without a deadline. */
  due: CalendarDate | null;
  to: string;
  action: string;
}

/** A case that this person has written, on its way. */
export interface OwnCase {
  id: string;
  title: string;
  caseNumber: string;
  state: ItemState;
  /** The meeting it is on its way to. */
  meeting: { committeeName: string; startsAt: string } | null;
}

export interface DayEntry {
  date: CalendarDate;
  /** The last of several days on which nothing happens. */
  until?: CalendarDate;
  entries: { words: string; facts: string; kind: "deadline" | "meeting" }[];
}

export interface Overview {
  today: CalendarDate;
  agendas: ComingAgenda[];
  meetings: ComingMeeting[];
  tasks: Task[];
  cases: OwnCase[];
  days: DayEntry[];
  /** The next deadline of all, for an overview on which nothing waits. */
  nextDeadline: CalendarDate | null;
  mayPlan: boolean;
  mayCreateCase: boolean;
  /** The administrator of a municipality that has no committee yet: everything begins with one. */
  needsCommittee: boolean;
}

const missingWords: Partial<Record<ReasonCode, (reason: Reason) => string>> = {
  returned: ({ heldBy }) => `Sendt retur til ${heldBy}`,
  draft: ({ heldBy }) => `Kladde hos ${heldBy}`,
  submitted: () => "Mangler godkendelse",
  noClosedReason: () => "Lukket punkt uden begrundelse",
  noPublicTitle: () => "Lukket punkt uden offentlig titel",
};

/** What must be mended before dispatch, a line for each item; what concerns the whole stands on the agenda's own page. */
export function missingLines(blockers: readonly Reason[]): MissingLine[] {
  const seen = new Set<string>();
  return blockers.flatMap((reason) => {
    const words = missingWords[reason.code];
    if (!reason.item || !words || seen.has(reason.item.id)) return [];
    seen.add(reason.item.id);
    const { number, title } = reason.item;
    return [{ number, title, what: words(reason), since: reason.since, to: reason.to }];
  });
}

/** Days without entries in a row become one line. */
export function withoutEmptyRuns(days: readonly DayEntry[]): DayEntry[] {
  return days.reduce<DayEntry[]>((shown, day) => {
    const last = shown.at(-1);
    if (!last || last.entries.length > 0 || day.entries.length > 0) return [...shown, day];
    return [...shown.slice(0, -1), { ...last, until: day.date }];
  }, []);
}
