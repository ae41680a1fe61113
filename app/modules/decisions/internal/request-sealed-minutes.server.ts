import { requestDocument } from "~/modules/pdf/request-document.server";
import { signaturePageDocumentSchema } from "~/modules/pdf/signature-page-document";
import { DomainError } from "~/platform/errors";
import { copenhagenDate, copenhagenTime } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import { participants } from "../presence";
import { printedCode, signatureRole } from "../minutes-round";
import { attendanceRows } from "../presence-queries.server";

/** The round is over: the signature page is made, joined after the signed body, and the whole sealed. */
export async function requestSealedMinutes(unit: Unit, minutesId: string): Promise<void> {
  const { tx, now } = unit;
  const minutes = await tx.minutes.findUniqueOrThrow({
    where: { id: minutesId },
    include: {
      signatures: true,
      meeting: {
        select: { id: true, committeeId: true, startsAt: true, committee: { select: { name: true } } },
      },
    },
  });
  const { meeting, bodySha256, bodyDocumentId } = minutes;
  if (!bodySha256 || !bodyDocumentId) throw new DomainError("conflict", "Referatet er ikke låst endnu.");
  const body = await tx.issuedDocument.findUniqueOrThrow({
    where: { id: bodyDocumentId },
    select: { pages: true },
  });
  const municipality = await tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  const rows = await attendanceRows(unit, meeting);
  const { demonstration, baseUrl } = settings();
  const signaturePage = signaturePageDocumentSchema.parse({
    kind: "signature-page",
    edition: "members",
    demonstration,
    issued: copenhagenDate(now),
    municipality,
    meeting: { committee: meeting.committee.name, date: copenhagenDate(meeting.startsAt) },
    body: { sha256: bodySha256, pages: body.pages ?? 1 },
    signatures: participants(rows).map((person) => {
      const signature = minutes.signatures.find(({ userId }) => userId === person.userId);
      const common = {
        name: signature?.name ?? person.name,
        ...(person.party ? { party: person.party } : {}),
        role: signature?.role ?? signatureRole(person, rows),
      };
      return signature
        ? {
            ...common,
            state: "signed" as const,
            at: `${danishDay(signature.signedAt)} kl. ${copenhagenTime(signature.signedAt)}`,
            code: printedCode(signature.code),
          }
        : { ...common, state: "missing" as const, ...(minutes.closedReason ? { remark: minutes.closedReason } : {}) };
    }),
    seal: { by: municipality.name, demonstration },
    verifyAt: `${baseUrl}/kontrol`,
  });
  const sealedDocumentId = await requestDocument(unit, {
    kind: "minutes",
    edition: "members",
    subject: `meeting:${meeting.id}`,
    title: `Underskrevet referat, ${meeting.committee.name} ${longDate(meeting.startsAt)}`,
    recipe: { name: "minutes", body: { sha256: bodySha256 }, signaturePage },
  });
  const { count } = await tx.minutes.updateMany({
    where: { id: minutesId, status: "signing" },
    data: { status: "sealing", sealedDocumentId, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "Underskriftsrunden er lukket.");
}

/** "19-08-2022" */
const danishDay = (date: Date): string => copenhagenDate(date).split("-").reverse().join("-");
