import { keepTaskInStep } from "~/modules/decisions/keep-task-in-step.server";
import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PlanFacts } from "./load-plan.server";

/** Ends what was to come back, and its task with it, by which the committee hears of it. Access is the caller's. @throws conflict */
export async function closeFollowUp(
  unit: Unit<Actor>,
  plan: Pick<PlanFacts, "id" | "title" | "committeeId">,
  {
    followUpId,
    version,
    state,
    report,
  }: { followUpId: string; version: number; state: "done" | "dropped"; report: string },
): Promise<void> {
  const { tx } = unit;
  const { count } = await tx.planFollowUp.updateMany({
    where: { id: followUpId, version, state: "open" },
    data: { state, report, endedOn: new Date(copenhagenDate(unit.now)), version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError("conflict", "En anden har afsluttet det. Genindlæs siden, og se, hvad der står nu.");
  const { taskId, title, ownerId } = await tx.planFollowUp.findUniqueOrThrow({ where: { id: followUpId } });
  if (taskId)
    await keepTaskInStep(unit, {
      source: `plan:${plan.id}:${followUpId}`,
      committeeId: plan.committeeId,
      title: `${title}: ${plan.title}`,
      ownerId,
      dueOn: null,
      state,
      report,
    });
  unit.record({ kind: "plan.followUpEnded", subject: `plan:${plan.id}`, data: { title } });
}
