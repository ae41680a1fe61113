import { randomUUID } from "node:crypto";
import type { Actor } from "~/modules/identity/actor";
import { letterToFreeze } from "~/modules/letters/letter-input.server";
import { createText } from "~/modules/richtext/save-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { heading, paragraph, richDocument, section, table } from "./rich-documents";

/** An inquiry and the reply that is being written to it by `unit`'s actor, signed by `signer` in the chair's place. */
export async function replyBeingWritten(unit: Unit<Actor>, signer: { userId: string; name: string }) {
  const { tx, actor } = unit;
  const inquiryId = randomUUID();
  const caseFile = await tx.caseFile.create({ data: { caseNumber: `18-${inquiryId.slice(0, 6)}`, title: "Indsats" } });
  await tx.inquiry.create({
    data: {
      id: inquiryId,
      chainId: inquiryId,
      caseFileId: caseFile.id,
      subject: "Rettidig indsats",
      senderAuthority: "Beskæftigelsesministeriet",
      datedOn: new Date("2018-06-11"),
      receivedOn: new Date("2018-06-12"),
      ownerId: actor.userId,
    },
  });
  const { textId } = await createText(
    unit,
    richDocument(
      section(
        "Brevets tekst",
        paragraph("Tak for dit brev af 11. juni 2018."),
        heading(1, "Nye indsatser"),
        paragraph("Vi screener alle nye ledige fra 1. august 2018."),
        table([
          ["Måned", "Rettidige"],
          ["Maj", "88 %"],
        ]),
        paragraph("Vi følger op hver måned."),
      ),
    ),
  );
  const { id: letterId } = await tx.replyLetter.create({
    data: {
      inquiryId,
      number: 1,
      subject: "Svar om rettidig indsats",
      salutation: "Kære minister",
      closing: "Med venlig hilsen",
      addressee: "Beskæftigelsesministeriet\nVed Stranden 8\n1061 København K",
      letterDate: new Date("2018-07-02"),
      references: [{ label: "Sagsnr.", lines: ["18/1199"] }],
      textId,
      authorId: actor.userId,
      signatories: {
        create: {
          position: 1,
          userId: signer.userId,
          name: signer.name,
          title: "Jobchef",
          capacity: "for",
          inPlaceOfName: "Bo Jeppesen",
          inPlaceOfTitle: "Udvalgsformand",
          reason: "Formanden er bortrejst.",
        },
      },
    },
    select: { id: true },
  });
  return { inquiryId, letterId };
}

/** A letter with a finished draft, one that is frozen for signature, and a sample of a template. */
export async function letterPdfsOf(unit: Unit<Actor>) {
  const { tx, actor } = unit;
  const { inquiryId, letterId } = await replyBeingWritten(unit, actor);
  const frozen = await replyBeingWritten(unit, actor);
  const made = async (kind: string, subject: string, hash: string) =>
    (
      await tx.issuedDocument.create({
        data: { kind, subject, edition: "members", title: "Svar", state: "ready", input: {}, inputSha256: "", fileSha256: hash }, // prettier-ignore
        select: { id: true },
      })
    ).id;
  const hash = () => randomUUID().replaceAll("-", "").repeat(2);
  const documentId = await made("letterDraft", `letterDraft:${letterId}`, hash());
  const bodySha256 = hash();
  const bodyDocumentId = await made("letterBody", `letter:${frozen.letterId}`, bodySha256);
  await tx.replyLetter.update({
    where: { id: frozen.letterId },
    data: { status: "signing", bodyDocumentId, bodySha256, frozen: { ...(await letterToFreeze(unit, frozen.letterId)) } as object }, // prettier-ignore
  });
  const sampleId = await made("letterDraft", "letterTemplate:sample", hash());
  return { inquiryId, letterId, documentId, sampleId, frozenLetterId: frozen.letterId };
}
