import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { createMeeting } from "./internal/create-meeting.server";
import type { PlanMeetingInput } from "./meeting-forms";

/**
 * One meeting of a committee; its fixed items come by themselves.
 * @throws not_found, forbidden, rule_broken (ends before it begins), conflict (the committee meets at that time)
 */
export async function planMeeting(unit: Unit<Actor>, input: PlanMeetingInput): Promise<{ meetingId: string }> {
  await assertPlannable(unit, input.committeeId);
  return { meetingId: await createMeeting(unit, input.committeeId, input) };
}

/** @throws not_found also for a committee that is no longer active */
export async function assertPlannable(unit: Unit<Actor>, committeeId: string): Promise<void> {
  const committee = await unit.tx.committee.findFirst({
    where: { id: committeeId, active: true },
    select: { id: true },
  });
  if (!committee) throw notFound();
  assertMay(unit.actor, "planMeeting", { committeeId });
}
