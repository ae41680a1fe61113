import type { Actor } from "~/modules/identity/actor";
import { frequencyOf, periodName } from "~/modules/statistics/period";
import { seriesById } from "~/modules/statistics/series-queries.server";
import { readValue } from "~/modules/statistics/value-changes";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { isFollowed } from "../plan";
import type { AddIndicatorInput } from "../plan-forms";
import { findPlan, type PlanFacts } from "./load-plan.server";

export interface IndicatorFacts {
  id: string;
  name: string;
  ownerId: string;
  version: number;
  plan: PlanFacts;
}

/** An indicator of a plan that the actor may know of. @throws not_found */
export async function findIndicator(unit: Unit<Actor>, indicatorId: string): Promise<IndicatorFacts> {
  const row = await unit.tx.planIndicator.findFirst({
    where: { id: indicatorId },
    select: { id: true, name: true, ownerId: true, version: true, planId: true },
  });
  if (!row) throw notFound();
  const { planId, ...indicator } = row;
  return { ...indicator, plan: await findPlan(unit, planId) };
}

/** @throws conflict once another plan has come */
export function assertFollowed({ status }: Pick<PlanFacts, "status">): void {
  if (!isFollowed(status)) throw new DomainError("conflict", "Planen er afløst af en anden. Følg op på den i stedet.");
}

/** One conditional write. @throws conflict */
export async function writeIndicator(
  { tx }: Pick<Unit, "tx">,
  indicatorId: string,
  seen: number,
  data: object,
): Promise<void> {
  const { count } = await tx.planIndicator.updateMany({
    where: { id: indicatorId, version: seen },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "Målet er ændret, siden du åbnede siden. Genindlæs den, og se, hvad der står nu. Det, du skrev, står stadig her.",
    );
}

/** Whoever can be given something of a plan. @throws rule_broken at the field */
export async function assertPerson({ tx }: Pick<Unit, "tx">, ownerId: string): Promise<{ name: string }> {
  const owner = await tx.user.findFirst({ where: { id: ownerId, deactivatedAt: null }, select: { name: true } });
  if (!owner) throw new DomainError("rule_broken", "Personen har ikke længere adgang. Vælg en anden.", "ownerId");
  return owner;
}

type Written = Pick<AddIndicatorInput, "seriesId" | "baselinePeriod" | "targetValue" | "targetPeriod">;

/**
 * What an indicator is measured by: a series, from where, and what it shall reach by when, each as the series writes it.
 * @throws rule_broken at the field
 */
export async function measuredBy(unit: Unit, { seriesId, baselinePeriod, targetValue, targetPeriod }: Written) {
  const refuse = (message: string, field: string) => new DomainError("rule_broken", message, field);
  if (seriesId === null) {
    if (targetValue || targetPeriod || baselinePeriod)
      throw refuse("Vælg den talserie, målet måles på. Uden den kan der ikke sættes et måltal.", "seriesId");
    return { seriesId, baselinePeriod: "", targetValue: null, targetPeriod: "" };
  }
  const series = (await seriesById(unit, [seriesId])).get(seriesId);
  if (!series) throw refuse("Talserien findes ikke længere. Vælg en anden.", "seriesId");
  const fits = (period: string) => frequencyOf(period) === series.frequency;
  if (baselinePeriod === "") throw refuse("Skriv, hvorfra målet følges, for eksempel december 2020.", "baselinePeriod");
  if (!fits(baselinePeriod))
    throw refuse("Serien måles ikke i den slags perioder. Skriv en af seriens.", "baselinePeriod");
  if (targetValue === "") {
    if (targetPeriod !== "") throw refuse("Skriv måltallet, eller tøm perioden.", "targetValue");
    return { seriesId, baselinePeriod, targetValue: null, targetPeriod: "" };
  }
  const read = readValue(targetValue, series);
  if ("fault" in read) throw refuse(read.fault, "targetValue");
  if (targetPeriod === "")
    throw refuse("Skriv, hvornår målet skal være nået, for eksempel december 2021.", "targetPeriod");
  if (!fits(targetPeriod)) throw refuse("Serien måles ikke i den slags perioder. Skriv en af seriens.", "targetPeriod");
  if (targetPeriod <= baselinePeriod)
    throw refuse(`Målet skal ligge efter ${periodName(baselinePeriod)}, hvorfra det følges.`, "targetPeriod");
  return { seriesId, baselinePeriod, targetValue: String(read.value), targetPeriod };
}
