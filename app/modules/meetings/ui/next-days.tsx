import { monthName, weekday } from "~/ui/danish-dates";
import type { DayEntry } from "../overview";

/** "to 26.", in another month than this one "to 3. dec.", in another year "to 14. jan. 2027". */
function short(date: string, today: string): string {
  const day = `${weekday(date).slice(0, 2)} ${Number(date.slice(8))}.`;
  if (date.slice(0, 7) === today.slice(0, 7)) return day;
  const month = monthName(date);
  const year = date.slice(0, 4) === today.slice(0, 4) ? "" : ` ${date.slice(0, 4)}`;
  return `${day} ${month.length > 4 ? `${month.slice(0, 3)}.` : month}${year}`;
}

/** The next hverdage with their deadlines and meetings. */
export function NextDays({ days, today }: { days: DayEntry[]; today: string }) {
  return (
    <section aria-labelledby="h-dage">
      <h2 id="h-dage">De næste hverdage</h2>
      <ul className="agenda-days">
        {days.map(({ date, until, entries }) => (
          <li
            key={date}
            className={date === today ? "now" : entries.some(({ kind }) => kind === "deadline") ? "due" : undefined}
          >
            <time dateTime={date}>
              {short(date, today)}
              {until && `–${short(until, today)}`}
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
