import { registerUpload } from "~/modules/files/register-upload.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { letterArrived } from "./internal/letter-arrived.server";
import { lockedLetter } from "./internal/locked-letter.server";
import { sealedFileOf } from "./internal/sealed-file.server";
import { canStep, whereItIs } from "./reply-letter";
import type { DigitalPostInput } from "./signing-forms";

/**
 * The sealed letter was sent by Digital Post, outside Sagsgang: to whom, when, and the receipt.
 * @param receipt already inspected and stored
 * @throws not_found, forbidden, conflict; rule_broken for a day after today, or before it was sealed
 */
export async function noteDigitalPost(
  unit: Unit<Actor>,
  { letterId, recipient, sentOn }: DigitalPostInput,
  receipt: StoredUpload,
): Promise<{ letterId: string }> {
  const { tx } = unit;
  const letter = await lockedLetter(unit, letterId);
  assertMay(unit.actor, "sendReply");
  if (!canStep("noteSent", letter.status)) throw new DomainError("conflict", whereItIs[letter.status]);
  if (sentOn > copenhagenDate(unit.now))
    throw new DomainError("rule_broken", "Datoen ligger efter i dag. Vælg den dag, brevet er sendt.", "sentOn");
  if (letter.sealedAt && sentOn < copenhagenDate(letter.sealedAt))
    throw new DomainError("rule_broken", "Datoen ligger før den dag, brevet blev forseglet.", "sentOn");
  await registerUpload(unit, receipt);
  const { sha256 } = await sealedFileOf(unit, letter);
  const facts = {
    fileSha256: sha256,
    state: "delivered",
    deliveredAt: unit.now,
    receiptSha256: receipt.sha256,
    receiptName: receipt.facts.fileName,
  };
  await tx.replyDelivery.create({
    data: { ...facts, letterId, channel: "digitalPost", recipient, createdAt: unit.now },
  });
  await letterArrived(unit, letter, { step: "noteSent", recipient, sentOn });
  unit.record({
    kind: "reply.digitalPostNoted",
    subject: `reply:${letterId}`,
    data: { to: recipient, sentOn, receiptSha256: receipt.sha256 },
  });
  return { letterId };
}
