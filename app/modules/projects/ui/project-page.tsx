import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { LinkButton } from "~/ui/button";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { Way } from "~/ui/way";
import { projectPath, projectsPath } from "../project-paths";
import type { ProjectPageData } from "../project-page";
import { spanWords } from "../when";
import { Content, Decisions, Money } from "./project-aside";
import { Answer, BeforeAndAfter, Results } from "./project-results";
import { ProjectSteps } from "./project-steps";

/** A project: what it is, how far it is, what came of it, and who decided what. */
export function ProjectPage({
  evaluations,
  publication,
  primary,
  ...data
}: ProjectPageData & { evaluations?: ReactNode; publication?: ReactNode; primary?: ReactNode }) {
  const { project, state, way, indicators, mayEdit } = data;
  const { id, caseFileId, caseNumber, title, targetGroup, startsOn, endsOn, fund, contact } = project;
  return (
    <div className="wrap">
      <PageHead
        title={title}
        crumbs={[
          { label: "Projekter", to: projectsPath },
          { label: caseNumber, to: `/intern/sager/${caseFileId}` },
        ]}
        meta={[
          <State key="state" kind={state.kind}>
            {state.words}
          </State>,
          targetGroup,
          spanWords(startsOn, endsOn),
          fund,
          contact,
        ]}
        way={<Way label="Projektets gang" {...way} />}
        actions={
          <>
            {mayEdit && (
              <>
                <LinkButton to={`${projectPath(id)}/ret`} icon="edit">
                  Ret projekt
                </LinkButton>
                {indicators.length > 0 && (
                  <LinkButton to={`${projectPath(id)}/maalinger/ny`} icon="add">
                    Ny måling
                  </LinkButton>
                )}
              </>
            )}
            {primary}
          </>
        }
      />
      <div className="cols">
        <div>
          <Answer {...data} />
          <BeforeAndAfter {...data} />
          <Results {...data} />
          {mayEdit && (
            <p className="actions">
              <LinkButton to={`${projectPath(id)}/indikatorer/ny`} icon="add" small>
                Opret indikator
              </LinkButton>
              {indicators.length > 0 && (
                <LinkButton to={`${projectPath(id)}/maalinger/hent`} icon="upload" small>
                  Hent målinger fra regneark
                </LinkButton>
              )}
            </p>
          )}
          <About {...data} />
          <Log {...data} />
        </div>
        <aside className="aside" aria-label="Beslutninger, økonomi og næste skridt">
          {evaluations}
          <Decisions {...data} />
          <Content {...data} />
          <Money {...data} />
          {publication}
          <ProjectSteps {...data} />
        </aside>
      </div>
    </div>
  );
}

function About({ project: { purpose, remark, ownerName, committeeName } }: Pick<ProjectPageData, "project">) {
  return (
    <section className="section" aria-labelledby="om">
      <header>
        <h2 id="om">Om projektet</h2>
      </header>
      <p className="kept">{purpose}</p>
      <p className="hint">
        {committeeName}. {ownerName} evaluerer projektet.
      </p>
      {remark !== "" && <Note>{remark}</Note>}
    </section>
  );
}

/** How it got here, and what was corrected. */
function Log({ steps, changes }: Pick<ProjectPageData, "steps" | "changes">) {
  if (steps.length + changes.length === 0) return null;
  return (
    <details className="fold">
      <summary>Forløb og rettelser</summary>
      <Rows label="Projektets forløb">
        {steps.map(({ id, words, comment, by, at }) => (
          <Row key={id} title={words} facts={[comment, by, <Time key="at" at={at} as="nearTime" />]} />
        ))}
      </Rows>
      {changes.length > 0 && (
        <>
          <h3>Rettede målinger</h3>
          <Rows label="Rettede målinger">
            {changes.map(({ id, indicator, before, after, reason, by, at }) => (
              <Row
                key={id}
                lead={indicator}
                title={
                  <>
                    <span className="changed-from">{before}</span> {after ?? "fjernet"}
                  </>
                }
                facts={[reason, by, <Time key="at" at={at} as="nearTime" />]}
              />
            ))}
          </Rows>
        </>
      )}
    </details>
  );
}

/** For a page beneath the project's: where it stands. */
export const crumbsTo = (project: { id: string; title: string }) => [
  { label: "Projekter", to: projectsPath },
  { label: project.title, to: projectPath(project.id) },
];

export const BackTo = ({ projectId, children = "Fortryd" }: { projectId: string; children?: ReactNode }) => (
  <Link className="btn quiet" to={projectPath(projectId)}>
    {children}
  </Link>
);
