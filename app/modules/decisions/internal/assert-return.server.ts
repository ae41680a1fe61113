import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * Where a task is to come back must lie ahead, in the same committee.
 * @throws rule_broken at the field `comesBack`
 */
export async function assertReturn(
  { tx, now }: Unit,
  committeeId: string,
  { returnMeetingId, returnMonth }: { returnMeetingId: string | null; returnMonth: string },
): Promise<void> {
  const refuse = (message: string) => new DomainError("rule_broken", message, "comesBack");
  if (returnMonth !== "" && returnMonth < copenhagenDate(now).slice(0, 7))
    throw refuse("Måneden er gået. Vælg en måned, der kommer.");
  if (returnMeetingId === null) return;
  const meeting = await tx.meeting.findFirst({
    where: { id: returnMeetingId, committeeId },
    select: { status: true, startsAt: true },
  });
  if (!meeting || !["drafting", "dispatched"].includes(meeting.status) || meeting.startsAt <= now)
    throw refuse("Mødet tager ikke længere punkter. Vælg et møde, der kommer.");
}
