import { headlineWords } from "~/modules/projects/headline-words";
import { isOver, isRunning, projectState, type ProjectStatus } from "~/modules/projects/project";
import type { Headline } from "~/modules/projects/project-page";
import { PortalHead } from "~/ui/portal-shell";
import { State } from "~/ui/state";
import { municipalityPath, projectPath, projectsPath } from "../internal/paths";
import { PortalFrame, type PublicMunicipality } from "./portal-frame";

interface ListedProject {
  slug: string;
  title: string;
  status: ProjectStatus;
  targetGroup: string;
  span: string;
  headline: Headline | null;
}

export interface ProjectsPageProps {
  municipality: PublicMunicipality;
  demonstration: boolean;
  baseUrl: string;
  /** by title */
  projects: ListedProject[];
}

const isFinished = (status: ProjectStatus) => status === "completed" || status === "evaluated" || isOver(status);

/** The municipality's published projects: those that run, those to come, and those that have been. */
export function ProjectsPage({ municipality, demonstration, baseUrl, projects }: ProjectsPageProps) {
  const groups = [
    { title: "I gang", those: projects.filter(({ status }) => isRunning(status)) },
    { title: "På vej", those: projects.filter(({ status }) => status === "proposed" || status === "approved") },
    { title: "Afsluttet", those: projects.filter(({ status }) => isFinished(status)) },
  ].filter(({ those }) => those.length > 0);
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={demonstration}
      title="Projekter"
      description={`Projekter i ${municipality.name}, og hvad der kom ud af dem`}
      path={projectsPath(municipality.slug)}
      baseUrl={baseUrl}
    >
      <PortalHead
        crumbs={[{ label: municipality.name, href: municipalityPath(municipality.slug) }]}
        title="Projekter"
      />
      <p className="intro">Det, udvalgene har sat i gang: hvem det er for, og om det virkede.</p>
      {groups.map(({ title, those }) => (
        <section key={title}>
          <h2 className="ph2">{title}</h2>
          <ul className="rows">
            {those.map((project) => (
              <li key={project.slug}>
                <span>
                  <a className="t" href={projectPath(municipality.slug, project.slug)}>
                    {project.title}
                  </a>
                  <span className="s">{[project.targetGroup, project.span].filter(Boolean).join(", ")}</span>
                  {project.headline && <span className="s">{headlineWords(project.headline)}</span>}
                </span>
                <span className="end">
                  <State kind={projectState(project.status).kind}>{projectState(project.status).words}</State>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PortalFrame>
  );
}
