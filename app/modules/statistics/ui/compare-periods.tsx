import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { sentenceCase } from "~/ui/danish-dates";
import { Note } from "~/ui/note";
import { listInWords } from "~/ui/danish-numbers";
import { periodName, type Period } from "../period";
import { valueWords } from "../series";
import { breakInSentence } from "../series-break";
import { changeBetween } from "../series-change";
import type { SeriesPageData } from "../series-queries.server";

/** Two periods that somebody asks about. */
export interface Comparison {
  from: Period;
  to: Period;
  acrossBreak: boolean;
}

/** The change between two periods: computed, and across a break only when that is confirmed. */
export function ComparePeriods({
  series,
  comparison,
}: Pick<SeriesPageData, "series"> & { comparison: Comparison | null }) {
  const { values } = series;
  if (values.length < 2) return null;
  const [first, last] = [values[0]!, values.at(-1)!];
  const options = values.map(({ period }) => (
    <option key={period} value={period}>
      {sentenceCase(periodName(period))}
    </option>
  ));
  const { from, to } = comparison ?? { from: first.period, to: last.period };
  return (
    <section className="section" aria-labelledby="sammenlign">
      <h2 id="sammenlign">Ændring mellem to perioder</h2>
      <Form method="get" action="#sammenlign" className="comparing" key={`${from} ${to}`}>
        <div className="field">
          <label htmlFor="sammenlign-fra">Fra</label>
          <select id="sammenlign-fra" className="input" name="sammenlign" defaultValue={from}>
            {options}
          </select>
        </div>
        <div className="field">
          <label htmlFor="sammenlign-til">Til</label>
          <select id="sammenlign-til" className="input" name="med" defaultValue={to}>
            {options}
          </select>
        </div>
        <Button type="submit">Vis ændring</Button>
      </Form>
      {comparison && <Answer series={series} comparison={comparison} />}
    </section>
  );
}

function Answer({ series, comparison }: Pick<SeriesPageData, "series"> & { comparison: Comparison }) {
  const { from, to } = comparison;
  const change = changeBetween(series, from, to, comparison);
  if (change.kind === "missing") return <Note kind="warn">{change.message}</Note>;
  if (change.kind === "acrossBreak")
    return (
      <Note kind="warn" title="Tallene kan ikke sammenlignes.">
        Serien har {listInWords(change.breaks.map(breakInSentence))}.{" "}
        <Link to={`?sammenlign=${from}&med=${to}&brud=ja#sammenlign`}>Vis ændringen alligevel</Link>
      </Note>
    );
  const shown = (period: Period) =>
    valueWords(series, series.values.find((one) => one.period === period)!.value, "text");
  return (
    <p role="status">
      Fra {shown(from)} i {periodName(from)} til {shown(to)} i {periodName(to)}: <b>{change.differenceWords}</b>
      {change.percentWords !== null && change.percentWords !== change.differenceWords && ` (${change.percentWords})`}.
      {change.provisional && " Et af tallene er foreløbigt."}
      {change.across.length > 0 && ` Hen over ${listInWords(change.across.map(breakInSentence))}.`}
    </p>
  );
}
