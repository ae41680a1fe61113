import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dateOf, writeBasis } from "./internal/write-basis.server";
import type { PlanKindInput } from "./plan-forms";

/** A kind of plan, new or corrected, with the days between which there is one. @throws not_found, forbidden, conflict, rule_broken */
export async function savePlanKind(
  unit: Unit<Actor>,
  { id, version, validFrom, validTo, ...facts }: PlanKindInput,
): Promise<{ kindId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "editPlan");
  const data = { ...facts, validFrom: dateOf(validFrom), validTo: dateOf(validTo) };
  const write = id
    ? writeBasis(tx.planKind.findFirst({ where: { id } }), () =>
        tx.planKind.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } }),
      ).then(() => ({ id }))
    : tx.planKind.create({ data, select: { id: true } });
  const saved = await write.catch((error: unknown) => {
    throw isUniqueViolation(error)
      ? new DomainError("rule_broken", "Der er allerede en planart med det navn. Ret den.", "name")
      : error;
  });
  unit.record({
    kind: "planBasis.kindSaved",
    subject: `municipality:${actor.municipalityId}`,
    data: { name: facts.name, validFrom, validTo },
  });
  return { kindId: saved.id };
}
