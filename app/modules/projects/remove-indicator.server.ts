import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { IndicatorInput } from "./indicator-forms";
import { findIndicator, writeIndicator } from "./internal/load-indicators.server";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * Removes an indicator that nothing was ever measured of.
 * @throws not_found, forbidden, rule_broken (there are measurements, or there were), conflict
 */
export async function removeIndicator(
  unit: Unit<Actor>,
  { indicatorId, version }: IndicatorInput,
): Promise<{ projectId: string; name: string }> {
  const { indicator, project } = await findIndicator(unit, indicatorId);
  assertMay(unit.actor, "editProject");
  const changes = await unit.tx.measurementChange.count({ where: { indicatorId } });
  if (indicator.measurements.length + changes > 0)
    throw new DomainError("rule_broken", "Der er målt på indikatoren, og målingerne bevares. Den kan ikke fjernes.");
  await writeIndicator(unit, indicatorId, version, {});
  await unit.tx.indicator.delete({ where: { id: indicatorId } });
  unit.record({
    kind: "indicator.removed",
    subject: `project:${project.id}`,
    data: { title: project.title, indicator: indicator.name },
  });
  await renewEvaluations(unit, project.id);
  return { projectId: project.id, name: indicator.name };
}
