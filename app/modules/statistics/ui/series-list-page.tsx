import { Form } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/button";
import { countOf, formatNumber } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { frequencyNames, periodName } from "../period";
import { valueWords } from "../series";
import type { ListedSeries } from "../series-queries.server";

export interface SeriesListProps {
  /** the first of those that were found */
  series: ListedSeries[];
  found: number;
  all: number;
  text: string;
  mayEdit: boolean;
}

/** The municipality's series, each with its newest value. */
export function SeriesListPage({ series, found, all, text, mayEdit }: SeriesListProps) {
  return (
    <div className="wrap">
      <PageHead
        title="Tal"
        meta={[all > 0 ? countOf(all, "serie", "serier") : "Ingen serier"]}
        actions={
          mayEdit && (
            <>
              <LinkButton to="/intern/statistik/omraader">Sammenlagte områder</LinkButton>
              <LinkButton to="/intern/statistik/import" icon="upload">
                Hent tal fra fil
              </LinkButton>
              <LinkButton to="/intern/statistik/ny" variant="primary" icon="add">
                Opret serie
              </LinkButton>
            </>
          )
        }
      />
      {all > 0 && (
        <Form method="get" role="search" className="searchline">
          <div className="field">
            <label htmlFor="soeg-serier">Søg på mål, område, målgruppe eller kilde</label>
            <input key={text} id="soeg-serier" className="input" name="q" type="search" defaultValue={text} />
          </div>
          <Button type="submit" icon="search">
            Søg
          </Button>
        </Form>
      )}
      {found > series.length && (
        <p className="hint">
          Her er de første {formatNumber(series.length)} af {formatNumber(found)}. Søg på flere ord for at finde en
          bestemt.
        </p>
      )}
      {series.length > 0 ? (
        <Rows label="Serier" className="figures">
          {series.map((one) => (
            <Row
              key={one.id}
              title={one.title}
              to={`/intern/statistik/${one.id}`}
              facts={[one.source, frequencyNames[one.frequency], countOf(one.values, "tal", "tal")]}
              end={
                one.newest && (
                  <span className="num">
                    <b>{valueWords(one, one.newest.value)}</b> {periodName(one.newest.period)}
                    {one.newest.provisional && ", foreløbigt"}
                  </span>
                )
              }
            />
          ))}
        </Rows>
      ) : all > 0 ? (
        <Empty title={`Ingen serier passer på “${text}”.`}>
          <LinkButton to="/intern/statistik">Vis alle serier</LinkButton>
        </Empty>
      ) : (
        <Empty title="Der er ingen talserier endnu">
          {mayEdit
            ? "Opret en serie, så kan breve og tilsagn vise dens tal med kilde og periode."
            : "Sagsbehandlerne opretter dem."}
        </Empty>
      )}
    </div>
  );
}
