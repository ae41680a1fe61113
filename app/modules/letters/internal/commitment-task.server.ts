import { keepTaskInStep } from "~/modules/decisions/keep-task-in-step.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { isEnded, nextDay } from "../commitment";
import { commitmentRows } from "./load-commitment.server";

/**
 * The committee whose matter the inquiry is hears of the promise by its follow-up: the task says what the commitment says now. Call
 * it after every change; an inquiry without a committee has no task.
 */
export async function followOnCommittee(unit: Unit, commitmentId: string): Promise<void> {
  const [commitment] = await commitmentRows(unit, { ids: [commitmentId] });
  if (!commitment?.committeeId || commitment.state === "draft") return;
  const { id, committeeId, title, ownerId, state, outcome } = commitment;
  const { taskId } = await keepTaskInStep(unit, {
    source: `commitment:${id}`,
    committeeId,
    title,
    ownerId,
    dueOn: isEnded(state) ? commitment.dueOn : nextDay(commitment),
    state: state === "kept" ? "done" : state === "dropped" ? "dropped" : "open",
    report: outcome,
  });
  if (commitment.taskId !== taskId) await unit.tx.commitment.update({ where: { id }, data: { taskId } });
}
