import { isUniqueViolation } from "~/platform/constraint.server";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { behindWords, valueWords, type IndicatorFacts } from "../indicator";
import {
  measuredBefore,
  readMeasurement,
  twiceWords,
  type NewMeasurement,
  type WrittenMeasurement,
} from "../measurement-check";
import { whenOf, type MeasurementFacts } from "../results";
import type { LoadedIndicator } from "./load-indicators.server";
import type { ProjectRow } from "./load-project.server";

/** @throws rule_broken at the field */
export function checkedMeasurement(
  unit: Unit,
  indicator: LoadedIndicator,
  { startsOn }: Pick<ProjectRow, "startsOn">,
  written: WrittenMeasurement,
  besides?: string,
): NewMeasurement {
  const read = readMeasurement(indicator, startsOn, written, copenhagenDate(unit.now));
  if ("fault" in read) throw new DomainError("rule_broken", read.fault.message, read.fault.field);
  const twice = measuredBefore(indicator, read.measurement, besides);
  if (twice) throw new DomainError("rule_broken", twiceWords(twice), "takenOn");
  return read.measurement;
}

export async function createMeasurement(
  { tx, now }: Unit,
  indicatorId: string,
  measurement: NewMeasurement,
): Promise<string> {
  const { id } = await tx.measurement
    .create({
      data: { ...measurement, value: String(measurement.value), indicatorId, enteredAt: now },
      select: { id: true },
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new DomainError("rule_broken", twiceWords(measurement), "takenOn") : error;
    });
  return id;
}

/**
 * Puts a measurement in another's place, which is kept with the reason.
 * @returns whether it was still as it was seen
 */
export async function replaceMeasurement(
  unit: Unit,
  indicatorId: string,
  before: MeasurementFacts,
  after: NewMeasurement,
  reason: string,
): Promise<boolean> {
  const { count } = await unit.tx.measurement
    .updateMany({
      where: { id: before.id, version: before.version },
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
  if (count === 1) await keepMeasurement(unit, indicatorId, before, after, reason);
  return count === 1;
}

/** Keeps what a measurement was before it is corrected or removed. */
export async function keepMeasurement(
  { tx, now }: Unit,
  indicatorId: string,
  { id, version, ...before }: MeasurementFacts,
  after: NewMeasurement | null,
  reason: string,
): Promise<void> {
  await tx.measurementChange.create({
    data: {
      indicatorId,
      measurementId: id,
      version,
      before: before as object,
      ...(after ? { after: after as object } : {}),
      reason,
      changedAt: now,
    },
  });
}

/** As the history tells of it. */
export const toldMeasurement = (indicator: IndicatorFacts, measured: NewMeasurement) => ({
  value: valueWords(indicator, measured),
  behind: behindWords(indicator, measured),
  when: whenOf(measured),
  group: measured.group,
  source: measured.source,
});
