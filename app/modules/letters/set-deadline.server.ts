import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { SetDeadlineInput } from "./inquiry-forms";
import { assertDeadline } from "./internal/inquiry-dates";
import { followLetters } from "./internal/inquiry-status.server";
import { dateOf, dayOrNull, inquiryConflict, lockInquiry } from "./internal/load-inquiry.server";

/**
 * Moves the deadline: it was read wrongly, or whoever asked has granted more time. The old one stays in the history, and the new one is
 * warned of anew. No deadline ("ingen frist oplyst") is a choice, too.
 * @throws not_found, forbidden, rule_broken at the field (before the letter's date), conflict with what stands there now in `details`
 */
export async function setDeadline(
  unit: Unit<Actor>,
  { inquiryId, version, deadline, deadlineNote, ground }: SetDeadlineInput,
): Promise<{ inquiryId: string; deadline: string | null }> {
  const { tx, actor } = unit;
  assertMay(actor, "editInquiry");
  const before = await lockInquiry(unit, inquiryId);
  const from = dayOrNull(before.deadline);
  if (before.version !== version)
    throw inquiryConflict(before.version, { deadline: from, deadlineNote: before.deadlineNote });
  assertDeadline({ datedOn: dayOrNull(before.datedOn), deadline });
  await tx.inquiry.update({
    where: { id: inquiryId },
    data: { deadline: dateOf(deadline), deadlineNote, version: { increment: 1 } },
  });
  await followLetters(unit, inquiryId);
  if (from !== deadline || before.deadlineNote !== deadlineNote)
    unit.record({
      kind: "inquiry.deadlineSet",
      subject: `inquiry:${inquiryId}`,
      data: { ground, from: { deadline: from }, to: { deadline }, note: deadlineNote },
    });
  return { inquiryId, deadline };
}
