import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { participants } from "./presence";
import type { closeSigningForm } from "./decision-forms";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { requestSealedMinutes } from "./internal/request-sealed-minutes.server";
import { attendanceRows } from "./presence-queries.server";

/** The round ends with somebody missing; the signature page names them and says why. */
export async function closeSigning(
  unit: Unit<Actor>,
  { meetingId, reason }: z.infer<typeof closeSigningForm>,
): Promise<{ meetingId: string }> {
  const { tx, actor } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(actor, "closeSigning", subjectOf(meeting));
  const found = await tx.minutes.findFirst({ where: { meetingId, number: 0 }, select: { id: true } });
  if (!found) throw notFound();
  await tx.$queryRaw`SELECT id FROM minutes WHERE id = ${found.id}::uuid FOR UPDATE`;
  const minutes = await tx.minutes.findUniqueOrThrow({
    where: { id: found.id },
    include: { signatures: { select: { userId: true } } },
  });
  if (minutes.status !== "signing") throw new DomainError("conflict", "Underskriftsrunden er ikke åben.");
  if (minutes.signatures.length === 0)
    throw new DomainError(
      "rule_broken",
      "Ingen har underskrevet endnu. Mindst én deltager skal underskrive, før runden kan lukkes.",
    );
  const signed = new Set(minutes.signatures.map(({ userId }) => userId));
  const missing = participants(await attendanceRows(unit, meeting))
    .filter(({ userId }) => !signed.has(userId))
    .map(({ name }) => name);
  await tx.minutes.update({
    where: { id: minutes.id },
    data: { closedReason: reason, closedById: actor.userId, version: { increment: 1 } },
  });
  unit.record({ kind: "minutes.signingClosed", subject: `meeting:${meetingId}`, data: { reason, missing } });
  await requestSealedMinutes(unit, minutes.id);
  return { meetingId };
}
