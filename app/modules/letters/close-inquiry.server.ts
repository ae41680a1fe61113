import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CloseInquiryInput } from "./inquiry-forms";
import { inquiryConflict, lockInquiry } from "./internal/load-inquiry.server";

/**
 * Ends an inquiry that gets no answer, and says why. It can be reopened.
 * @throws not_found, forbidden, rule_broken (it is answered; a letter is under way), conflict
 */
export async function closeInquiry(
  unit: Unit<Actor>,
  { inquiryId, version, reason }: CloseInquiryInput,
): Promise<{ inquiryId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "editInquiry");
  const inquiry = await lockInquiry(unit, inquiryId);
  if (inquiry.status === "closed") throw new DomainError("conflict", "Henvendelsen er allerede afsluttet.");
  if (inquiry.version !== version) throw inquiryConflict(inquiry.version);
  if (inquiry.status === "answered")
    throw new DomainError("rule_broken", "Henvendelsen er besvaret, og så er der ikke mere at afslutte.");
  const underWay = await tx.replyLetter.count({ where: { inquiryId, status: { notIn: ["sent", "discarded"] } } });
  if (underWay > 0)
    throw new DomainError("rule_broken", "Der er et brev under arbejde. Kassér det, før du afslutter uden svar.");
  await tx.inquiry.update({
    where: { id: inquiryId },
    data: { status: "closed", closedReason: reason, version: { increment: 1 } },
  });
  unit.record({ kind: "inquiry.closed", subject: `inquiry:${inquiryId}`, data: { reason } });
  return { inquiryId };
}
