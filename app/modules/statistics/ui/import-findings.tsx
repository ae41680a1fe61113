import { sentenceCase } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { unitOfAxis } from "~/modules/figures/figure-unit";
import { Note } from "~/ui/note";
import { periodName } from "../period";
import type { ImportReport } from "../import-report";
import { valueWords } from "../series";

/** What a file would change, or changed: counted, with the first of what was otherwise before; and what is wrong in it. */
export function ImportFindings({ report, taken }: { report: ImportReport; taken: boolean }) {
  const { counts, faults, newSeries, measures, hiddenSheets, periods, areas, rows, empty } = report;
  const facts = [
    countOf(counts.newSeries, "ny serie", "nye serier"),
    countOf(counts.new, "nyt tal", "nye tal"),
    counts.corrected > 0 && countOf(counts.corrected, "rettelse af et endeligt tal", "rettelser af endelige tal"),
    counts.updated > 0 && countOf(counts.updated, "foreløbigt tal bliver et andet", "foreløbige tal bliver andre"),
    counts.firmed > 0 && countOf(counts.firmed, "foreløbigt tal bliver endeligt", "foreløbige tal bliver endelige"),
    countOf(counts.same, "uændret tal", "uændrede tal"),
    counts.withheld > 0 && `${countOf(counts.withheld, "tal", "tal")}, som kilden ikke oplyser`,
    empty > 0 && countOf(empty, "tomt felt", "tomme felter"),
  ].filter((fact) => fact !== false);
  return (
    <section aria-labelledby="fund" className="section stack">
      <h2 id="fund">{taken ? "Det skete" : faults.length > 0 ? "Fejl i filen" : "Det vil ske"}</h2>
      {faults.length > 0 && (
        <Note kind="stop" title={`${countOf(faults.length, "fejl", "fejl")} i filen.`}>
          <ul>
            {faults.map(({ cell, message }) => (
              <li key={`${cell} ${message}`}>
                {cell !== null && <b>Felt {cell}: </b>}
                {message}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {faults.length === 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <p className="hint">
        {countOf(rows, "række", "rækker")} i arket “{report.sheets[report.sheet]}”,{" "}
        {countOf(areas, "område", "områder")}
        {periods.map(({ first, last }) =>
          first === last ? `, ${periodName(first)}` : `, ${periodName(first)} til ${periodName(last)}`,
        )}
        . {hiddenSheets.length > 0 && `Skjulte ark læses ikke: ${hiddenSheets.join(", ")}.`}
      </p>
      {measures.length > 0 && (
        <>
          <h3>Det, der måles</h3>
          <ul>
            {measures.map(({ measure, unit, known }) => (
              <li key={measure}>
                {measure}, tæller {unitOfAxis[unit]}
                {known ? "" : " (nyt)"}
              </li>
            ))}
          </ul>
        </>
      )}
      <Changes report={report} />
      {newSeries.length > 0 && (
        <details className="fold">
          <summary>
            {counts.newSeries > newSeries.length ? `De første ${newSeries.length} nye serier` : "De nye serier"}
          </summary>
          <ul>
            {newSeries.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const kinds = { corrected: "Rettet", updated: "Foreløbigt, nu et andet", firmed: "Nu endeligt" } as const;

function Changes({ report: { changes, counts } }: { report: ImportReport }) {
  if (changes.length === 0) return null;
  const all = counts.corrected + counts.updated + counts.firmed;
  const shown = (value: number | null, change: (typeof changes)[number]) =>
    value === null ? "Ikke oplyst" : valueWords(change, value);
  const title = changes.length < all ? `De første ${changes.length} tal, der bliver andre` : "Tal, der bliver andre";
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="data">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Serie</th>
            <th scope="col">Periode</th>
            <th scope="col" className="num">
              Før
            </th>
            <th scope="col" className="num">
              I filen
            </th>
            <th scope="col">Det sker</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.title} ${change.period}`}>
              <th scope="row">{change.title}</th>
              <td>{sentenceCase(periodName(change.period))}</td>
              <td className="num">{shown(change.before, change)}</td>
              <td className="num">{shown(change.after, change)}</td>
              <td>{kinds[change.kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
