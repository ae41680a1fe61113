import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dateOf, writeBasis } from "./internal/write-basis.server";
import type { TargetGroupInput } from "./plan-forms";

/** A target group, new or corrected, with the days between which the rules know it. @throws not_found, forbidden, conflict, rule_broken */
export async function saveTargetGroup(
  unit: Unit<Actor>,
  { id, version, validFrom, validTo, ...facts }: TargetGroupInput,
): Promise<{ groupId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "editPlan");
  const data = { ...facts, validFrom: dateOf(validFrom), validTo: dateOf(validTo) };
  const write = id
    ? writeBasis(tx.planTargetGroup.findFirst({ where: { id } }), () =>
        tx.planTargetGroup.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } }),
      ).then(() => ({ id }))
    : tx.planTargetGroup.create({
        data: { ...data, position: await tx.planTargetGroup.count() },
        select: { id: true },
      });
  const saved = await write.catch((error: unknown) => {
    throw isUniqueViolation(error)
      ? new DomainError("rule_broken", "Der er allerede en målgruppe med det navn. Ret den.", "name")
      : error;
  });
  unit.record({
    kind: "planBasis.groupSaved",
    subject: `municipality:${actor.municipalityId}`,
    data: { name: facts.name, validFrom, validTo },
  });
  return { groupId: saved.id };
}
