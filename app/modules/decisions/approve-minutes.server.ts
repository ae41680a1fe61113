import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";
import { minutesTextHash } from "./internal/minutes-text-hash.server";
import { participants } from "./presence";
import { attendanceRows } from "./presence-queries.server";
import type { approvalForm } from "./round-forms";

/**
 * "Jeg har læst referatet og har ingen bemærkninger": a participant's word about exactly this text. It falls when the text is
 * changed, and it isn't the signature (kommunestyrelsesloven § 13(1)), which comes on the locked body.
 * @throws forbidden who didn't take part; conflict when the text is another than the one that was read, or is locked
 */
export async function approveMinutes(
  unit: Unit<Actor>,
  { meetingId, textHash }: z.infer<typeof approvalForm>,
): Promise<{ meetingId: string }> {
  const { tx, actor, now } = unit;
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(actor, "takePart", subjectOf(meeting));
  if (!participants(await attendanceRows(unit, meeting)).some(({ userId }) => userId === actor.userId))
    throw new DomainError("forbidden", "Kun de medlemmer, der deltog i mødet, kan godkende teksten.");
  if (meeting.status !== "closed") throw new DomainError("conflict", "Referatet er ikke åbent for bemærkninger.");
  if ((await minutesTextHash(unit, meetingId)) !== textHash)
    throw new DomainError("conflict", "Referatet er ændret, siden du åbnede siden. Læs det igen.");
  await tx.minutesApproval.upsert({
    where: {
      municipalityId_meetingId_userId: { municipalityId: actor.municipalityId, meetingId, userId: actor.userId },
    },
    create: { meetingId, approvedAt: now, textHash },
    update: { approvedAt: now, textHash },
  });
  unit.record({ kind: "minutes.approved", subject: `meeting:${meetingId}`, data: { textHash } });
  return { meetingId };
}
