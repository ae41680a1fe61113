import { Link } from "@remix-run/react";
import { classNames } from "~/ui/class-names";
import { GoalBar } from "~/ui/charts/goal-bar";
import { SlopeChart } from "~/ui/charts/slope-chart";
import { sentenceCase } from "~/ui/danish-dates";
import { Empty } from "~/ui/empty";
import { beforeAndAfterChart } from "../before-and-after-chart";
import { targetSentence, verdictSentence } from "../headline-words";
import { projectPath, indicatorPath } from "../project-paths";
import type { Fact, Headline, ProjectPageData } from "../project-page";
import { ResultTable } from "./result-table";

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

function Verdict(headline: Headline) {
  const { verdict, name, result } = headline;
  return (
    <>
      <p className={classNames("verdict", verdict === "met" && "met")}>
        {verdictSentence[verdict]}
        {result && (
          <>
            : <b>{result}</b>
          </>
        )}
        . {targetSentence(headline)}
      </p>
      <p className="hint">{name}</p>
      <GoalOf {...headline} />
    </>
  );
}

const GoalOf = ({ resultShown, resultValue, targetShown, targetValue }: Headline) =>
  resultValue === null || Math.max(resultValue, targetValue) <= 0 ? null : (
    <GoalBar result={{ value: resultValue, shown: resultShown }} target={{ value: targetValue, shown: targetShown }} />
  );

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
