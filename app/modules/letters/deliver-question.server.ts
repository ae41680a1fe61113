import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { DeliverQuestionInput } from "./inquiry-forms";
import { mailContribution } from "./internal/inquiry-mails.server";
import { dayOrNull } from "./internal/load-inquiry.server";
import { lockQuestion, questionForHistory, writeQuestion } from "./internal/load-question.server";
import { assertMayReadInquiry } from "./internal/participation.server";

/**
 * "Mit bidrag er klart": whoever has the question says so, with what they have to say; whoever sees to the answer is told.
 * @throws not_found, forbidden, rule_broken (closed; it is left out), conflict
 */
export async function deliverQuestion(
  unit: Unit<Actor>,
  { questionId, version, note }: DeliverQuestionInput,
): Promise<{ questionId: string; inquiryId: string }> {
  const { question, inquiry } = await lockQuestion(unit, questionId);
  await assertMayReadInquiry(unit, inquiry.id);
  assertMay(unit.actor, "contributeAnswer", { ownerId: question.ownerId ?? "" });
  if (question.state === "leftOut")
    throw new DomainError("rule_broken", "Spørgsmålet er valgt fra. Tag det op igen, før der meldes bidrag.");
  await writeQuestion(unit, question, version, { state: "ready", note });
  unit.record({
    kind: "inquiry.questionDelivered",
    subject: `inquiry:${inquiry.id}`,
    data: { ...questionForHistory(question), from: { note: question.note }, to: { note } },
  });
  const { id, subject, deadline, ownerId } = inquiry;
  await mailContribution(
    unit,
    { id, subject, ownerId, deadline: dayOrNull(deadline) },
    { id: questionId, text: question.text, dueOn: dayOrNull(question.dueOn) },
    unit.actor.name,
  );
  return { questionId, inquiryId: inquiry.id };
}
