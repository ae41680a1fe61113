import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * The holder's own day is no earlier than today and no later than the day by which the answer is wanted.
 * @throws rule_broken
 */
export function assertDueDay(unit: Unit, { inquiry }: { inquiry: { deadline: Date | null } }, dueOn: string): void {
  if (dueOn < copenhagenDate(unit.now))
    throw new DomainError("rule_broken", "Fristen ligger før i dag. Vælg en senere dag.", "dueOn");
  const deadline = inquiry.deadline?.toISOString().slice(0, 10);
  if (deadline && dueOn > deadline && deadline >= copenhagenDate(unit.now))
    throw new DomainError(
      "rule_broken",
      "Fristen ligger efter den dag, hvor svaret skal være sendt. Vælg en tidligere dag.",
      "dueOn",
    );
}
