import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { addendumDocumentSchema } from "~/modules/pdf/addendum-document";
import { requestDocument } from "~/modules/pdf/request-document.server";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedRound } from "./internal/lock-round.server";
import { momentInWords } from "./internal/signature-page.server";
import { roundTitle } from "./minutes-round";
import type { lockAddendumForm } from "./round-forms";

/**
 * Locks an addendum: its body is typeset, and the meeting's participants sign it as they signed the minutes. It names the sealed
 * minutes that it corrects by their SHA-256.
 * @throws conflict when it is locked already, or was changed since the page was read
 */
export async function lockAddendum(
  unit: Unit<Actor>,
  { meetingId, number, version }: z.infer<typeof lockAddendumForm>,
): Promise<{ meetingId: string; number: number }> {
  const { tx, now } = unit;
  const { meeting, minutes } = await lockedRound(unit, { meetingId, number }, "draftAddendum");
  if (minutes.status !== "drafting") throw new DomainError("conflict", "Tillægget er allerede låst.");
  if (minutes.version !== version)
    throw new DomainError("conflict", "Tillægget er ændret, siden du åbnede siden. Læs det igen, før du låser det.");
  const corrected = await tx.minutes.findFirstOrThrow({
    where: { meetingId, number: 0, status: "sealed" },
    select: { sealedAt: true, sealedDocumentId: true },
  });
  const sealed = await tx.issuedDocument.findUniqueOrThrow({
    where: { id: corrected.sealedDocumentId! },
    select: { fileSha256: true },
  });
  const municipality = await tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  const { demonstration, baseUrl } = settings();
  const title = roundTitle(number, meeting);
  const bodyDocumentId = await requestDocument(unit, {
    kind: "addendumBody",
    edition: "members",
    subject: `meeting:${meetingId}`,
    title,
    recipe: {
      name: "addendum",
      data: addendumDocumentSchema.parse({
        kind: "addendum",
        edition: "members",
        demonstration,
        issued: copenhagenDate(now),
        description: title,
        keywords: ["tillæg til referat", meeting.committee.name, municipality.name],
        municipality,
        meeting: { committee: meeting.committee.name, date: copenhagenDate(meeting.startsAt) },
        number,
        corrects: { sha256: sealed.fileSha256, sealedAt: momentInWords(corrected.sealedAt ?? now) },
        reason: minutes.reason,
        text: minutes.text.split(/\n{2,}/).filter(Boolean),
        verifyAt: `${baseUrl}/kontrol`,
      }),
    },
  });
  await tx.minutes.update({
    where: { id: minutes.id },
    data: { status: "freezing", bodyDocumentId, version: { increment: 1 } },
  });
  unit.record({
    kind: "minutes.signingStarted",
    subject: `meeting:${meetingId}`,
    data: { number, corrects: sealed.fileSha256 },
  });
  return { meetingId, number };
}
