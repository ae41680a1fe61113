import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CorrectMeasurementInput } from "./indicator-forms";
import { changedMeanwhile, findMeasurement } from "./internal/load-indicators.server";
import { checkedMeasurement, replaceMeasurement, toldMeasurement } from "./internal/write-measurement.server";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * Corrects a measurement; what it was before is kept, with the reason.
 * @throws not_found, forbidden, rule_broken (nothing is changed; at a field), conflict
 */
export async function correctMeasurement(
  unit: Unit<Actor>,
  { measurementId, version, reason, ...written }: CorrectMeasurementInput,
): Promise<{ projectId: string }> {
  const { measurement, indicator, project } = await findMeasurement(unit, measurementId);
  assertMay(unit.actor, "editProject");
  const after = checkedMeasurement(unit, indicator, project, written, measurementId);
  const { id: _id, version: _version, ...before } = measurement;
  const changed = (Object.keys(after) as (keyof typeof after)[]).some((part) => after[part] !== before[part]);
  if (!changed) throw new DomainError("rule_broken", "Der er ikke rettet noget.");
  const seen = { ...measurement, version };
  if (!(await replaceMeasurement(unit, indicator.id, seen, after, reason))) throw changedMeanwhile("Målingen");
  unit.record({
    kind: "measurement.corrected",
    subject: `project:${project.id}`,
    data: {
      title: project.title,
      indicator: indicator.name,
      measurementId,
      reason,
      from: toldMeasurement(indicator, before),
      to: toldMeasurement(indicator, after),
    },
  });
  await renewEvaluations(unit, project.id);
  return { projectId: project.id };
}
