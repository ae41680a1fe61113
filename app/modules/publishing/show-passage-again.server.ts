import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { sentLetter } from "./internal/letter-candidate.server";
import { lockedPublication, preparedMeanwhile } from "./internal/letter-publication.server";
import type { ShowAgainInput } from "./letter-publication-forms";
import type { Withheld } from "./public-letter";

/** Takes words off the list of what is withheld; the public reads them when the letter is published again. @throws as withholdPassage */
export async function showPassageAgain(
  unit: Unit<Actor>,
  { letterId, version, blockId, quote }: ShowAgainInput,
): Promise<{ letterId: string }> {
  assertMay(unit.actor, "publishReply");
  const letter = await sentLetter(unit.tx, letterId);
  const publication = await lockedPublication(unit, letter);
  const ofInquiry = blockId === "";
  const before = (ofInquiry ? publication.withheldInquiry : publication.withheld) as unknown as Withheld[];
  const after = before.filter((one) => !(one.quote === quote && (ofInquiry || one.blockId === blockId)));
  const { count } = await unit.tx.replyPublication.updateMany({
    where: { id: publication.id, version },
    data: { [ofInquiry ? "withheldInquiry" : "withheld"]: after as object[], version: { increment: 1 } },
  });
  if (count === 0) throw preparedMeanwhile();
  unit.record({ kind: "reply.shownAgain", subject: `reply:${letterId}`, data: { ofInquiry } });
  return { letterId };
}
