import { Link } from "@remix-run/react";
import { classNames } from "~/ui/class-names";
import { SlopeChart } from "~/ui/charts/slope-chart";
import { sentenceCase } from "~/ui/danish-dates";
import { Empty } from "~/ui/empty";
import { State } from "~/ui/state";
import { beforeAndAfterChart } from "../before-and-after-chart";
import { projectPath, indicatorPath } from "../project-paths";
import type { Fact, Headline, ProjectPageData } from "../project-page";
import { verdictWords, type ResultRow, type ShownMeasured } from "../results";

/** Whether the project reached what it was held to, and how many took part. */
export function Answer({ headline, facts }: { headline: Headline | null; facts: Fact[] }) {
  if (!headline && facts.length === 0) return null;
  return (
    <section className="answer" aria-label="Kort fortalt">
      {headline && <Verdict {...headline} />}
      {facts.length > 0 && (
        <ul className="fact3">
          {facts.map(({ figure, words }) => (
            <li key={words}>
              <b>{figure}</b>
              {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const verdictSentence: Record<ResultRow["verdict"], string> = {
  met: "Målet er nået",
  missed: "Målet er ikke nået",
  later: "Målet er ikke nået endnu",
  notMeasured: "Målet er ikke målt endnu",
  withoutTarget: "",
};

function Verdict(headline: Headline) {
  const { verdict, name, result, resultValue, target, lowerIsBetter } = headline;
  return (
    <>
      <p className={classNames("verdict", verdict === "met" && "met")}>
        {verdictSentence[verdict]}
        {result ? (
          <>
            : <b>{result}</b>. Målet {lowerIsBetter ? "er højst" : "er mindst"} {target}.
          </>
        ) : (
          `. Det er ${lowerIsBetter ? "højst" : "mindst"} ${target}.`
        )}
      </p>
      <p className="hint">{name}</p>
      {resultValue !== null && <GoalBar {...headline} resultValue={resultValue} />}
    </>
  );
}

/** Room for the result's own figure at the bar's end. */
const roomAtTheEnd = 1.25;

/** A result against its target, both as words too. */
export function GoalBar({
  verdict,
  resultShown,
  resultValue,
  targetShown,
  targetValue,
}: Pick<Headline, "verdict" | "resultShown" | "targetShown" | "targetValue"> & { resultValue: number }) {
  const met = verdict === "met";
  const most = Math.max(resultValue, targetValue, 0) * roomAtTheEnd;
  if (most === 0) return null;
  const place = (value: number) => `${Math.max(0, (value / most) * 100).toFixed(1)}%`;
  return (
    <div
      className={classNames("goalbar", met && "met")}
      role="img"
      aria-label={`${resultShown} mod målet ${targetShown}`}
    >
      <i style={{ width: place(resultValue) }} />
      <em style={{ left: place(targetValue) }}>
        <span>mål {targetShown}</span>
      </em>
      <b style={{ left: place(resultValue) }}>{resultShown}</b>
    </div>
  );
}

/** The shares before and after as lines, where at least two numbers of one indicator are known. */
export function BeforeAndAfter({ project, indicators }: Pick<ProjectPageData, "project" | "indicators">) {
  const chart = beforeAndAfterChart(project.title, indicators);
  if (!chart) return null;
  return (
    <section className="section" aria-labelledby="foer-og-efter">
      <header>
        <h2 id="foer-og-efter">Før og efter</h2>
        <a className="more" href="#tal">
          Se tallene
        </a>
      </header>
      <SlopeChart {...chart} withoutTable />
    </section>
  );
}

/** Each indicator with its baseline, result and target. Whether that is met is computed. */
export function Results({ project, results, indicators, mayEdit }: ProjectPageData) {
  return (
    <section className="section" id="tal" aria-labelledby="indikatorer">
      <header>
        <h2 id="indikatorer">Indikatorer</h2>
        {indicators.length > 0 && (
          <a className="more" href={`${projectPath(project.id)}/tal.csv`}>
            Hent som CSV
          </a>
        )}
      </header>
      {results.length > 0 ? (
        <ResultTable title={`Indikatorer i ${project.title}`} results={results} linked />
      ) : (
        <Empty title="Der er ingen indikatorer endnu">
          {mayEdit ? "Opret det, projektet skal måles på, med udgangspunkt og mål." : "Sagsbehandlerne opretter dem."}
        </Empty>
      )}
      <Participants indicators={indicators} />
    </section>
  );
}

export function ResultTable({ title, results, linked }: { title: string; results: ResultRow[]; linked?: boolean }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="data">
        <caption className="vh">{title}: udgangspunkt, resultat, ændring, mål og om målet er nået</caption>
        <thead>
          <tr>
            <th scope="col">Indikator</th>
            <th scope="col" className="num">
              Udgangspunkt
            </th>
            <th scope="col" className="num">
              Resultat
            </th>
            <th scope="col" className="num">
              Ændring
            </th>
            <th scope="col" className="num">
              Mål
            </th>
            <th scope="col">Vurdering</th>
          </tr>
        </thead>
        <tbody>
          {results.map((row) => (
            <tr key={`${row.indicatorId} ${row.group}`}>
              <th scope="row">
                {linked ? <Link to={indicatorPath(row.indicatorId)}>{row.name}</Link> : row.name}
                <span className="hint">
                  {[row.group, row.lowerIsBetter ? "lavere er bedre" : ""].filter(Boolean).join(", ")}
                </span>
              </th>
              <MeasuredCell measured={row.before} />
              <MeasuredCell measured={row.after} strong />
              <td className="num">{row.change}</td>
              <td className="num">
                {row.target || "–"}
                {row.targetOn && <span className="hint">{row.targetOn}</span>}
              </td>
              <td>
                <VerdictState verdict={row.verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MeasuredCell({ measured, strong }: { measured: ShownMeasured | null; strong?: boolean }) {
  if (!measured) return <td className="num">–</td>;
  return (
    <td className="num">
      {strong ? <b>{measured.shown}</b> : measured.shown}
      <span className="hint">{measured.behind}</span>
      <span className="hint">{measured.when}</span>
    </td>
  );
}

function VerdictState({ verdict }: { verdict: ResultRow["verdict"] }) {
  const { kind, words } = verdictWords[verdict];
  return kind ? <State kind={kind}>{words}</State> : <span className="hint">{words}</span>;
}

/** How many began and completed, and how long it took: led to from here, since the facts above aren't links. */
function Participants({ indicators }: Pick<ProjectPageData, "indicators">) {
  const others = indicators.filter(({ role }) => role !== "outcome");
  if (others.length === 0) return null;
  return (
    <p className="tablesource">
      Deltagerne:{" "}
      {others.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link to={indicatorPath(id)}>{index === 0 ? sentenceCase(name) : name.toLocaleLowerCase("da")}</Link>
        </span>
      ))}
    </p>
  );
}
