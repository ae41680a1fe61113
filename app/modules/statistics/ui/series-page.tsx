import type { ReactNode } from "react";
import { AskOnce } from "~/ui/dialog";
import { Button, LinkButton } from "~/ui/button";
import { LineChart } from "~/ui/charts/line-chart";
import { sentenceCase } from "~/ui/danish-dates";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { Time } from "~/ui/time";
import { frequencyNames, periodName } from "../period";
import { directionNames, seriesTitle, valueWords } from "../series";
import { seriesChart, type ChartAim } from "../series-chart";
import type { SeriesPageData } from "../series-queries.server";
import { Breaks } from "./breaks";
import { ComparePeriods, type Comparison } from "./compare-periods";
import { EntryForm, type EntryAnswer } from "./entry-form";
import { ValuesTable } from "./values-table";

export interface SeriesPageProps extends SeriesPageData {
  /** what the series shall reach, where something says so */
  aim: ChartAim | null;
  /** what is measured on it: rows of another module */
  measures: ReactNode;
  comparison: Comparison | null;
  answer: EntryAnswer;
}

/** A series: its line, its numbers, what can be entered, and what was corrected. */
export function SeriesPage(props: SeriesPageProps) {
  const { series, corrections, entry, mayEdit, aim, measures, comparison, answer } = props;
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
      {(chart !== null || series.withheld.length > 0) && <ValuesTable {...{ series, aim }} />}
      <ComparePeriods {...{ series, comparison }} />
      <Breaks {...{ series, mayEdit }} />
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
                    <span className="changed-from">
                      {one.before === null ? "Ikke oplyst" : valueWords(series, one.before)}
                    </span>{" "}
                    {one.after === null ? "fjernet" : valueWords(series, one.after)}
                  </>
                }
                facts={[one.reason || "Foreløbigt tal", one.by, <Time key="at" at={one.at} as="nearTime" />]}
              />
            ))}
          </Rows>
        </section>
      )}
    </div>
  );
}
