import { addDays, daysBetween, mondayOf, weekdayNumber, type CalendarDate } from "../calendar-date";
import type { Notice } from "../agenda-page";
import { nearDate, weekdayDate } from "~/ui/danish-dates";

const shortDays = ["ma", "ti", "on", "to", "fr", "lø", "sø"];

/** The days to the deadline and on to the meeting, a week to a row, so that everybody can count after. */
export function DeadlineDays({ notice, meetingDay }: { notice: Notice; meetingDay: CalendarDate }) {
  const { days, deadline, today } = notice;
  const near = today < deadline && addDays(mondayOf(today), 7) >= mondayOf(deadline);
  const first = mondayOf(near ? today : deadline);
  // A Saturday or Sunday stands there only where it plays a part.
  const lastColumn = Math.max(
    5,
    ...[...days.filter(({ counts }) => counts).map(({ date }) => date), deadline, meetingDay].map(weekdayNumber),
  );
  const shown = daysBetween(first, addDays(mondayOf(meetingDay), 6)).filter((day) => weekdayNumber(day) <= lastColumn);
  const counted = new Map(days.map((day) => [day.date, day]));
  return (
    <ol
      className="days"
      aria-label="Sådan er fristen talt"
      style={{ gridTemplateColumns: `repeat(${lastColumn}, 1fr)` }}
    >
      {shown.map((date) => {
        const day = counted.get(date);
        const look = lookOf(date, { deadline, meetingDay, today, counts: day?.counts ?? false });
        return (
          <li key={date} className={look.kind}>
            <span aria-hidden="true">{shortDays[weekdayNumber(date) - 1]}</span>
            <b aria-hidden="true">{Number(date.slice(8))}</b>
            <span aria-hidden="true">{look.words ?? (day?.counts ? `${day.number}.` : closedWord(day?.why))}</span>
            <span className="vh">{spoken(date, day?.why, look.words)}</span>
          </li>
        );
      })}
    </ol>
  );
}

interface Look {
  kind?: string;
  words?: string;
}

function lookOf(
  date: CalendarDate,
  { deadline, meetingDay, today, counts }: { deadline: string; meetingDay: string; today: string; counts: boolean },
): Look {
  if (date === meetingDay) return { kind: "goal", words: "møde" };
  if (date === deadline) return { kind: "due", words: date === today ? "i dag" : "senest" };
  if (date === today) return { kind: counts ? "now n" : "now", words: counts ? undefined : "i dag" };
  return { kind: counts ? "n" : undefined };
}

/** A holiday's own word; an ordinary day before the count has none. */
const closedWord = (why: string | undefined) => (why?.endsWith(" tæller ikke") ? "fri" : "\u00a0");

const spoken = (date: CalendarDate, why: string | undefined, words: string | undefined) =>
  [weekdayDate(date), words, why].filter(Boolean).join(", ");

/** "Om 2 hverdage.", "I dag er sidste dag.", "Overskredet med 1 hverdag." */
export function weekdaysLeftInWords(notice: Pick<Notice, "deadline" | "weekdaysLeft" | "today">): string {
  const count = Math.abs(notice.weekdaysLeft);
  const weekdays = `${count} ${count === 1 ? "hverdag" : "hverdage"}`;
  if (notice.deadline === notice.today) return "I dag er sidste dag.";
  if (notice.today > notice.deadline) return count === 0 ? "Fristen er overskredet." : `Overskredet med ${weekdays}.`;
  return `Om ${weekdays}.`;
}

/** "senest torsdag 10. november" */
export const deadlineInWords = ({ deadline, today }: Pick<Notice, "deadline" | "today">): string =>
  `senest ${nearDate(deadline, today)}`;
