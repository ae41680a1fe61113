import { projectFigures } from "~/modules/projects/project-contents.server";
import { scanText } from "~/modules/files/scan-file";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicProject } from "../public-project";
import { readPlace } from "./place.server";
import { lockPortal } from "./portal-tables.server";
import { portalProject, publishedProjects, putProject } from "./project-tables.server";
import { publicCourse, shownCourse } from "./public-course.server";
import { renderOverviews } from "./render-pages.server";
import { renderProject } from "./render-projects.server";
import { sameContent } from "./same-content";

/**
 * What the meeting decided stands on published projects just as far as the portal tells of it there: after the meeting was published,
 * withdrawn, moved, or one of its items closed or held back, in the same transaction. Only what stood on the project when somebody
 * published it comes by itself; what was written since waits for a person's look, as do figures and facts.
 */
export async function followProjects(unit: Unit, meetingId: string): Promise<void> {
  const ids = await publishedDecidedAt(unit, meetingId);
  const published = [];
  for (const id of ids) {
    const row = await portalProject(unit, id);
    if (row) published.push(row);
  }
  if (published.length === 0) return;
  const place = await readPlace(unit);
  for (const { id, data } of published) {
    const now = await followedProject(unit, id, data);
    if (!sameContent(now, data)) {
      await putProject(unit, id, now);
      unit.record({ kind: "project.publicationFollowed", subject: `project:${id}`, data: { title: data.title } });
    }
    await renderProject(unit, id, place);
  }
}

/** The published projects on which a decision or an evaluation stands that an item of the meeting made. */
async function publishedDecidedAt({ tx }: Unit, meetingId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM portal.project p WHERE p.id IN (
      SELECT d.project_id FROM project_decision d JOIN agenda_item i ON i.id = d.agenda_item_id WHERE i.meeting_id = ${meetingId}::uuid
      UNION
      SELECT e.project_id FROM project_evaluation e JOIN agenda_item i ON i.id = e.agenda_item_id WHERE i.meeting_id = ${meetingId}::uuid)
    ORDER BY p.id`;
  return rows.map(({ id }) => id);
}

async function followedProject(unit: Unit, id: string, data: PublicProject): Promise<PublicProject> {
  const { course, places } = await publicCourse(unit, id);
  const { decisions, evaluations } = shownCourse(course, places, data.publishedAt);
  const harmless = ({ title }: { title: string }) => scanText(title, "beslutningen").length === 0;
  return {
    ...data,
    decisions: decisions.filter(harmless),
    // Those to come stay as they were published.
    evaluations: [
      ...data.evaluations.filter(({ item }) => item === null),
      ...evaluations.filter(({ item, outcome }) => item !== null && harmless({ title: outcome })),
    ],
  };
}

/**
 * After the municipality chose that few people are left out of what is published: what stands of them on published projects goes at
 * once. Such a project's figures are then those of today.
 */
export async function leaveOutFew(unit: Unit): Promise<void> {
  await lockPortal(unit);
  let changed = false;
  for (const { id } of await publishedProjects(unit)) {
    const figures = await projectFigures(unit, id);
    const row = await portalProject(unit, id);
    if (!row || !figures || figures.results.leftOut === 0) continue;
    await putProject(unit, id, { ...row.data, ...figures });
    unit.record({ kind: "project.publicationFollowed", subject: `project:${id}`, data: { title: row.data.title } });
    changed = true;
  }
  if (!changed) return;
  const place = await readPlace(unit);
  for (const { id } of place.projects) await renderProject(unit, id, place);
  await renderOverviews(unit, place);
}
