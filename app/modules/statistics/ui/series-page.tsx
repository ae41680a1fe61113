import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { AskOnce } from "~/ui/dialog";
import { Button, LinkButton } from "~/ui/button";
import { LineChart } from "~/ui/charts/line-chart";
import { sentenceCase } from "~/ui/danish-dates";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { Time } from "~/ui/time";
import { formatChange } from "~/modules/figures/figure-unit";
import { frequencyNames, periodName } from "../period";
import { directionNames, seriesTitle, valueWords } from "../series";
import { seriesChart, type ChartAim } from "../series-chart";
import type { SeriesPageData } from "../series-queries.server";
import { EntryForm, type EntryAnswer } from "./entry-form";

export interface SeriesPageProps extends SeriesPageData {
  /** what the series shall reach, where something says so */
  aim: ChartAim | null;
  /** what is measured on it: rows of another module */
  measures: ReactNode;
  answer: EntryAnswer;
}

/** A series: its line, its numbers, what can be entered, and what was corrected. */
export function SeriesPage({ series, corrections, entry, mayEdit, aim, measures, answer }: SeriesPageProps) {
  const chart = seriesChart(series, series.values, aim);
  const { id, version } = series;
  const title = seriesTitle(series);
  return (
    <div className="wrap">
      <PageHead
        title={title}
        crumbs={[{ label: "Tal", to: "/intern/statistik" }]}
        meta={[`Kilde: ${series.source}`, frequencyNames[series.frequency], directionNames[series.direction]]}
        actions={
          mayEdit && (
            <>
              <AskOnce
                trigger={(open) => (
                  <Button icon="delete" onClick={open}>
                    Slet serie
                  </Button>
                )}
                title={`Slet serien “${title}”?`}
                confirm="Slet serie"
                danger
                action={`/intern/statistik/${id}/slet`}
                fields={{ version: String(version) }}
              >
                <p>
                  Serien og dens tal forsvinder. Det kan kun ske, når ingen tekst viser dem, og intet tilsagn måles på
                  dem.
                </p>
              </AskOnce>
              <LinkButton to={`/intern/statistik/${id}/ret`} icon="edit">
                Ret serie
              </LinkButton>
              <LinkButton to={`/intern/statistik/import?serie=${id}`} icon="upload">
                Hent tal fra fil
              </LinkButton>
            </>
          )
        }
      />
      {series.note && <p className="kept">{series.note}</p>}
      {chart ? (
        <LineChart {...chart} withoutTable />
      ) : (
        <Empty title="Serien har ingen tal endnu">{mayEdit && "Skriv dem herunder, eller hent dem fra en fil."}</Empty>
      )}
      {measures}
      {mayEdit && <EntryForm series={series} entry={entry} answer={answer} />}
      {chart && <Values {...{ series, aim }} />}
      {corrections.length > 0 && (
        <section className="section" aria-labelledby="rettelser">
          <h2 id="rettelser">Rettelser</h2>
          <Rows label="Rettelser">
            {corrections.map((one) => (
              <Row
                key={one.id}
                lead={sentenceCase(periodName(one.period))}
                title={
                  <>
                    <span className="changed-from">{valueWords(series, one.before)}</span>{" "}
                    {one.after === null ? "fjernet" : valueWords(series, one.after)}
                  </>
                }
                facts={[one.reason || "Foreløbigt tal", one.by, <Time key="at" at={one.at} as="nearTime" />]}
              />
            ))}
          </Rows>
        </section>
      )}
      <p>
        <Link to="/intern/statistik">Alle serier</Link>
      </p>
    </div>
  );
}

function Values({ series, aim }: Pick<SeriesPageProps, "series" | "aim">) {
  const rows = series.values.map((value, index) => ({
    ...value,
    change: index > 0 ? formatChange(value.value - series.values[index - 1]!.value, series.unit, series.decimals) : "",
    target: aim?.targets[index] ?? null,
  }));
  const aimed = rows.some(({ target }) => target !== null);
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
            {rows.toReversed().map(({ period, value, provisional, change, target }) => (
              <tr key={period}>
                <th scope="row">
                  {sentenceCase(periodName(period))}
                  {provisional && " (foreløbigt)"}
                </th>
                <td className="num">{valueWords(series, value)}</td>
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
