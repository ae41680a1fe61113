import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dateOf } from "./internal/write-basis.server";
import type { NationalGoalsInput } from "./plan-forms";

/**
 * The goals that the state has set for a year, in their order: what is sent is what stands. One that a plan answers can be worded
 * anew, and not be taken away.
 * @throws forbidden, rule_broken
 */
export async function setNationalGoals(
  unit: Unit<Actor>,
  { year, source, issuedOn, goals }: NationalGoalsInput,
): Promise<{ year: number }> {
  const { tx, actor } = unit;
  assertMay(actor, "editPlan");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`nationalGoals:${actor.municipalityId}:${year}`}))`;
  const before = await tx.nationalGoal.findMany({
    where: { year },
    orderBy: { position: "asc" },
    select: { id: true, _count: { select: { answers: true } } },
  });
  const gone = before.slice(goals.length);
  if (gone.some(({ _count }) => _count.answers > 0))
    throw new DomainError("rule_broken", "En plan svarer på et af de mål, der mangler. Skriv det igen.", "goals");
  await tx.nationalGoal.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const [position, text] of goals.entries()) {
    const data = { text, source, issuedOn: dateOf(issuedOn) };
    const existing = before[position];
    if (existing) await tx.nationalGoal.update({ where: { id: existing.id }, data });
    else await tx.nationalGoal.create({ data: { year, position, ...data } });
  }
  unit.record({
    kind: "planBasis.nationalGoalsSet",
    subject: `municipality:${actor.municipalityId}`,
    data: { year, goals },
  });
  return { year };
}
