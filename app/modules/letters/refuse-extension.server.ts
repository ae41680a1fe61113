import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { RefuseExtensionInput } from "./inquiry-forms";
import { extensionOfInquiry } from "./internal/inquiry-letters.server";
import { inquiryConflict, lockOpenInquiry } from "./internal/load-inquiry.server";

/**
 * Writes down that whoever asked gives no more time: the deadline stands. The opposite is `setDeadline`.
 * @throws not_found, forbidden, rule_broken (closed), conflict (nothing that was asked waits for an answer, or it changed meanwhile)
 */
export async function refuseExtension(
  unit: Unit<Actor>,
  { inquiryId, version, note }: RefuseExtensionInput,
): Promise<{ inquiryId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "editInquiry");
  const inquiry = await lockOpenInquiry(unit, inquiryId);
  if (inquiry.version !== version) throw inquiryConflict(inquiry.version);
  const extension = await extensionOfInquiry(unit, inquiryId);
  if (extension?.state !== "asked")
    throw new DomainError("conflict", "Der er ikke bedt om en ny frist, som venter på svar.");
  await tx.inquiry.update({ where: { id: inquiryId }, data: { version: { increment: 1 } } });
  unit.record({
    kind: "inquiry.extensionRefused",
    subject: `inquiry:${inquiryId}`,
    data: { letterId: extension.letterId, note },
  });
  return { inquiryId };
}
