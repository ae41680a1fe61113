import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { RemoveMeasurementInput } from "./indicator-forms";
import { changedMeanwhile, findMeasurement } from "./internal/load-indicators.server";
import { keepMeasurement } from "./internal/write-measurement.server";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * Takes a measurement away that was never taken; it is kept among the corrections, with the reason.
 * @throws not_found, forbidden, conflict
 */
export async function removeMeasurement(
  unit: Unit<Actor>,
  { measurementId, version, reason }: RemoveMeasurementInput,
): Promise<{ projectId: string }> {
  const { measurement, indicator, project } = await findMeasurement(unit, measurementId);
  assertMay(unit.actor, "editProject");
  const { count } = await unit.tx.measurement.deleteMany({ where: { id: measurementId, version } });
  if (count === 0) throw changedMeanwhile("Målingen");
  await keepMeasurement(unit, indicator.id, measurement, null, reason);
  unit.record({
    kind: "measurement.removed",
    subject: `project:${project.id}`,
    data: { title: project.title, indicator: indicator.name, measurementId, reason },
  });
  await renewEvaluations(unit, project.id);
  return { projectId: project.id };
}
