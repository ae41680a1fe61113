import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EnterMeasurementInput } from "./indicator-forms";
import { findIndicator } from "./internal/load-indicators.server";
import { checkedMeasurement, createMeasurement, toldMeasurement } from "./internal/write-measurement.server";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * A measurement by hand, with its source and who entered it.
 * @throws not_found, forbidden, rule_broken at the field (a share over 100 %, a count over its base, a date that is measured already …)
 */
export async function enterMeasurement(
  unit: Unit<Actor>,
  { indicatorId, ...written }: EnterMeasurementInput,
): Promise<{ projectId: string; measurementId: string }> {
  const { indicator, project } = await findIndicator(unit, indicatorId);
  assertMay(unit.actor, "editProject");
  const measurement = checkedMeasurement(unit, indicator, project, written);
  const measurementId = await createMeasurement(unit, indicatorId, measurement);
  unit.record({
    kind: "measurement.entered",
    subject: `project:${project.id}`,
    data: {
      title: project.title,
      indicator: indicator.name,
      measurementId,
      ...toldMeasurement(indicator, measurement),
    },
  });
  await renewEvaluations(unit, project.id);
  return { projectId: project.id, measurementId };
}
