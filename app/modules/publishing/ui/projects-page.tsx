import { headlineWords } from "~/modules/projects/headline-words";
import { isOver, projectState, type ProjectStatus } from "~/modules/projects/project";
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

/** The municipality's published projects: those that aren't over, then those that are. */
export function ProjectsPage({ municipality, demonstration, baseUrl, projects }: ProjectsPageProps) {
  const groups = [
    { title: "Nu og på vej", those: projects.filter(({ status }) => !isOver(status)) },
    { title: "Slut, eller en fast del af tilbuddet", those: projects.filter(({ status }) => isOver(status)) },
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
