import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";
import type { draftAddendumForm } from "./round-forms";

/**
 * A correction of sealed minutes is a dated addendum with its own signatures and seal, never an overwrite (RD 04.1.4). One is
 * drafted at a time.
 * @throws rule_broken while the minutes aren't sealed; conflict when another is being drafted
 */
export async function draftAddendum(
  unit: Unit<Actor>,
  { meetingId, ...content }: z.infer<typeof draftAddendumForm>,
): Promise<{ meetingId: string; number: number }> {
  const { tx, actor } = unit;
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(actor, "draftAddendum", subjectOf(meeting));
  if (meeting.status !== "sealed")
    throw new DomainError(
      "rule_broken",
      "Referatet er ikke forseglet endnu. Åbn det, og ret i det, hvis ingen har underskrevet; ellers venter tillægget på seglet.",
    );
  const earlier = await tx.minutes.findMany({ where: { meetingId }, select: { number: true, status: true } });
  const draft = earlier.find(({ status }) => status === "drafting");
  if (draft)
    throw new DomainError("conflict", `Der er allerede en kladde: tillæg ${draft.number}. Skriv videre på den.`);
  const number = Math.max(...earlier.map((one) => one.number)) + 1;
  await tx.minutes.create({ data: { meetingId, number, status: "drafting", draftedById: actor.userId, ...content } });
  unit.record({ kind: "addendum.drafted", subject: `meeting:${meetingId}`, data: { number, ...content } });
  return { meetingId, number };
}
