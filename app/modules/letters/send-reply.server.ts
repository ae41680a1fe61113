import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import { dayOf } from "./internal/field-facts.server";
import { lockedLetter, type WayLetter } from "./internal/locked-letter.server";
import { mailDelivery } from "./internal/mail-delivery.server";
import { sealedFileOf } from "./internal/sealed-file.server";
import { moveLetter } from "./internal/take-letter-step.server";
import type { sendReplyForm } from "./signing-forms";

/**
 * Sends the sealed letter by mail, with its file. It is sent when the mail server has taken it (follow-letter-mail.server.ts).
 * @throws not_found, forbidden, conflict (not sealed, or on its way already)
 */
export async function sendReply(
  unit: Unit<Actor>,
  { letterId, recipient }: z.infer<typeof sendReplyForm>,
): Promise<{ letterId: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertMay(unit.actor, "sendReply");
  await moveLetter(unit, letter, "send");
  const { sha256, fileName, title } = await sealedFileOf(unit, letter);
  await mailDelivery.send(unit, {
    letterId,
    recipient,
    subject: title,
    text: await words(unit, letter),
    file: { sha256, fileName, mediaType: "application/pdf" },
  });
  unit.record({ kind: "reply.sending", subject: `reply:${letterId}`, data: { to: recipient, sha256 } });
  return { letterId };
}

async function words({ tx }: Unit, letter: WayLetter): Promise<string> {
  const { name } = await tx.municipality.findFirstOrThrow({ select: { name: true } });
  const caseFile = await tx.caseFile.findFirstOrThrow({
    where: { id: letter.inquiry.caseFileId },
    select: { caseNumber: true },
  });
  const asked = dayOf(letter.inquiry.datedOn);
  const answer = asked ? `jeres brev af ${longDate(asked)}` : "jeres henvendelse";
  const what =
    letter.kind === "extension" ? `beder om længere tid til at besvare ${answer}` : `svarer hermed på ${answer}`;
  const theirs = letter.inquiry.theirReference ? `Jeres sagsnummer: ${letter.inquiry.theirReference}\n` : "";
  return (
    `${name} ${what}. Brevet er vedhæftet som PDF.\n\n${theirs}Vores sagsnummer: ${caseFile.caseNumber}\n\n` +
    `Brevet er forseglet. I kan kontrollere, at det er ægte, her: ${settings().baseUrl}/kontrol\n\nVenlig hilsen\n${name}\n`
  );
}
