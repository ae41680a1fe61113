import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { retryDocument } from "~/modules/pdf/retry-document.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedLetter } from "./internal/locked-letter.server";
import type { remakeForm } from "./signing-forms";

/** Has the letter's body or sealed PDF made again after it failed: whoever reads the letter may ask. @throws not_found, conflict */
export async function remakeLetter(
  unit: Unit<Actor>,
  { letterId, documentId }: z.infer<typeof remakeForm>,
): Promise<{ letterId: string }> {
  const letter = await lockedLetter(unit, letterId);
  if (documentId !== letter.bodyDocumentId && documentId !== letter.sealedDocumentId) throw notFound();
  await retryDocument(unit, documentId);
  return { letterId };
}
