import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AddIndicatorInput } from "./indicator-forms";
import { indicatorsOf } from "./internal/load-indicators.server";
import { findProject } from "./internal/load-project.server";
import { assertRoleFree, takenName } from "./internal/taken-indicator.server";
import { checkedMeasurement, createMeasurement } from "./internal/write-measurement.server";
import { shapeIndicator, targetFault } from "./shape-indicator";
import { renewEvaluations } from "./renew-evaluations.server";

/** The baseline's fields are called otherwise than a measurement's. */
const baselineFields: Record<string, string> = {
  value: "baselineValue",
  count: "baselineCount",
  base: "baselineBase",
  takenOn: "baselineOn",
};

/**
 * What is measured of a project, with its baseline where that is known.
 * @throws not_found, forbidden, rule_broken at the field
 */
export async function addIndicator(
  unit: Unit<Actor>,
  { projectId, kind, baselineValue, baselineCount, baselineBase, baselineOn, ...written }: AddIndicatorInput,
): Promise<{ projectId: string; indicatorId: string }> {
  const { tx, now } = unit;
  const project = await findProject(unit, projectId);
  assertMay(unit.actor, "editProject");
  const shaped = shapeIndicator(kind, written);
  const fault = "fault" in shaped ? shaped.fault : targetFault(shaped.indicator, baselineOn, project.startsOn);
  if (fault || "fault" in shaped) throw new DomainError("rule_broken", fault!.message, fault!.field);
  await assertRoleFree(unit, projectId, shaped.indicator.role);
  const { _max } = await tx.indicator.aggregate({ where: { projectId }, _max: { position: true } });
  const { id: indicatorId } = await tx.indicator
    .create({
      data: { ...shaped.indicator, projectId, position: (_max.position ?? 0) + 1, createdAt: now },
      select: { id: true },
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? takenName(shaped.indicator.name) : error;
    });
  if ([baselineValue, baselineCount, baselineBase].some((text) => text !== "")) {
    const indicator = (await indicatorsOf(unit, [projectId])).find(({ id }) => id === indicatorId)!;
    try {
      const measurement = checkedMeasurement(unit, indicator, project, {
        group: "",
        moment: "start",
        momentWords: "",
        takenOn: baselineOn,
        value: baselineValue,
        count: baselineCount,
        base: baselineBase,
        source: "",
        note: "",
      });
      await createMeasurement(unit, indicatorId, measurement);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.code, error.message, baselineFields[error.field ?? ""] ?? error.field);
    }
  }
  unit.record({
    kind: "indicator.added",
    subject: `project:${projectId}`,
    data: { title: project.title, indicator: shaped.indicator.name, indicatorId },
  });
  await renewEvaluations(unit, projectId);
  return { projectId, indicatorId };
}
