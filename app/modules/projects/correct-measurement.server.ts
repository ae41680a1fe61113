import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CorrectMeasurementInput } from "./indicator-forms";
import { changedMeanwhile, findMeasurement } from "./internal/load-indicators.server";
import { checkedMeasurement, keepMeasurement, twiceWords } from "./internal/write-measurement.server";

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
  const { count } = await unit.tx.measurement
    .updateMany({
      where: { id: measurementId, version },
      data: {
        ...after,
        value: String(after.value),
        enteredAt: unit.now,
        enteredById: unit.actor.userId,
        version: { increment: 1 },
      },
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new DomainError("rule_broken", twiceWords(after), "takenOn") : error;
    });
  if (count === 0) throw changedMeanwhile("Målingen");
  await keepMeasurement(unit, indicator.id, measurement, after, reason);
  unit.record({
    kind: "measurement.corrected",
    subject: `project:${project.id}`,
    data: { title: project.title, indicator: indicator.name, measurementId, reason, from: before, to: after },
  });
  return { projectId: project.id };
}
