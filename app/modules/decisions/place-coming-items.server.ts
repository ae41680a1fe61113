import type { Unit } from "~/platform/unit-of-work.server";
import { placeReturningTasks } from "./internal/place-returning-tasks.server";
import { reportChairDecisions } from "./internal/report-chair-decisions.server";

/**
 * What waits for a meeting of the committee and can now be placed: tasks that come back, and the chair's decisions between
 * meetings. May run any number of times; each gets its item once. Access is the step's that it follows from.
 */
export async function placeComingItems(
  unit: Unit,
  { committeeId }: { committeeId: string },
): Promise<{ tasks: string[]; chairDecisions: string[] }> {
  return {
    tasks: await placeReturningTasks(unit, committeeId),
    chairDecisions: await reportChairDecisions(unit, committeeId),
  };
}

/** The same for every committee of the municipality, as the sweep does: nothing waits longer than an hour for a meeting that is there. */
export async function placeAllComingItems(unit: Unit): Promise<void> {
  const waiting = await unit.tx.$queryRaw<{ committeeId: string }[]>`
    SELECT committee_id AS "committeeId" FROM follow_up_task
    WHERE state = 'open' AND return_item_id IS NULL AND (return_meeting_id IS NOT NULL OR return_month <> '')
    UNION
    SELECT d.committee_id FROM chair_decision d
    LEFT JOIN agenda_item i ON i.id = d.agenda_item_id LEFT JOIN meeting m ON m.id = i.meeting_id
    WHERE i.id IS NULL OR m.status = 'cancelled'
    ORDER BY 1`;
  for (const { committeeId } of waiting) await placeComingItems(unit, { committeeId });
}

/** A use case that plans a committee's meetings, with all that waited for them placed in the same transaction. */
export const withComingItems =
  <A extends Unit, I extends { committeeId: string }, R>(useCase: (unit: A, input: I) => Promise<R>) =>
  async (unit: A, input: I): Promise<R> => {
    const result = await useCase(unit, input);
    await placeComingItems(unit, input);
    return result;
  };
