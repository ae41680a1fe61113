import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { findProject, writeProject } from "./internal/load-project.server";
import type { UnlinkDecisionInput } from "./project-forms";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * Takes a decision off the project that was written on it by mistake. One that a step followed from stays.
 * @throws not_found, forbidden, rule_broken, conflict
 */
export async function unlinkDecision(
  unit: Unit<Actor>,
  { projectId, version, decisionId }: UnlinkDecisionInput,
): Promise<{ projectId: string }> {
  const project = await findProject(unit, projectId);
  assertMay(unit.actor, "moveProject", { committeeId: project.committeeId });
  const decision = await unit.tx.projectDecision.findFirst({
    where: { id: decisionId, projectId },
    select: { title: true, steps: { select: { id: true } } },
  });
  if (!decision) throw notFound();
  if (decision.steps.length > 0)
    throw new DomainError("rule_broken", "Projektet er ført videre efter beslutningen, så den bliver stående.");
  await writeProject(unit, project, version, {});
  await unit.tx.projectDecision.delete({ where: { id: decisionId } });
  unit.record({
    kind: "project.decisionUnlinked",
    subject: `project:${projectId}`,
    data: { title: project.title, decision: decision.title },
  });
  await renewEvaluations(unit, projectId);
  return { projectId };
}
