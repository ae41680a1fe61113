import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AddAreaInput } from "./area-forms";

/**
 * Says from when and until when an area exists, and what it became part of: figures outside that are refused with those words.
 * @throws forbidden, rule_broken (the area stands there already)
 */
export async function addArea(
  unit: Unit<Actor>,
  { name, validFrom, validTo, successor }: AddAreaInput,
): Promise<{ areaId: string }> {
  assertMay(unit.actor, "editStatistics");
  const dates = { validFrom: validFrom && new Date(validFrom), validTo: validTo && new Date(validTo) };
  const { id } = await unit.tx.statisticArea
    .create({ data: { name, ...dates, successor, createdAt: unit.now }, select: { id: true } })
    .catch((error: unknown) => {
      throw isUniqueViolation(error)
        ? new DomainError("rule_broken", `${name} står der allerede. Slet det først, hvis det skal rettes.`, "name")
        : error;
    });
  unit.record({ kind: "area.added", subject: `area:${id}`, data: { name, validFrom, validTo, successor } });
  return { areaId: id };
}
