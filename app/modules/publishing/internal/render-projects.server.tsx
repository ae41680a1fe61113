import { renderToStaticMarkup } from "react-dom/server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicItemPlace } from "../public-project";
import { ProjectPage, type PlacedItem } from "../ui/project-page";
import { itemPath, projectPath } from "./paths";
import { readPlace, type PublicPlace } from "./place.server";
import { putPages } from "./portal-tables.server";
import { portalProject } from "./project-tables.server";
import { renderOverviews } from "./render-pages.server";

/** The project's page, under the names that the municipality has now; its items' addresses are those of their meetings now. */
export async function renderProject(unit: Unit, id: string, place: PublicPlace): Promise<void> {
  const row = await portalProject(unit, id);
  if (!row) return;
  const { municipality, baseUrl } = place;
  const project = { ...row.data, municipality };
  const page = <ProjectPage project={project} baseUrl={baseUrl} placeOf={(item) => placedItem(item, place)} />;
  await putPages(unit, { projectId: id }, [
    { path: projectPath(municipality.slug, project.slug), body: `<!doctype html>${renderToStaticMarkup(page)}` },
  ]);
}

function placedItem(
  { meetingId, number }: PublicItemPlace,
  { municipality, meetings }: PublicPlace,
): PlacedItem | null {
  const meeting = meetings.find(({ id }) => id === meetingId);
  if (!meeting) return null;
  const { committee, pathDate, startsAt } = meeting;
  return {
    href: itemPath(municipality.slug, committee.slug, pathDate, number),
    committee: committee.name,
    startsAt,
    number,
  };
}

/** Every page that this project's publication or withdrawal touches: its own, and the overviews. */
export async function renderAroundProject(unit: Unit, id: string): Promise<void> {
  const place = await readPlace(unit);
  await renderProject(unit, id, place);
  await renderOverviews(unit, place);
}
