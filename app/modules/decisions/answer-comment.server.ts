import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";
import { mailEach, meetingInWords } from "./internal/round-mails.server";
import { roundPath } from "./minutes-round";
import type { answerForm } from "./round-forms";

/** The secretary's answer, which the commenter hears of by mail. @throws conflict when somebody has answered already */
export async function answerComment(
  unit: Unit<Actor>,
  { meetingId, commentId, answer }: z.infer<typeof answerForm>,
): Promise<{ meetingId: string; commentId: string }> {
  const { tx, actor } = unit;
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(actor, "editMinutes", subjectOf(meeting));
  const comment = await tx.minutesComment.findFirst({ where: { id: commentId, meetingId } });
  if (!comment) throw notFound();
  const { count } = await tx.minutesComment.updateMany({
    where: { id: commentId, answeredAt: null },
    data: { answer, answeredById: actor.userId, answeredAt: unit.now },
  });
  if (count === 0) throw new DomainError("conflict", "Bemærkningen er allerede besvaret. Genindlæs siden.", "answer");
  const [name] = await mailEach(unit, [comment.userId], {
    subject: `Svar på din bemærkning: ${meetingInWords(meeting)}`,
    text: `${actor.name} har svaret på din bemærkning til referatet. Læs svaret her:`,
    path: roundPath({ meetingId }),
  });
  unit.record({ kind: "minutes.commentAnswered", subject: `meeting:${meetingId}`, data: { commentId, name } });
  return { meetingId, commentId };
}
