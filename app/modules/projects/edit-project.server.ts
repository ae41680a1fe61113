import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { moveDueDays, renameTasks } from "./internal/move-due-days.server";
import { assertProjectOwner, findProject, writeProject } from "./internal/load-project.server";
import type { EditProjectInput } from "./project-forms";
import { whenWords } from "./when";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * Corrects what a project is, its dates and money. How far it is has steps of its own.
 * @throws not_found, forbidden, rule_broken at the field, conflict
 */
export async function editProject(
  unit: Unit<Actor>,
  { projectId, version, phases, ...facts }: EditProjectInput,
): Promise<{ projectId: string }> {
  const project = await findProject(unit, projectId);
  assertMay(unit.actor, "editProject");
  if (facts.ownerId !== project.ownerId) await assertProjectOwner(unit, facts.ownerId);
  await writeProject(unit, project, version, { ...facts, phases });
  await moveDueDays(unit, { id: projectId, ...facts });
  if (facts.ownerId !== project.ownerId || facts.title !== project.title) await renameTasks(unit, projectId);
  unit.record({
    kind: "project.edited",
    subject: `project:${projectId}`,
    data: { title: facts.title, from: told(project), to: told(facts) },
  });
  await renewEvaluations(unit, projectId);
  return { projectId };
}

type Told = Pick<
  EditProjectInput,
  "title" | "targetGroup" | "fund" | "fundAmount" | "startsOn" | "endsOn" | "contact" | "budget" | "cost"
>;
const told = ({ title, targetGroup, fund, fundAmount, startsOn, endsOn, contact, budget, cost }: Told) => ({
  title,
  targetGroup,
  fund,
  fundAmount,
  startsOn: whenWords(startsOn),
  endsOn: whenWords(endsOn),
  contact,
  budget,
  cost,
});
