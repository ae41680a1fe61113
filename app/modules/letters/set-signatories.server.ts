import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertBeingWritten, lockedLetter, peopleOf } from "./internal/locked-letter.server";
import { signatoryOf } from "./internal/signatory-of.server";
import type { SignatoriesInput } from "./signing-forms";

/**
 * Sets who signs, in which order, in whose place and why. One person may stand twice: for another, and for themself.
 * @throws not_found, forbidden, conflict (locked; changed meanwhile); rule_broken at `userId.<row>` for who has left
 */
export async function setSignatories(unit: Unit<Actor>, input: SignatoriesInput): Promise<{ letterId: string }> {
  const { tx } = unit;
  const { letterId, version } = input;
  const letter = await lockedLetter(unit, letterId);
  assertBeingWritten(letter);
  assertMay(unit.actor, "editReply", letter);
  if (letter.version !== version)
    throw new DomainError("conflict", "En anden har ændret brevets oplysninger imens. Genindlæs siden, og prøv igen.");
  const people = await peopleOf(unit, [...input.userId, ...input.inPlaceOfId.map((id) => id || null)]);
  const rows = input.userId.map((userId, index) => ({
    ...signatoryOf(people, {
      userId,
      title: input.title[index]!,
      capacity: input.capacity[index]!,
      inPlaceOfId: input.inPlaceOfId[index]! || null,
      inPlaceOfName: input.inPlaceOfName[index]!,
      inPlaceOfTitle: input.inPlaceOfTitle[index]!,
      reason: input.reason[index]!,
      row: index,
    }),
    letterId,
    position: index + 1,
  }));
  await tx.replySignatory.deleteMany({ where: { letterId } });
  await tx.replySignatory.createMany({ data: rows });
  await tx.replyLetter.updateMany({ where: { id: letterId }, data: { version: { increment: 1 } } });
  unit.record({
    kind: "reply.signatoriesSet",
    subject: `reply:${letterId}`,
    data: { names: rows.map(({ name }) => name), capacities: rows.map(({ capacity }) => capacity) },
  });
  return { letterId };
}
