import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { letterCandidate, sentLetter } from "./internal/letter-candidate.server";
import { lockedPublication } from "./internal/letter-publication.server";
import { putLetter } from "./internal/letter-tables.server";
import { orderLetterPdf } from "./internal/order-letter-pdf.server";
import { letterPath } from "./internal/paths";
import { lockPortal } from "./internal/portal-tables.server";
import { forgetWithdrawn } from "./internal/portal-trails.server";
import { renderAroundLetter } from "./internal/render-letters.server";
import { letterPublicationBlockers } from "./letter-publication-blockers";

/**
 * Copies exactly what may be public of a sent letter, its inquiry and their chain into the schema `portal`, as data and as finished
 * pages, and orders the public PDF from what then stands there. Publishing again replaces what was published before.
 * @throws not_found, forbidden, rule_broken with every blocker in `details`
 */
export async function publishLetter(
  unit: Unit<Actor>,
  { letterId }: { letterId: string },
): Promise<{ letterId: string }> {
  assertMay(unit.actor, "publishReply");
  const found = await sentLetter(unit.tx, letterId);
  const row = await lockedPublication(unit, found);
  await lockPortal(unit);
  const letter = { ...found, publication: row };
  const candidate = await letterCandidate(unit, letter, row.slug);
  const blockers = letterPublicationBlockers(candidate).filter(({ level }) => level === "must");
  if (blockers[0])
    throw new DomainError("rule_broken", `${blockers[0].title}. ${blockers[0].text}`, undefined, { blockers });

  const { publication } = candidate;
  await putLetter(unit, letterId, publication);
  await forgetWithdrawn(unit, letterPath(publication.municipality.slug, row.slug));
  const publicDocumentId = await orderLetterPdf(unit, letterId, publication);
  await unit.tx.replyPublication.update({
    where: { id: row.id },
    data: { state: "published", publishedAt: unit.now, publicDocumentId, version: { increment: 1 } },
  });
  await renderAroundLetter(unit, publication.chainId);
  unit.record({
    kind: "reply.published",
    subject: `reply:${letterId}`,
    data: { withheld: candidate.withheld.length + candidate.withheldInquiry.length },
  });
  return { letterId };
}
