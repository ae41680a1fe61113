import type { CalendarDate } from "~/modules/meetings/calendar-date";
import { weekdayBefore, weekdaysLeft, type WeekdayRule } from "~/modules/meetings/weekday-calendar";
import { monthName, nearDate, sentenceCase } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import type { StateKind } from "~/ui/state";

/**
 * waiting: for the meeting to be closed (kommunestyrelsesloven § 23: until then any member can refer the decision to the council).
 * stayed: referred to the council, which alone can decide now. open: to be done. done and dropped: ended, with a report.
 */
export const taskStates = ["waiting", "stayed", "open", "done", "dropped"] as const;
export type TaskState = (typeof taskStates)[number];

/** What a task may stand for, by the first part of its source, and where that is led. */
const sources: Record<string, { label: string; definite: string; possessive: string; at: string }> = {
  commitment: {
    label: "Åbn tilsagnet",
    definite: "et tilsagn i et brev",
    possessive: "tilsagnets",
    at: "/intern/tilsagn/",
  },
  evaluation: {
    label: "Åbn evalueringen",
    definite: "evalueringen af et projekt",
    possessive: "projektets",
    at: "/intern/evalueringer/",
  },
  plan: {
    label: "Åbn planen",
    definite: "en plan",
    possessive: "planens",
    at: "/intern/planer/",
  },
};

/** What a task stands for, and its page; null for a task of its own. @param source "commitment:<id>", "plan:<id>:<follow-up>" */
export function sourceOf(source: string): { label: string; definite: string; possessive: string; to: string } | null {
  const [kind = "", id = ""] = source.split(":");
  const found = Object.hasOwn(sources, kind) ? sources[kind] : undefined;
  return found && id ? { ...found, to: `${found.at}${id}` } : null;
}

export const isFinished = (state: string): boolean => state === "done" || state === "dropped";

/** Only a task that has started can be late. */
export const isOverdue = (
  { state, dueOn }: { state: string; dueOn: CalendarDate | null },
  today: CalendarDate,
): boolean => state === "open" && dueOn !== null && dueOn < today;

/** The task's state as a shape and a word; what is late or close to it stands out. */
export function taskStateWords(
  task: { state: string; dueOn: CalendarDate | null },
  today: CalendarDate,
  rule: WeekdayRule,
): { kind: StateKind; words: string } {
  if (task.state === "waiting") return { kind: "draft", words: "Venter på, at mødet hæves" };
  if (task.state === "stayed") return { kind: "stop", words: "Standset" };
  if (task.state === "done") return { kind: "done", words: "Udført" };
  if (task.state === "dropped") return { kind: "done", words: "Opgivet" };
  if (isOverdue(task, today)) return { kind: "late", words: "Overskredet" };
  const soon = task.dueOn !== null && today >= reminderDay(task.dueOn, rule);
  return soon ? { kind: "late", words: "Frist snart" } : { kind: "ready", words: "Åben" };
}

/** "Frist torsdag 10. november, om 2 hverdage", "Fristen var i går": how many hverdage are left is counted, never calendar days. */
export function deadlineWords(dueOn: CalendarDate | null, today: CalendarDate, rule: WeekdayRule): string {
  if (dueOn === null) return "Uden frist";
  if (dueOn === today) return "Frist i dag";
  const left = weekdaysLeft(today, dueOn, rule);
  const day = nearDate(dueOn, today);
  const weekdays = countOf(Math.abs(left), "hverdag", "hverdage");
  if (dueOn > today) return left > 1 ? `Frist ${day}, om ${weekdays}` : `Frist ${day}`;
  return left < -1 ? `Fristen var ${day}, for ${weekdays} siden` : `Fristen var ${day}`;
}

/** How many hverdage before the deadline its owner is reminded. */
const reminderWeekdays = 3;

/** The day on which the owner is reminded of a deadline to come. */
export function reminderDay(dueOn: CalendarDate, rule: WeekdayRule): CalendarDate {
  let day = dueOn;
  for (let count = 0; count < reminderWeekdays; count += 1) day = weekdayBefore(day, rule);
  return day;
}

/**
 * Which reminder is due today, if any: one from the third hverdag before the deadline, one from the first day after it, each once.
 * @param remindedOn the day of the last reminder, whoever sent it
 */
export function dueReminder(
  { state, dueOn, remindedOn }: { state: string; dueOn: CalendarDate | null; remindedOn: CalendarDate | null },
  today: CalendarDate,
  rule: WeekdayRule,
): "coming" | "overdue" | null {
  if (state !== "open" || dueOn === null) return null;
  if (today > dueOn) return remindedOn !== null && remindedOn > dueOn ? null : "overdue";
  const from = reminderDay(dueOn, rule);
  if (today < from) return null;
  return remindedOn !== null && remindedOn >= from ? null : "coming";
}

/** "november 2026" */
export const monthWords = (month: string): string => `${monthName(`${month}-01`)} ${month.slice(0, 4)}`;

/** Where a task comes back, as the row says it; "" when it doesn't. */
export function returnWords(
  task: {
    returnMonth: string;
    returnMeeting: { startsAt: string; status: string } | null;
    returnItem: { number: string | null; startsAt: string; held: boolean } | null;
  },
  today: CalendarDate,
): string {
  const { returnItem, returnMeeting, returnMonth } = task;
  if (returnItem)
    return `${returnItem.held ? "Behandlet på" : "På dagsordenen til"} mødet ${nearDate(returnItem.startsAt, today)}${returnItem.number ? `, punkt ${returnItem.number}` : ""}`;
  if (returnMeeting?.status === "cancelled")
    return `${sentenceCase(nearDate(returnMeeting.startsAt, today))} er aflyst. Vælg et andet møde`;
  if (returnMeeting) return `Behandles på mødet ${nearDate(returnMeeting.startsAt, today)}`;
  return returnMonth ? `Behandles på mødet i ${monthWords(returnMonth)}` : "";
}
