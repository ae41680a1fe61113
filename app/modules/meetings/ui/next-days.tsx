import { weekday } from "~/ui/danish-dates";
import type { DayEntry } from "../overview";

/** The next hverdage with their deadlines and meetings. */
export function NextDays({ days, today }: { days: DayEntry[]; today: string }) {
  return (
    <section aria-labelledby="h-dage">
      <h2 id="h-dage">De næste hverdage</h2>
      <ul className="agenda-days">
        {days.map(({ date, entries }) => (
          <li
            key={date}
            className={date === today ? "now" : entries.some(({ kind }) => kind === "deadline") ? "due" : undefined}
          >
            <time dateTime={date}>
              {weekday(date).slice(0, 2)} {Number(date.slice(8))}.
            </time>
            <div>
              {entries.length === 0 && <p className="s">Ingen frister</p>}
              {entries.map(({ words, facts }) => (
                <div key={words + facts}>
                  <p>
                    <b>{words}</b>
                  </p>
                  <p className="s">{facts}</p>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
