import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AddQuestionInput } from "./inquiry-forms";
import { mailQuestionOwner } from "./internal/inquiry-mails.server";
import { assertActive, dateOf, dayOrNull, lockOpenInquiry } from "./internal/load-inquiry.server";
import { questionForHistory } from "./internal/load-question.server";

/** An inquiry with more is answered in several letters. */
const most = 100;

/**
 * One thing they ask, typed or taken from the letter's own words; its owner is told.
 * @throws not_found, forbidden, rule_broken (closed; at a field)
 */
export async function addQuestion(
  unit: Unit<Actor>,
  { inquiryId, text, quote, ownerId, dueOn }: AddQuestionInput,
): Promise<{ questionId: string; number: number }> {
  const { tx, actor } = unit;
  assertMay(actor, "editInquiry");
  const inquiry = await lockOpenInquiry(unit, inquiryId);
  const owner = ownerId ? await assertActive(unit, ownerId, "ownerId") : null;
  const questions = await tx.inquiryQuestion.aggregate({
    where: { inquiryId },
    _count: true,
    _max: { position: true },
  });
  if (questions._count >= most)
    throw new DomainError("rule_broken", `En henvendelse kan højst have ${most} spørgsmål.`, "text");
  const { id } = await tx.inquiryQuestion.create({
    data: {
      inquiryId,
      position: (questions._max.position ?? 0) + 1,
      text,
      quote,
      ownerId,
      dueOn: dateOf(dueOn),
    },
    select: { id: true },
  });
  unit.record({
    kind: "inquiry.questionAdded",
    subject: `inquiry:${inquiryId}`,
    data: { ...questionForHistory({ id, text }), ownerId, dueOn },
  });
  if (owner) await mailQuestionOwner(unit, owner, mailed(inquiry), { id, text, dueOn });
  return { questionId: id, number: questions._count + 1 };
}

const mailed = ({ id, subject, deadline }: { id: string; subject: string; deadline: Date | null }) => ({
  id,
  subject,
  deadline: dayOrNull(deadline),
});
