import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EditIndicatorInput } from "./indicator-forms";
import { findIndicator, writeIndicator } from "./internal/load-indicators.server";
import { assertRoleFree, takenName } from "./internal/taken-indicator.server";
import { targetWords } from "./indicator";
import { shapeIndicator, targetFault, unfitting, type ShapedIndicator } from "./shape-indicator";
import { whenWords } from "./when";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * Corrects what an indicator is called, when it is measured and what it shall reach. What it counts never changes: its measurements
 * would say something else.
 * @throws not_found, forbidden, rule_broken (a measurement wouldn't fit; at a field), conflict
 */
export async function editIndicator(
  unit: Unit<Actor>,
  { indicatorId, version, ...written }: EditIndicatorInput,
): Promise<{ projectId: string }> {
  const { indicator, project } = await findIndicator(unit, indicatorId);
  assertMay(unit.actor, "editProject");
  const shaped = shapeIndicator(indicator.kind, written);
  if ("fault" in shaped) throw new DomainError("rule_broken", shaped.fault.message, shaped.fault.field);
  const after = shaped.indicator;
  const baseline = indicator.measurements.find(({ moment, group }) => moment === "start" && group === "");
  const fault =
    targetFault(after, baseline?.takenOn ?? "", project.startsOn) ?? unfitting(after, indicator.measurements);
  if (fault) throw new DomainError("rule_broken", fault.message, fault.field);
  await assertRoleFree(unit, project.id, after.role, indicatorId);
  await writeIndicator(unit, indicatorId, version, after).catch((error: unknown) => {
    throw isUniqueViolation(error) ? takenName(after.name) : error;
  });
  unit.record({
    kind: "indicator.edited",
    subject: `project:${project.id}`,
    data: { title: project.title, indicator: after.name, indicatorId, from: told(indicator), to: told(after) },
  });
  await renewEvaluations(unit, project.id);
  return { projectId: project.id };
}

const told = (indicator: ShapedIndicator) => ({
  name: indicator.name,
  target: indicator.target === null ? "" : targetWords(indicator, indicator.target),
  targetOn: whenWords(indicator.targetOn),
  source: indicator.source,
});
