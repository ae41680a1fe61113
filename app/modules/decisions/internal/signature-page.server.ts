import { signaturePageDocumentSchema, type SignaturePageDocument } from "~/modules/pdf/signature-page-document";
import { copenhagenDate, copenhagenTime } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { printedCode, signatureRole } from "../minutes-round";
import { participants } from "../presence";
import { attendanceRows } from "../presence-queries.server";

/** The page of signatures as the round stands now: who has signed, who refused and why, who is missing and why it was closed. */
export async function signaturePageOf(unit: Unit, minutesId: string): Promise<SignaturePageDocument> {
  const { tx, now } = unit;
  const minutes = await tx.minutes.findUniqueOrThrow({
    where: { id: minutesId },
    include: {
      signatures: true,
      refusals: true,
      meeting: { select: { id: true, committeeId: true, startsAt: true, committee: { select: { name: true } } } },
    },
  });
  const { meeting, bodySha256, bodyDocumentId, number, closedReason, closedById } = minutes;
  if (!bodySha256 || !bodyDocumentId) throw new DomainError("conflict", "Teksten er ikke låst endnu.");
  const body = await tx.issuedDocument.findUniqueOrThrow({ where: { id: bodyDocumentId }, select: { pages: true } });
  const municipality = await tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  const closedBy =
    closedReason && closedById ? await tx.user.findFirst({ where: { id: closedById }, select: { name: true } }) : null;
  const rows = await attendanceRows(unit, meeting);
  const { demonstration, baseUrl } = settings();
  return signaturePageDocumentSchema.parse({
    kind: "signature-page",
    edition: "members",
    demonstration,
    issued: copenhagenDate(now),
    municipality,
    meeting: {
      committee: meeting.committee.name,
      date: copenhagenDate(meeting.startsAt),
      ...(number > 0 ? { heading: `Tillæg ${number} til referat` } : {}),
    },
    body: { sha256: bodySha256, pages: body.pages ?? 1, ...(number > 0 ? { noun: "tillægget" } : {}) },
    signatures: participants(rows).map((person) => {
      const signature = minutes.signatures.find(({ userId }) => userId === person.userId);
      const refusal = minutes.refusals.find(({ userId }) => userId === person.userId);
      const common = {
        name: signature?.name ?? person.name,
        ...(person.party ? { party: person.party } : {}),
        role: signature?.role ?? signatureRole(person, rows),
      };
      if (signature)
        return {
          ...common,
          state: "signed" as const,
          at: momentInWords(signature.signedAt),
          code: printedCode(signature.code),
          ...(refusal ? { remark: `Afviste først, ${momentInWords(refusal.refusedAt)}: ${refusal.reason}` } : {}),
        };
      if (refusal)
        return { ...common, state: "refused" as const, at: momentInWords(refusal.refusedAt), remark: refusal.reason };
      return { ...common, state: "missing" as const };
    }),
    ...(closedBy ? { closed: { by: closedBy.name, reason: closedReason } } : {}),
    seal: { by: municipality.name, demonstration },
    verifyAt: `${baseUrl}/kontrol`,
  });
}

/** "19-08-2022 kl. 08.10" */
export const momentInWords = (date: Date): string =>
  `${copenhagenDate(date).split("-").reverse().join("-")} kl. ${copenhagenTime(date)}`;
