import { periodExample, readPeriod } from "~/modules/statistics/period";
import { seriesById } from "~/modules/statistics/series-queries.server";
import { readValue } from "~/modules/statistics/value-changes";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { MakeCommitmentInput } from "../commitment-forms";

type Typed = Pick<
  MakeCommitmentInput,
  "seriesId" | "comparison" | "targetValue" | "targetSeriesId" | "targetFrom" | "targetWords"
>;

/**
 * How a commitment is measured, as it is kept: a series, what it must reach (a value, or another series), and from which period.
 * Without a series only the words are kept.
 * @throws rule_broken at the field
 */
export async function targetOf(unit: Unit, typed: Typed) {
  const refuse = (field: string, message: string) => new DomainError("rule_broken", message, field);
  const { seriesId, comparison, targetWords } = typed;
  if (seriesId === null)
    return { seriesId, comparison: "", targetValue: null, targetSeriesId: null, targetFrom: "", targetWords };
  const found = await seriesById(unit, [seriesId, ...(typed.targetSeriesId ? [typed.targetSeriesId] : [])]);
  const series = found.get(seriesId);
  if (!series) throw refuse("seriesId", "Serien findes ikke længere. Vælg en anden.");
  if (comparison === "") throw refuse("comparison", "Vælg, om tallet skal over eller under målet.");
  const other = typed.targetSeriesId === null ? null : found.get(typed.targetSeriesId);
  if (other === undefined) throw refuse("targetSeriesId", "Serien findes ikke længere. Vælg en anden.");
  if (other && (other.id === seriesId || other.unit !== series.unit || other.frequency !== series.frequency))
    throw refuse("targetSeriesId", "Vælg en anden serie, der tæller det samme og lige så tit.");
  if ((other === null) === (typed.targetValue === ""))
    throw refuse("targetValue", "Skriv målets tal, eller vælg en serie at holde op imod. Kun den ene af delene.");
  const value = other ? null : readValue(typed.targetValue, series);
  if (value && "fault" in value) throw refuse("targetValue", value.fault);
  const targetFrom = typed.targetFrom === "" ? "" : readPeriod(typed.targetFrom, series.frequency);
  if (targetFrom === null)
    throw refuse("targetFrom", `Skriv perioden, som serien har dem, for eksempel ${periodExample[series.frequency]}.`);
  return {
    seriesId,
    comparison,
    targetValue: value ? String(value.value) : null,
    targetSeriesId: other?.id ?? null,
    targetFrom,
    targetWords,
  };
}
