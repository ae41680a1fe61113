import { isUniqueViolation } from "~/platform/constraint.server";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EnterMeasurementInput } from "../indicator-forms";
import { sameMoment } from "../measuring-moment";
import { readMeasured } from "../read-measured";
import { whenOf, type MeasurementFacts } from "../results";
import { targetFault, type Fault } from "../shape-indicator";
import { firstDay, whenWords } from "../when";
import type { LoadedIndicator } from "./load-indicators.server";
import type { ProjectRow } from "./load-project.server";

export type NewMeasurement = Omit<MeasurementFacts, "id" | "version">;
type Written = Omit<EnterMeasurementInput, "indicatorId">;

/**
 * What was written as a measurement of the indicator, checked against it and against what was measured before.
 * @param besides a measurement that this one takes the place of
 * @returns what is wrong, at which field
 */
export function measurementFrom(
  indicator: LoadedIndicator,
  project: Pick<ProjectRow, "startsOn">,
  written: Written,
  today: string,
  besides?: string,
): { measurement: NewMeasurement } | { fault: Fault } {
  const refuse = (field: string, message: string) => ({ fault: { field, message } });
  const { group, moment, momentWords, takenOn, source, note } = written;
  if (moment === "during" && takenOn === "")
    return refuse("takenOn", "Skriv, hvilken dag eller måned der er målt undervejs.");
  if (takenOn !== "" && firstDay(takenOn) > today)
    return refuse("takenOn", `${whenWords(takenOn)} er ikke kommet endnu. Skriv målingen, når den er taget.`);
  const read = readMeasured(indicator, written);
  if ("fault" in read) return refuse(read.field, read.fault);
  const measurement = {
    group,
    moment,
    momentWords,
    takenOn,
    source: source || indicator.source,
    note,
    ...read.measured,
  };
  if (moment === "start" && group === "") {
    const fault = targetFault(indicator, takenOn, project.startsOn);
    if (fault)
      return refuse("takenOn", `${fault.message.replace(/ Ret datoen\.$/, "")} Ret dagen her, eller målets dato.`);
  }
  const twice = indicator.measurements.find((each) => each.id !== besides && clashes(each, measurement));
  if (twice) return { fault: { field: "takenOn", message: twiceWords(twice) } };
  return { measurement };
}

/** Of one group there is one measurement a date, and one a moment of the course; under way there are many. */
export const clashes = (one: NewMeasurement, other: NewMeasurement): boolean =>
  one.group === other.group &&
  ((one.takenOn !== "" && one.takenOn === other.takenOn) || (one.moment !== "during" && sameMoment(one, other)));

export const twiceWords = (twice: Pick<MeasurementFacts, "moment" | "momentWords" | "takenOn" | "group">): string =>
  `Der er allerede en måling ${whenOf(twice)}${twice.group ? ` for ${twice.group}` : ""}. Ret den, eller vælg et andet tidspunkt.`;

/** @throws rule_broken at the field */
export function checkedMeasurement(
  unit: Unit,
  indicator: LoadedIndicator,
  project: Pick<ProjectRow, "startsOn">,
  written: Written,
  besides?: string,
): NewMeasurement {
  const read = measurementFrom(indicator, project, written, copenhagenDate(unit.now), besides);
  if ("fault" in read) throw new DomainError("rule_broken", read.fault.message, read.fault.field);
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

/** Keeps what a measurement was before it is corrected or removed. */
export async function keepMeasurement(
  { tx, now }: Unit,
  indicatorId: string,
  { id, version: _version, ...before }: MeasurementFacts,
  after: NewMeasurement | null,
  reason: string,
): Promise<void> {
  await tx.measurementChange.create({
    data: {
      indicatorId,
      measurementId: id,
      before: before as object,
      ...(after ? { after: after as object } : {}),
      reason,
      changedAt: now,
    },
  });
}
