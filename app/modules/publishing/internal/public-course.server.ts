import { projectCourse } from "~/modules/projects/project-contents.server";
import type { CourseDecision, CourseEvaluation, ProjectCourse } from "~/modules/projects/project-contents";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicEvaluation, PublicItemPlace, PublicProject, PublicProjectDecision } from "../public-project";
import { meetingRow, type PortalRow } from "./portal-tables.server";

/**
 * A project's course as far as the portal itself tells of it: what is known by mention, and what an item of published minutes decided,
 * where the public reads that decision there. Of a closed item, one that waits for its parties, and minutes that aren't published,
 * nothing.
 */
export async function publicCourse(
  unit: Unit,
  projectId: string,
): Promise<{ course: ProjectCourse; places: Map<string, PublicItemPlace> }> {
  const course = await projectCourse(unit, projectId);
  const ids = [...course.decisions, ...course.evaluations.flatMap(({ ended }) => ended ?? [])].flatMap(
    ({ agendaItemId }) => agendaItemId ?? [],
  );
  return { course, places: await placesOf(unit, ids) };
}

async function placesOf(unit: Unit, itemIds: readonly string[]): Promise<Map<string, PublicItemPlace>> {
  const items = await unit.tx.agendaItem.findMany({
    where: { id: { in: [...itemIds] }, closed: false },
    select: { id: true, meetingId: true, number: true },
  });
  const published = new Map<string, PortalRow | null>();
  const found = new Map<string, PublicItemPlace>();
  for (const { id, meetingId, number } of items) {
    if (!published.has(meetingId)) published.set(meetingId, await meetingRow(unit, meetingId));
    const meeting = published.get(meetingId)?.data;
    const item = meeting?.kind === "minutes" ? meeting.items.find((one) => one.number === number) : undefined;
    if (item?.decision && !item.closed && !item.held && number !== null) found.set(id, { meetingId, number });
  }
  return found;
}

type Places = ReadonlyMap<string, PublicItemPlace>;

/** @param until of a later writing nothing: nobody has let the public read it yet (ISO) */
export function shownCourse(
  { decisions, evaluations }: ProjectCourse,
  places: Places,
  until: string,
): Pick<PublicProject, "decisions" | "evaluations"> {
  return {
    decisions: decisions.filter(({ writtenAt }) => writtenAt <= until).flatMap((one) => shownDecision(one, places)),
    evaluations: evaluations
      .filter(({ ended }) => ended === null || ended.writtenAt <= until)
      .flatMap((one) => shownEvaluation(one, places)),
  };
}

function shownDecision(
  { id, kind, title, agendaItemId, when }: CourseDecision,
  places: Places,
): PublicProjectDecision[] {
  const item = agendaItemId === null ? null : places.get(agendaItemId);
  return item === undefined ? [] : [{ id, kind, title, when, item }];
}

/** One to come tells nothing of where it is on its way to the committee. */
function shownEvaluation({ id, name, due, ended }: CourseEvaluation, places: Places): PublicEvaluation[] {
  if (!ended) return [{ id, name, due, outcome: "", item: null }];
  const item = places.get(ended.agendaItemId ?? "");
  return item ? [{ id, name, due: "", outcome: ended.outcome, item }] : [];
}
