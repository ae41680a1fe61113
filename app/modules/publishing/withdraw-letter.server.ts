import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { sentLetter } from "./internal/letter-candidate.server";
import { lockedPublication } from "./internal/letter-publication.server";
import { letterRow, removeLetter } from "./internal/letter-tables.server";
import { letterPath } from "./internal/paths";
import { lockPortal } from "./internal/portal-tables.server";
import { noteWithdrawn } from "./internal/portal-trails.server";
import { renderAroundLetter } from "./internal/render-letters.server";

/** Takes a reply out of the portal at once: page and PDF. Its address says that it was withdrawn, and when. */
export async function withdrawLetter(
  unit: Unit<Actor>,
  { letterId, reason }: { letterId: string; reason: string },
): Promise<{ letterId: string }> {
  assertMay(unit.actor, "publishReply");
  const letter = await sentLetter(unit.tx, letterId);
  const publication = await lockedPublication(unit, letter);
  await lockPortal(unit);
  const row = await letterRow(unit, letterId);
  if (!row) throw new DomainError("conflict", "Svaret er ikke offentliggjort, eller det er allerede trukket tilbage.");
  await removeLetter(unit, letterId);
  const { slug } = await unit.tx.municipality.findFirstOrThrow({ select: { slug: true } });
  await noteWithdrawn(unit, [letterPath(slug, row.data.slug)]);
  await unit.tx.replyPublication.update({
    where: { id: publication.id },
    data: { state: "withdrawn", publicDocumentId: null, version: { increment: 1 } },
  });
  await renderAroundLetter(unit, row.data.chainId);
  unit.record({ kind: "reply.withdrawn", subject: `reply:${letterId}`, data: { reason } });
  return { letterId };
}
