import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { closeFollowUp } from "./internal/close-follow-up.server";
import { findPlan } from "./internal/load-plan.server";
import type { EndFollowUpInput } from "./plan-forms";

/** What was to come back has been, or is given up; the committee hears of it by its task. @throws not_found, forbidden, conflict */
export async function endFollowUp(unit: Unit<Actor>, input: EndFollowUpInput): Promise<{ planId: string }> {
  const row = await unit.tx.planFollowUp.findFirst({ where: { id: input.followUpId } });
  if (!row) throw notFound();
  const plan = await findPlan(unit, row.planId);
  assertMay(unit.actor, "followIndicator", { ownerId: row.ownerId });
  await closeFollowUp(unit, plan, input);
  return { planId: plan.id };
}
