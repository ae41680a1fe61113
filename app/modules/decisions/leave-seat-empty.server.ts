import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { requestToAnswer } from "./internal/substitute-request.server";
import type { requestForm } from "./presence-forms";

/**
 * The election group answers that nobody comes instead. A name can still be given.
 * @throws not_found, forbidden, conflict as `nameSubstitute`
 */
export async function leaveSeatEmpty(
  unit: Unit<Actor>,
  { requestId }: z.infer<typeof requestForm>,
): Promise<{ meetingId: string; requestId: string }> {
  const { meeting, request, rows } = await requestToAnswer(unit, requestId);
  if (request.state === "nobody") return { meetingId: meeting.id, requestId };
  await unit.tx.substituteRequest.update({
    where: { id: requestId },
    data: { state: "nobody", answeredAt: unit.now, answeredById: unit.actor.userId },
  });
  const member = rows.find(({ userId }) => userId === request.memberId)?.name ?? null;
  unit.record({
    kind: "substitute.nobody",
    subject: `meeting:${meeting.id}`,
    data: { memberId: request.memberId, member },
  });
  return { meetingId: meeting.id, requestId };
}
