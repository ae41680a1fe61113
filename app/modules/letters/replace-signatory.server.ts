import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { freezeLetter } from "./internal/freeze-letter.server";
import { reopenedMail } from "./internal/letter-mails";
import { lockedLetter, peopleOf, unsafeLetter } from "./internal/locked-letter.server";
import { mailPeople } from "./internal/mail-people.server";
import { signatoryOf } from "./internal/signatory-of.server";
import { moveLetter, noteStep } from "./internal/take-letter-step.server";
import { unsignedPlaces } from "./internal/unsigned-places";
import type { ReplaceSignatoryInput } from "./signing-forms";

/**
 * At the signing stage, another signs in a place where nobody has signed. The names are printed, so the body is made anew, with the
 * same text; whoever has signed is asked again, and their first signature stays on record for the old body.
 * @throws not_found, forbidden, conflict (signed already); rule_broken as locking does
 */
export async function replaceSignatory(
  unit: Unit<Actor>,
  { letterId, signatoryId, userId, title, capacity, reason }: ReplaceSignatoryInput,
): Promise<{ letterId: string; name: string }> {
  const { tx, actor } = unit;
  const letter = await lockedLetter(unit, letterId);
  assertMay(actor, "editInquiry");
  const before = letter.signatories.find(({ id }) => id === signatoryId);
  if (!before) throw notFound();
  if (letter.status === "signing" && !unsignedPlaces(letter).some(({ id }) => id === signatoryId))
    throw new DomainError("conflict", `${before.name} har allerede underskrevet.`);
  const principal = before.capacity === "self" ? inPlaceOf(before) : before;
  const row = signatoryOf(await peopleOf(unit, [userId, principal.inPlaceOfId]), {
    ...principal,
    // why it is signed in another's place stands in the letter; a new person in the same place changes nothing about it
    reason: capacity === before.capacity ? before.reason : reason,
    capacity,
    userId,
    title,
    row: null,
  });
  if (userId === before.userId) throw new DomainError("conflict", `${before.name} står der allerede.`, "userId");
  await moveLetter(unit, letter, "reopen", { stationKey: "", bodyDocumentId: null, bodySha256: null });
  await noteStep(unit, letterId, "reopened", { comment: reason });
  await tx.replySignatory.update({ where: { id: signatoryId }, data: row });
  await freezeLetter(unit, await unsafeLetter(unit, letterId));
  await noteStep({ ...unit, now: new Date(unit.now.getTime() + 1) }, letterId, "locked");
  unit.record({
    kind: "reply.signatoryReplaced",
    subject: `reply:${letterId}`,
    data: { from: before.name, name: row.name, comment: reason, bodySha256: letter.bodySha256 },
  });
  const signed = letter.signatures.filter(({ bodySha256 }) => bodySha256 === letter.bodySha256);
  const told = new Set(signed.map((signature) => signature.userId));
  told.delete(actor.userId);
  await mailPeople(unit, [...told], letterId, reopenedMail(actor.name, reason));
  return { letterId, name: row.name };
}

/** Who signed as themselves, as the one in whose place another does. */
const inPlaceOf = ({ userId, name, title }: { userId: string; name: string; title: string }) => ({
  inPlaceOfId: userId,
  inPlaceOfName: name,
  inPlaceOfTitle: title,
});
