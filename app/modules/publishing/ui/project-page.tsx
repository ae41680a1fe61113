import { Fragment } from "react";
import { projectState, type ProjectStatus } from "~/modules/projects/project";
import { Answer } from "~/modules/projects/ui/project-results";
import { leftOutNote } from "~/modules/projects/shown-figures";
import { ResultTable } from "~/modules/projects/ui/result-table";
import { SlopeChart } from "~/ui/charts/slope-chart";
import { longDate, sentenceCase } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";
import { PortalHead } from "~/ui/portal-shell";
import { State } from "~/ui/state";
import { municipalityPath, projectPath, projectsPath } from "../internal/paths";
import type { PublicItemPlace, PublicProject } from "../public-project";
import { Permalink, PortalFrame, type PublicMunicipality } from "./portal-frame";

/** Where an item stands in the portal now. */
export interface PlacedItem {
  href: string;
  committee: string;
  /** ISO moment of the meeting */
  startsAt: string;
  number: string;
}

export interface ProjectPageProps {
  project: PublicProject & { municipality: PublicMunicipality };
  baseUrl: string;
  placeOf: (item: PublicItemPlace) => PlacedItem | null;
}

const statusSentences: Record<ProjectStatus, string> = {
  proposed: "Det er ikke besluttet, om projektet skal begynde.",
  approved: "Projektet er ikke begyndt endnu.",
  running: "",
  completed: "Projektet er ikke evalueret endnu.",
  evaluated: "",
  continued: "Projektet fortsætter.",
  ended: "Projektet fortsætter ikke.",
  anchored: "Indsatsen er blevet en fast del af kommunens tilbud.",
};

/** A project as anybody may read it: what it is, whether it worked, by which figures, and who decided what. */
export function ProjectPage({ project, baseUrl, placeOf }: ProjectPageProps) {
  const { municipality, title, targetGroup, span, purpose, status, results } = project;
  const path = projectPath(municipality.slug, project.slug);
  const state = projectState(status);
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={project.demonstration}
      title={title}
      description={`${title}, ${municipality.name}: hvad projektet skal opnå, og hvad der kom ud af det`}
      path={path}
      baseUrl={baseUrl}
    >
      <PortalHead
        crumbs={[
          { label: municipality.name, href: municipalityPath(municipality.slug) },
          { label: "Projekter", href: projectsPath(municipality.slug) },
        ]}
        title={title}
        light={[targetGroup, span].filter(Boolean).join(", ")}
      >
        <p className="pstate">
          <State kind={state.kind}>{state.words}</State>
          {statusSentences[status] && <span>{statusSentences[status]}</span>}
        </p>
      </PortalHead>
      <div className="cols pcols">
        <div className="pplan">
          <p className="intro lines">{purpose}</p>
          <Outcome title={title} results={results} />
          <About project={project} />
          <Evaluations project={project} placeOf={placeOf} />
        </div>
        <aside className="aside paside" aria-label="Om projektet">
          <Decisions project={project} placeOf={placeOf} />
          <Money project={project} />
          {project.contact && (
            <section>
              <h2>Kontakt</h2>
              <p>{project.contact}</p>
            </section>
          )}
          <section>
            <h2>Sag og udvalg</h2>
            <p>{project.committee}</p>
            <p className="hint">Sag {project.caseNumber}</p>
          </section>
          <section>
            <h2>Denne side</h2>
            <Permalink label="Kopiér link til projektet:" address={`${baseUrl}${path}`} />
            <p className="hint">
              {project.firstPublishedAt === project.publishedAt
                ? `Offentliggjort ${longDate(project.publishedAt)}.`
                : `Offentliggjort ${longDate(project.firstPublishedAt)}, ændret ${longDate(project.publishedAt)}.`}
            </p>
          </section>
        </aside>
      </div>
    </PortalFrame>
  );
}

/** The results in one minute: the answer, the lines, the table. */
function Outcome({ title, results }: { title: string; results: PublicProject["results"] }) {
  const { headline, facts, chart, rows, leftOut } = results;
  return (
    <section aria-labelledby="resultater">
      <h2 id="resultater" className="ph2">
        Resultater
      </h2>
      <Answer headline={headline} facts={facts} />
      {chart && (
        <div className="pchart">
          <SlopeChart {...chart} withoutTable />
        </div>
      )}
      {rows.length > 0 ? (
        <>
          <h3 className="ptable">Tallene</h3>
          <ResultTable title={`Resultater af ${title}`} results={rows} />
          <p className="tablesource">
            {sourceWords(results)}
            {leftOut > 0 && ` ${leftOutNote}`}
          </p>
        </>
      ) : (
        <p>Der er ikke målt noget på projektet endnu.</p>
      )}
    </section>
  );
}

/** Where the numbers are from; where that differs, it stands at each row. */
function sourceWords({ rows, facts, factSources }: PublicProject["results"]): string {
  const ofRows = [...new Set(rows.flatMap(({ sources }) => sources))];
  const ofFacts = facts.length > 0 ? factSources : [];
  const differ = new Set(rows.map(({ sources }) => sources.join())).size > 1;
  if (!differ && ofFacts.every((source) => ofRows.includes(source))) return `Kilde: ${listInWords(ofRows)}.`;
  return [
    differ ? "" : `Kilde: ${listInWords(ofRows)}.`,
    ofFacts.length > 0 ? `Kilde til deltagernes antal: ${listInWords(ofFacts)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function About({ project: { activities, phases, partners } }: { project: PublicProject }) {
  const parts = [
    { title: "Indsatsen", lines: activities },
    { title: "Faser", lines: phases.map(({ name, when }) => (when ? `${name}: ${when}` : name)) },
    { title: "Sammen med", lines: partners },
  ].filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="om">
      <h2 id="om" className="ph2">
        Om projektet
      </h2>
      <div className="pparts">
        {parts.map(({ title, lines }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul className="plainlist">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

type Course = Pick<ProjectPageProps, "project" | "placeOf">;

/** One whose item is withdrawn just now isn't shown. */
const placed = (item: PublicItemPlace | null, placeOf: ProjectPageProps["placeOf"]) => item && placeOf(item);

function Evaluations({ project: { evaluations }, placeOf }: Course) {
  if (evaluations.length === 0) return null;
  return (
    <section aria-labelledby="evalueringer">
      <h2 id="evalueringer" className="ph2">
        Evalueringer
      </h2>
      <ul className="rows">
        {evaluations.map(({ id, name, due, outcome, item }) => {
          const at = placed(item, placeOf);
          return (
            <li key={id}>
              {at ? (
                <a className="t" href={at.href}>
                  {name}
                </a>
              ) : (
                <span className="t">{name}</span>
              )}
              <span className="s">
                {at ? [outcome, longDate(at.startsAt)].filter(Boolean).join(", ") : `Planlagt, ${due}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Decisions({ project: { decisions }, placeOf }: Course) {
  if (decisions.length === 0) return null;
  return (
    <section>
      <h2>Beslutninger</h2>
      <ol className="timeline mini">
        {decisions.map(({ id, title, when, item }) => {
          const at = placed(item, placeOf);
          return (
            <li key={id}>
              <b>{at ? <a href={at.href}>{title}</a> : title}</b>
              <span className="by">
                {at ? `${at.committee} ${longDate(at.startsAt)}, punkt ${at.number}` : sentenceCase(when)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Money({ project: { money } }: { project: PublicProject }) {
  if (money.length === 0) return null;
  return (
    <section>
      <h2>Økonomi</h2>
      <dl className="facts">
        {money.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
