import { formatChange } from "~/modules/figures/figure-unit";
import { difference } from "~/modules/figures/ratio";
import { sentenceCase } from "~/ui/danish-dates";
import { formatShareOf } from "~/modules/figures/danish-share";
import { periodName, type Period } from "../period";
import { ownFigure, seriesTitle, valueWords, type SeriesValue } from "../series";
import { breaksBetween, breakWords } from "../series-break";
import type { ChartAim } from "../series-chart";
import type { SeriesPageData } from "../series-queries.server";

interface Line {
  period: Period;
  value: SeriesValue | null;
  shown: string;
  provisional: boolean;
  change: string;
  target: number | null;
}

/** A series' numbers, newest first: what the source withholds, where it breaks, what is computed and not published. */
export function ValuesTable({ series, aim }: Pick<SeriesPageData, "series"> & { aim: ChartAim | null }) {
  const lines = linesOf(series, aim);
  const aimed = lines.some(({ target }) => target !== null);
  const based = series.values.some(({ count, base }) => count != null && base != null);
  return (
    <section className="section" aria-labelledby="tallene">
      <h2 id="tallene">Tallene</h2>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll" role="region" aria-label="Seriens tal" tabIndex={0}>
        <table className="data">
          <caption className="vh">{seriesTitle(series)}</caption>
          <thead>
            <tr>
              <th scope="col">Periode</th>
              <th scope="col" className="num">
                Tal
              </th>
              {based && <th scope="col">Antal</th>}
              <th scope="col" className="num">
                Ændring
              </th>
              {aimed && (
                <th scope="col" className="num">
                  Mål
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.toReversed().map(({ period, value, shown, provisional, change, target }) => (
              <tr key={period}>
                <th scope="row">
                  {sentenceCase(periodName(period))}
                  {provisional && " (foreløbigt)"}
                </th>
                <td className="num">
                  {shown}
                  {value?.derived && " (afledt)"}
                </td>
                {based && <td>{value && basis(series, value)}</td>}
                <td className="num">{change}</td>
                {aimed && <td className="num">{target === null ? "–" : valueWords(series, target)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function linesOf(series: SeriesPageData["series"], aim: ChartAim | null): Line[] {
  const said = series.values.map((value, index): Line => {
    const before = series.values[index - 1];
    const [broken] = before ? breaksBetween(series.breaks, before.period, value.period) : [];
    const change = before ? formatChange(difference(before.value, value.value), series.unit, series.decimals) : "";
    return {
      period: value.period,
      value,
      shown: valueWords(series, value.value),
      provisional: value.provisional,
      change: broken ? `Brud: ${breakWords(broken)}` : change,
      target: aim?.targets[index] ?? null,
    };
  });
  const withheld = series.withheld.map(({ period, words, provisional }): Line => ({
    period,
    value: null,
    shown: words === "-" ? "Ikke oplyst" : `Ikke oplyst (${words})`,
    provisional,
    change: "",
    target: null,
  }));
  return [...said, ...withheld].toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

/** "97 af 110", and what that is where the source prints something else. */
function basis(series: SeriesPageData["series"], value: SeriesValue): string {
  const { count, base } = value;
  if (count == null || base == null) return "";
  const own = ownFigure(series, value);
  const share = formatShareOf({ count, base });
  return own === null ? share : `${share}, som er ${valueWords(series, own)}`;
}
