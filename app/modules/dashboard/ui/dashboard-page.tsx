import { Link } from "@remix-run/react";
import { GoalList } from "~/modules/plans/ui/goal-list";
import { PlanVerdict } from "~/modules/plans/ui/plan-verdict";
import { evaluationPath, indicatorPath, projectPath, projectsPath } from "~/modules/projects/project-paths";
import { verdictWords } from "~/modules/projects/results";
import { GoalOf } from "~/modules/projects/ui/project-results";
import { LinkButton } from "~/ui/button";
import { longDate, sentenceCase } from "~/ui/danish-dates";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { Chips } from "~/ui/tabs";
import { dashboardPath, hasProjects, inShort, type Dashboard } from "../dashboard";
import { PromisedNumbers } from "./promised-numbers";

/** What a committee has in hand, as a politician reads it in a minute. */
export function DashboardPage(page: Dashboard) {
  const { committee, today, plans } = page;
  return (
    <div className="wrap dashboard">
      <PageHead
        title={committee.name}
        crumbs={[{ label: "Projekter", to: projectsPath }]}
        meta={["Udvalgets overblik", `Sådan står det ${longDate(today)}`]}
      />
      {hasProjects(page) && <p className="verdict">{inShort(page)}</p>}
      {hasProjects(page) ? (
        <div className="cols">
          <div>
            <Running {...page} />
            <Targets {...page} />
          </div>
          <aside className="aside" aria-label="Evalueringer">
            <Evaluations {...page} />
          </aside>
        </div>
      ) : (
        <Running {...page} />
      )}
      {plans.map(({ id, title, adopted, verdict, indicators, newest }) => (
        <section key={id} className="section planpage" aria-labelledby={`plan-${id}`}>
          <header>
            <h2 id={`plan-${id}`}>
              <Link to={`/intern/planer/${id}`}>{title}</Link>
            </h2>
            <span className="count">{newest}</span>
          </header>
          {adopted && <Decided verb="Vedtaget" {...adopted} />}
          {verdict && <PlanVerdict {...verdict} />}
          <GoalList planId={id} indicators={indicators} />
        </section>
      ))}
      <PromisedNumbers {...page} />
    </div>
  );
}

function Running({ running, mayEdit }: Dashboard) {
  return (
    <section className="section first" aria-labelledby="i-gang">
      <header>
        <h2 id="i-gang">Projekter i gang</h2>
        {running.length > 0 && <span className="count">{running.length}</span>}
      </header>
      {running.length === 0 ? (
        <Empty title="Ingen projekter er i gang">
          {mayEdit ? (
            <LinkButton to={`${projectsPath}/ny`} small>
              Opret projekt
            </LinkButton>
          ) : (
            "Et projekt står her, når udvalget har sat det i gang."
          )}
        </Empty>
      ) : (
        <ul className="results">
          {running.map(({ id, title, targetGroup, span, headline, course, decided }) => (
            <li key={id}>
              <div>
                <h3>
                  <Link to={projectPath(id)}>{title}</Link>
                </h3>
                <p className="hint">{[targetGroup, span].filter(Boolean).join(", ")}</p>
                {decided && <Decided {...decided} />}
              </div>
              {headline ? (
                <div>
                  <p>
                    {headline.name}: {headline.result ? <b>{headline.result}</b> : "ikke målt endnu"}, mål{" "}
                    {headline.lowerIsBetter ? "højst" : "mindst"} {headline.target}
                  </p>
                  <GoalOf {...headline} />
                </div>
              ) : (
                <p>
                  {course ? (
                    `${course}, uden mål`
                  ) : (
                    <span className="hint">Der er hverken mål eller målinger endnu.</span>
                  )}
                </p>
              )}
              {headline && <Verdict verdict={headline.verdict} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Decided({ verb = "Besluttet", words, to }: { verb?: string; words: string; to: string | null }) {
  if (words === "") return null;
  return (
    <p className="hint">
      {verb} {to ? <Link to={to}>{words}</Link> : words}
    </p>
  );
}

function Verdict({ verdict }: { verdict: keyof typeof verdictWords }) {
  const { kind, words } = verdictWords[verdict];
  return kind ? (
    <p>
      <State kind={kind}>{words}</State>
    </p>
  ) : null;
}

function Targets({ committee, targets: { year, thisYear, years, settled, open } }: Dashboard) {
  const at = dashboardPath(committee.id);
  return (
    <section className="section" aria-labelledby="maal">
      <header>
        <h2 id="maal">{year === null ? "Mål" : `Mål i ${year}`}</h2>
        {settled.length > 0 && (
          <span className="count">
            {settled.filter(({ verdict }) => verdict === "met").length} af {settled.length} nået
          </span>
        )}
      </header>
      {years.length > 1 && (
        <Chips
          label="År"
          chips={years.map((one) => ({
            label: String(one.year),
            to: `${at}?aar=${one.year}#maal`,
            count: one.count,
            chosen: one.year === year,
          }))}
        />
      )}
      {year !== null && year !== thisYear && (years.find((one) => one.year === thisYear)?.count ?? 0) === 0 && (
        <p className="hint">
          Ingen mål er gjort op i {thisYear} endnu. Her er {year}.
        </p>
      )}
      {settled.length === 0 ? (
        <Empty title={year === null ? "Ingen mål er gjort op endnu" : `Ingen mål blev gjort op i ${year}`}>
          Et mål er gjort op, når det er målt og nået, eller når dets dato er gået.
        </Empty>
      ) : (
        <TargetRows label={`Mål, der er gjort op i ${year ?? "årene"}`} outcomes={settled} />
      )}
      {open.length > 0 && (
        <details className="fold">
          <summary>{open.length === 1 ? "Et mål" : `${open.length} mål`}, som ikke er gjort op endnu</summary>
          <TargetRows label="Mål, der ikke er gjort op" outcomes={open} />
        </details>
      )}
    </section>
  );
}

function TargetRows({ label, outcomes }: { label: string; outcomes: Dashboard["targets"]["settled"] }) {
  return (
    <Rows label={label}>
      {outcomes.map(({ indicatorId, name, project, projectId, over, verdict, result, target, targetOn, decided }) => (
        <Row
          key={indicatorId}
          title={name}
          to={indicatorPath(indicatorId)}
          facts={[
            <span key="projekt">
              <Link to={projectPath(projectId)}>{project}</Link>
              {over && `, ${over}`}
            </span>,
            `${result || "ikke målt"}, mål ${target}${targetOn ? ` i ${targetOn}` : ""}`,
            decided?.words && (
              <span key="besluttet">
                besluttet {decided.to ? <Link to={decided.to}>{decided.words}</Link> : decided.words}
              </span>
            ),
          ]}
          state={<State kind={verdictWords[verdict].kind ?? "wait"}>{verdictWords[verdict].words}</State>}
        />
      ))}
    </Rows>
  );
}

function Evaluations({ evaluations }: Dashboard) {
  return (
    <section aria-labelledby="evalueringer">
      <h2 id="evalueringer">Evalueringer</h2>
      {evaluations.length === 0 ? (
        <p className="hint">Ingen evaluering venter. De planlægges på hvert projekt.</p>
      ) : (
        <ol className="timeline mini">
          {evaluations.map(({ id, name, project, when, to, state }) => (
            <li key={id}>
              <b>
                <Link to={evaluationPath(id)}>{project}</Link>
              </b>
              <span className="by">
                {name}, {to ? <Link to={to}>{when}</Link> : when}
              </span>
              <State kind={state.kind}>{sentenceCase(state.words)}</State>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
