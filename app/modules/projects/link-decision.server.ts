import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { writeDecision } from "./internal/decision-of-project.server";
import { findProject, writeProject } from "./internal/load-project.server";
import type { LinkDecisionInput } from "./project-forms";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * Writes on the project what a committee decided about it: an item here, or what is known of a decision from before.
 * @throws not_found, forbidden, rule_broken at the field, conflict
 */
export async function linkDecision(
  unit: Unit<Actor>,
  { version, ...decision }: LinkDecisionInput,
): Promise<{ projectId: string }> {
  const { projectId } = decision;
  const project = await findProject(unit, projectId);
  assertMay(unit.actor, "moveProject", { committeeId: project.committeeId });
  await writeProject(unit, project, version, {});
  const { title } = await writeDecision(unit, decision);
  unit.record({
    kind: "project.decisionLinked",
    subject: `project:${projectId}`,
    data: { title: project.title, decision: title, agendaItemId: decision.agendaItemId },
  });
  await renewEvaluations(unit, projectId);
  return { projectId };
}
