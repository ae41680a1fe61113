import { Chips } from "~/ui/tabs";
import { filterAddress, type YearFigures } from "../inquiry-list";
import type { InquiryOverview } from "../inquiry-overview.server";

/** A year's figures: answered in time, promises kept, past their day, given up. */
export function YearSection({ filter, years, today }: Pick<InquiryOverview, "filter" | "years" | "today">) {
  const thisYear = Number(today.slice(0, 4));
  const year = filter.year ?? thisYear;
  const shown = [...new Set([thisYear, ...years.map((one) => one.year)])].toSorted((a, b) => b - a).slice(0, 8);
  const figures = years.find((one) => one.year === year) ?? none(year);
  const answered = figures.inTime + figures.late;
  return (
    <section className="section" aria-labelledby="h-aaret">
      <header>
        <h2 id="h-aaret">{year === thisYear ? "Året til nu" : `Året ${year}`}</h2>
      </header>
      {shown.length > 1 && (
        <Chips
          label="År"
          chips={shown.map((one) => ({
            label: String(one),
            to: filterAddress(filter, { year: one === thisYear ? null : one }) || ".",
            chosen: one === year,
          }))}
        />
      )}
      <ul className="fact3 year">
        <li>
          <b>
            {figures.inTime} af {answered}
          </b>
          besvaret til tiden
        </li>
        {figures.withoutDeadline > 0 && (
          <li>
            <b>{figures.withoutDeadline}</b>besvaret uden frist
          </li>
        )}
        <li>
          <b>{figures.kept}</b>tilsagn holdt
        </li>
        <li>
          <b>{figures.overdue}</b>over tid
        </li>
        <li>
          <b>{figures.dropped}</b>opgivet, med grund
        </li>
      </ul>
    </section>
  );
}

const none = (year: number): YearFigures => ({
  year,
  inTime: 0,
  late: 0,
  withoutDeadline: 0,
  kept: 0,
  dropped: 0,
  overdue: 0,
});
