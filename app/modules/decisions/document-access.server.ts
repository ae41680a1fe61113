import { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMayReadDocument } from "~/modules/meetings/document-access.server";
import { finishedDocument } from "~/modules/pdf/document-queries.server";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

const nouns: Record<string, string> = {
  agendaDraft: "udkast-til-dagsorden",
  agenda: "dagsorden",
  supplementaryAgenda: "tillaegsdagsorden",
  minutesBody: "referat-til-underskrift",
  minutes: "referat",
  minutesJoined: "til-underskrift-med-certifikat",
  addendumBody: "tillaeg-til-underskrift",
  addendum: "tillaeg-til-referat",
  package: "dagsorden-med-bilag",
};

/**
 * A meeting's document, for whoever may read all of it: the members' edition holds the closed items, too.
 * @returns where its bytes are and the name it is saved under. @throws not_found also for what the actor may not know of
 */
export async function meetingDocumentFile(
  unit: Unit<Actor>,
  documentId: string,
): Promise<{ sha256: string; fileName: string }> {
  if (!z.uuid().safeParse(documentId).success) throw notFound();
  const document = await finishedDocument(unit, documentId);
  await assertMayReadDocument(unit, document);
  const meeting = await unit.tx.meeting.findFirstOrThrow({
    where: { id: document.subject.split(":")[1] },
    select: { startsAt: true },
  });
  return {
    sha256: document.fileSha256,
    fileName: `${nouns[document.kind] ?? "dokument"}-${copenhagenDate(meeting.startsAt)}.pdf`,
  };
}
