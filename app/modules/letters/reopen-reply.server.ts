import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { may, whoMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { reopenedMail } from "./internal/letter-mails";
import { lockedLetter } from "./internal/locked-letter.server";
import { mailPeople } from "./internal/mail-people.server";
import { moveLetter, noteStep } from "./internal/take-letter-step.server";
import type { reopenForm } from "./signing-forms";

/**
 * Takes the lock off before everybody has signed: the case staff, or a signatory who wants something else to stand there. The
 * signatures given so far stay on record, and hold for the old text alone.
 * @throws not_found, forbidden, conflict
 */
export async function reopenReply(
  unit: Unit<Actor>,
  { letterId, reason }: z.infer<typeof reopenForm>,
): Promise<{ letterId: string }> {
  const { actor } = unit;
  const letter = await lockedLetter(unit, letterId);
  const signs = letter.signatories.some(({ userId }) => userId === actor.userId);
  if (!signs && !may(actor, "editInquiry")) throw new DomainError("forbidden", whoMay("lockReply"));
  await moveLetter(unit, letter, "reopen", {
    stationKey: "",
    holderId: null,
    bodyDocumentId: null,
    bodySha256: null,
  });
  await noteStep(unit, letterId, "reopened", { comment: reason });
  const signed = letter.signatures.filter(({ bodySha256 }) => bodySha256 === letter.bodySha256);
  unit.record({
    kind: "reply.reopened",
    subject: `reply:${letterId}`,
    data: { comment: reason, bodySha256: letter.bodySha256, signatures: signed.length },
  });
  const told = new Set([letter.authorId, ...signed.map(({ userId }) => userId)]);
  told.delete(actor.userId);
  await mailPeople(unit, [...told], letterId, reopenedMail(actor.name, reason));
  return { letterId };
}
