import type { Unit } from "~/platform/unit-of-work.server";
import type { WayLetter } from "./locked-letter.server";

/**
 * Whether a letter that was opened again from signing has been the whole way already: its words are still those that were locked, so
 * nobody on the way has anything new to read.
 */
export async function walkedBefore({ tx }: Unit, letter: WayLetter): Promise<boolean> {
  if (letter.status !== "draft" || !letter.frozen || !letter.textId) return false;
  const locked = await tx.textVersion.findFirst({
    where: { documentId: letter.textId, reason: "locked" },
    orderBy: { createdAt: "desc" },
    select: { revision: true, document: { select: { revision: true } } },
  });
  return locked !== null && locked.revision === locked.document.revision;
}
