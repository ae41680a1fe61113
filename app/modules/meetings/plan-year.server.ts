import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { createMeeting } from "./internal/create-meeting.server";
import type { PlanYearInput } from "./meeting-forms";
import { assertPlannable } from "./plan-meeting.server";

/**
 * The committee's meeting plan (mødeplan, KSL § 8(1)): all its meetings or none.
 * @throws as planMeeting does; a day that clashes is named, and nothing is planned
 */
export async function planYear(unit: Unit<Actor>, input: PlanYearInput): Promise<{ meetingIds: string[] }> {
  await assertPlannable(unit, input.committeeId);
  const meetingIds: string[] = [];
  for (const date of [...new Set(input.dates)].sort())
    meetingIds.push(await createMeeting(unit, input.committeeId, { ...input, date }));
  return { meetingIds };
}
