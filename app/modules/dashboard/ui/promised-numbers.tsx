import { Link } from "@remix-run/react";
import { seriesChart } from "~/modules/statistics/series-chart";
import { LineChart } from "~/ui/charts/line-chart";
import { Empty } from "~/ui/empty";
import { State } from "~/ui/state";
import type { Dashboard } from "../dashboard";

/** So many periods can be told apart: two years of months. */
const periodsShown = 24;

/** Whether interviews and offers come in time, and whatever else a letter has promised to follow: each line against what was promised. */
export function PromisedNumbers({ promised, mayEdit }: Pick<Dashboard, "promised" | "mayEdit">) {
  return (
    <section className="section" aria-labelledby="rettidighed">
      <header>
        <h2 id="rettidighed">Rettidighed og andre løfter</h2>
        {promised.length > 0 && <span className="count">det, kommunen har lovet at følge i sine svar</span>}
      </header>
      {promised.length === 0 ? (
        <Empty title="Ingen tal for rettidighed endnu">
          <p>
            Her står de tal, som kommunen i et svar har lovet at følge, for eksempel om samtaler og tilbud gives til
            tiden, måned for måned.
          </p>
          {mayEdit ? (
            <ol>
              <li>
                Opret serien, og skriv eller hent dens tal under <Link to="/intern/statistik">Tal</Link>.
              </li>
              <li>
                Åbn tilsagnet ved sit svar under <Link to="/intern/henvendelser">Henvendelser</Link>, og vælg serien
                under “Hvordan måles det”. Henvendelsen skal høre til udvalget.
              </li>
            </ol>
          ) : (
            <p>Forvaltningen vælger tallene, når den skriver et tilsagn i et svar.</p>
          )}
        </Empty>
      ) : (
        <div className="promised">
          {promised.map((one) => (
            <Promised key={one.series.id} {...one} />
          ))}
        </div>
      )}
    </section>
  );
}

function Promised({ series, measured, target, shown, commitmentId, readable }: Dashboard["promised"][number]) {
  const chart = seriesChart(series, series.values.slice(-periodsShown), {
    name: target,
    targets: measured.targets.slice(-periodsShown),
  });
  return (
    <div>
      {chart ? (
        <LineChart {...chart} />
      ) : (
        <p className="hint">
          {series.measure}: der er ingen tal endnu. Målet er {target}.
        </p>
      )}
      {series.note && <p className="hint">{series.note}</p>}
      <p className="small">
        <State kind={shown.kind}>{shown.words}</State>{" "}
        {readable && (
          <>
            <Link to={`/intern/tilsagn/${commitmentId}`}>Se tilsagnet</Link> ·{" "}
            <Link to={`/intern/statistik/${series.id}`}>Se serien</Link>
          </>
        )}
      </p>
    </div>
  );
}
