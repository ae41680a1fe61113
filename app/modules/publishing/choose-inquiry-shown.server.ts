import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { sentLetter } from "./internal/letter-candidate.server";
import { lockedPublication, preparedMeanwhile } from "./internal/letter-publication.server";
import type { InquiryShownInput } from "./letter-publication-forms";

/** Whether the inquiry's words stand beside the reply in the portal. @throws as withholdPassage */
export async function chooseInquiryShown(
  unit: Unit<Actor>,
  { letterId, version, shows }: InquiryShownInput,
): Promise<{ letterId: string }> {
  assertMay(unit.actor, "publishReply");
  const publication = await lockedPublication(unit, await sentLetter(unit.tx, letterId));
  const { count } = await unit.tx.replyPublication.updateMany({
    where: { id: publication.id, ...(version > 0 ? { version } : {}) },
    data: { showsInquiry: shows === "ja", version: { increment: 1 } },
  });
  if (count === 0) throw preparedMeanwhile();
  unit.record({ kind: "reply.inquiryShown", subject: `reply:${letterId}`, data: { shows: shows === "ja" } });
  return { letterId };
}
