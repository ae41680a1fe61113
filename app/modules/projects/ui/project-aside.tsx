import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { formatKroner } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { PostButton } from "~/ui/form";
import { phaseWords } from "../phases";
import { projectPath } from "../project-paths";
import type { ProjectPageData, ShownDecision } from "../project-page";
import { spanWords } from "../when";

/** Who decided what, the newest first. */
export function Decisions({ project, decisions, mayMove }: Pick<ProjectPageData, "project" | "decisions" | "mayMove">) {
  return (
    <section aria-labelledby="beslutninger">
      <h2 id="beslutninger">Beslutninger</h2>
      {decisions.length === 0 ? (
        <p className="hint">Ingen beslutning er skrevet på projektet endnu.</p>
      ) : (
        <ol className="timeline mini">
          {decisions.map((decision) => (
            <li key={decision.id}>
              <b>
                <DecisionTitle {...decision} />
              </b>
              <span className="by">{decision.when}</span>
              {mayMove && !decision.followed && (
                <PostButton
                  action={`${projectPath(project.id)}/beslutninger/fjern`}
                  fields={{ version: String(project.version), decisionId: decision.id }}
                  small
                  variant="quiet"
                >
                  Fjern<span className="vh"> {decision.title}</span>
                </PostButton>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const DecisionTitle = ({ title, to }: ShownDecision) => (to ? <Link to={to}>{title}</Link> : <>{title}</>);

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== "");

/** What the project consists of, its phases and partners. */
export function Content({ project: { activities, phases, partners } }: Pick<ProjectPageData, "project">) {
  return (
    <>
      <LineList title="Indsatsen" lines={linesOf(activities)} />
      <LineList
        title="Faser"
        lines={phases.map((phase) => [phase.name, phaseWords(phase)].filter((part) => part !== "").join(": "))}
      />
      <LineList title="Sammen med" lines={linesOf(partners)} />
    </>
  );
}

function LineList({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="plainlist">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Who pays, what it was to cost, and what it cost. */
export function Money({ project, costEach, mayEdit }: Pick<ProjectPageData, "project" | "costEach" | "mayEdit">) {
  const { id, fund, fundAmount, fundFrom, fundUntil, budget, cost, costNote } = project;
  const facts = [
    ["Fond", fund],
    ["Bevilling", fundAmount === null ? "" : formatKroner(fundAmount)],
    ["Bevillingens tid", spanWords(fundFrom, fundUntil)],
    ["Budget", budget === null ? "" : formatKroner(budget)],
    ["Forbrug", cost === null ? "" : `${formatKroner(cost)}${costNote ? ` (${costNote})` : ""}`],
    [
      costEach?.of === "completed" ? "For hver, der gennemførte" : "For hver, der begyndte",
      costEach ? formatKroner(costEach.amount) : "",
    ],
    ["I forhold til budgettet", budget !== null && cost !== null ? difference(cost - budget) : ""],
  ].filter(([, value]) => value !== "");
  return (
    <section aria-labelledby="oekonomi">
      <h2 id="oekonomi">Økonomi</h2>
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(([label, value]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {cost === null && (
        <Empty title="Intet regnskab endnu">
          {mayEdit && (
            <>
              Tilføj budget og forbrug, så prisen pr. forløb kan sammenlignes.{" "}
              <Link to={`${projectPath(id)}/ret`}>Tilføj</Link>
            </>
          )}
        </Empty>
      )}
    </section>
  );
}

const difference = (over: number): string =>
  over === 0 ? "som budgetteret" : `${formatKroner(Math.abs(over))} ${over > 0 ? "dyrere" : "billigere"}`;
