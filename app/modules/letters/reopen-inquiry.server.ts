import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { InquiryInput } from "./inquiry-forms";
import { followLetters } from "./internal/inquiry-status.server";
import { inquiryConflict, lockInquiry } from "./internal/load-inquiry.server";

/** An inquiry that was closed without an answer gets one all the same. @throws not_found, forbidden, conflict */
export async function reopenInquiry(
  unit: Unit<Actor>,
  { inquiryId, version }: InquiryInput,
): Promise<{ inquiryId: string }> {
  assertMay(unit.actor, "editInquiry");
  const inquiry = await lockInquiry(unit, inquiryId);
  if (inquiry.status !== "closed") throw new DomainError("conflict", "Henvendelsen er allerede åben.");
  if (inquiry.version !== version) throw inquiryConflict(inquiry.version);
  await unit.tx.inquiry.update({
    where: { id: inquiryId },
    data: { status: "awaitingDraft", closedReason: "", version: { increment: 1 } },
  });
  await followLetters(unit, inquiryId);
  unit.record({ kind: "inquiry.reopened", subject: `inquiry:${inquiryId}`, data: { reason: inquiry.closedReason } });
  return { inquiryId };
}
