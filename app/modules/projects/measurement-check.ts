import type { EnterMeasurementInput } from "./indicator-forms";
import type { IndicatorFacts } from "./indicator";
import { sameMoment } from "./measuring-moment";
import { readMeasured } from "./read-measured";
import { whenOf, type IndicatorWithMeasurements, type MeasurementFacts } from "./results";
import { targetFault, type Fault } from "./shape-indicator";
import { firstDay, whenWords, type When } from "./when";

export type NewMeasurement = Omit<MeasurementFacts, "id" | "version">;
export type WrittenMeasurement = Omit<EnterMeasurementInput, "indicatorId">;

/**
 * What was written as a measurement of the indicator, checked by itself, or what is wrong and at which field.
 * @param startsOn when the project began
 * @param today nothing is measured ahead
 */
export function readMeasurement(
  indicator: IndicatorFacts,
  startsOn: When,
  written: WrittenMeasurement,
  today: string,
): { measurement: NewMeasurement } | { fault: Fault } {
  const refuse = (field: string, message: string) => ({ fault: { field, message } });
  const { group, moment, momentWords, takenOn, source, note } = written;
  if (moment === "during" && takenOn === "")
    return refuse("takenOn", "Skriv, hvilken dag eller måned der er målt undervejs.");
  if (takenOn !== "" && firstDay(takenOn) > today)
    return refuse("takenOn", `${whenWords(takenOn)} er ikke kommet endnu. Skriv målingen, når den er taget.`);
  const read = readMeasured(indicator, written);
  if ("fault" in read) return refuse(read.field, read.fault);
  if (moment === "start" && group === "" && takenOn !== "") {
    const fault = targetFault(indicator, takenOn, startsOn);
    if (fault) return refuse("takenOn", `${fault.message} Eller ret målets dato på indikatoren.`);
  }
  return {
    measurement: { group, moment, momentWords, takenOn, source: source || indicator.source, note, ...read.measured },
  };
}

/** Of one group there is one measurement a date, and one a moment of the course; under way there are many. */
export const clashes = (one: NewMeasurement, other: NewMeasurement): boolean =>
  one.group === other.group &&
  ((one.takenOn !== "" && one.takenOn === other.takenOn) || (one.moment !== "during" && sameMoment(one, other)));

/** @param besides a measurement that this one takes the place of */
export const measuredBefore = (
  { measurements }: Pick<IndicatorWithMeasurements, "measurements">,
  measurement: NewMeasurement,
  besides?: string,
): MeasurementFacts | undefined => measurements.find((each) => each.id !== besides && clashes(each, measurement));

export const twiceWords = (twice: Pick<MeasurementFacts, "moment" | "momentWords" | "takenOn" | "group">): string =>
  `Der er allerede en måling ${whenOf(twice)}${twice.group ? ` for ${twice.group}` : ""}. Ret den, eller vælg et andet tidspunkt.`;
