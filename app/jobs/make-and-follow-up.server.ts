import { bodyFrozen } from "~/modules/decisions/body-frozen.server";
import { joinedReady } from "~/modules/decisions/joined-ready.server";
import { minutesSealed } from "~/modules/decisions/minutes-sealed.server";
import { letterFrozen } from "~/modules/letters/letter-frozen.server";
import { letterSealed } from "~/modules/letters/letter-sealed.server";
import { attachMadeDocument } from "~/modules/meetings/attach-made-document.server";
import { makeDocument, NotYet, type MadeDocument } from "~/modules/pdf/make-document.server";
import { TimeStampUnavailable } from "~/modules/pdf/seal.server";
import { publicPdfReady } from "~/modules/publishing/public-pdf-ready.server";
import { log } from "~/platform/log.server";
import type { JobData } from "~/platform/jobs.server";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { awaitTimeStamp } from "./await-time-stamp.server";

/** What a finished document sets going. Each does nothing the second time, so a job that is repeated is harmless. */
function followUpOf({ kind, edition }: MadeDocument): ((unit: Unit, documentId: string) => Promise<void>) | undefined {
  if (edition === "public") return publicPdfReady;
  if (kind === "minutesBody" || kind === "addendumBody") return bodyFrozen;
  if (kind === "minutesJoined") return joinedReady;
  if (kind === "letterDraft" || kind === "planDraft" || kind === "evaluation") return attachMadeDocument;
  if (kind === "letterBody") return letterFrozen;
  if (kind === "letter") return letterSealed;
  return kind === "minutes" || kind === "addendum" ? minutesSealed : undefined;
}

/**
 * The "typeset" job. What waits for another document is tried again in a second, and what waits for a time-stamp after pauses
 * that grow.
 */
export async function makeAndFollowUp({ municipalityId, documentId = "" }: JobData): Promise<void> {
  const actor = { municipalityId, userId: null };
  try {
    const made = await makeDocument({ municipalityId, documentId });
    const followUp = made ? followUpOf(made) : undefined;
    if (made && followUp) await unitOfWork(actor, (unit) => followUp(unit, made.id));
  } catch (error) {
    if (error instanceof TimeStampUnavailable) {
      log().warn({ details: error.details, documentId }, "the seal waits");
      await unitOfWork(actor, (unit) => awaitTimeStamp(unit, documentId, error));
      return;
    }
    if (!(error instanceof NotYet)) throw error;
    await unitOfWork(actor, async ({ tx, enqueue }) => {
      await tx.issuedDocument.updateMany({ where: { id: documentId }, data: { state: "waiting" } });
      enqueue({ queue: "typeset", data: { documentId }, startAfter: 1 });
    });
  }
}
