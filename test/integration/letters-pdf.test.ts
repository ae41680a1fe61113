import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { letterDocumentFile, letterDocumentState, letterSubject } from "~/modules/letters/letter-documents.server";
import { letterDocumentOf, letterToFreeze } from "~/modules/letters/letter-input.server";
import { letterSignaturePage } from "~/modules/letters/letter-signature-page.server";
import { previewLetter } from "~/modules/letters/preview-letter.server";
import { stopAssembly } from "~/modules/pdf/assemble.server";
import { makeDocument } from "~/modules/pdf/make-document.server";
import { requestDocument, type DocumentRequest } from "~/modules/pdf/request-document.server";
import { stopTypesetting } from "~/modules/pdf/typeset.server";
import { verdictOf } from "~/modules/pdf/verdict";
import { verifyUpload, type VerifiedFile } from "~/modules/pdf/verify-upload.server";
import { resetClock, setClock } from "~/platform/clock";
import { createMunicipality, createUser } from "../factories/actors";
import { as } from "../factories/held-meetings";
import { replyBeingWritten } from "../factories/letter-pdfs";
import { ownDatabase, type OwnDatabase } from "./database";
import { describeWithJudges, inOrder, judge, onDisk, textOf } from "./pdf-judges";

let database: OwnDatabase;
let municipalityId: string;
let writer: Actor;
let signer: Actor;
let letterId: string;

beforeAll(async () => {
  database = await ownDatabase();
  setClock(new Date("2022-11-08T08:00:00Z"));
  municipalityId = await createMunicipality({ name: "Prøvekommunen" });
  writer = await createUser(municipalityId, { name: "Jonas Friis", roles: ["caseworker"] });
  signer = await createUser(municipalityId, { name: "Preben Sidenius" });
  ({ letterId } = await as(writer, (unit) => replyBeingWritten(unit, signer)));
});
afterAll(async () => {
  stopTypesetting();
  stopAssembly();
  resetClock();
  await database.drop();
});

const preview = (actor = writer) => as(actor, (unit) => previewLetter(unit, { letterId }));
const make = (documentId: string) => makeDocument({ municipalityId, documentId });
const stateOf = (documentId: string) => as(writer, (unit) => letterDocumentState(unit, { letterId, documentId }));
const bytesOf = async (documentId: string) => {
  const file = await as(writer, (unit) => letterDocumentFile(unit, { letterId, documentId }));
  return { ...file, pdf: await fileStore().read(municipalityId, file.sha256) };
};

/** What /kontrol says of these bytes. */
async function controlOf(pdf: Uint8Array): Promise<VerifiedFile["outcome"]> {
  const body = new FormData();
  body.append("fil", new File([new Uint8Array(pdf)], "brev.pdf", { type: "application/pdf" }));
  return (await verifyUpload(new Request("http://127.0.0.1/kontrol", { method: "POST", body }), randomUUID()))[0]!
    .outcome;
}

describeWithJudges("the draft", () => {
  test("is made of the text as it stands, once, for whoever may read the letter, and never issued", async () => {
    const { documentId } = await preview();
    expect(await stateOf(documentId)).toMatchObject({ kind: "letterDraft", state: "waiting" });
    await make(documentId);
    expect(await stateOf(documentId)).toMatchObject({ state: "ready", sealedAt: null, pages: 1 });
    const { pdf, fileName } = await bytesOf(documentId);
    expect(fileName).toBe("udkast-til-brev-2018-07-02.pdf");
    inOrder(textOf(pdf), "Prøvekommunen", "1061 København K", "2. juli 2018", "18/1199", "Svar om rettidig indsats", "Kære minister", "Nye indsatser", "Maj 88 %", "Vi følger op", "Med venlig hilsen", "f / Bo Jeppesen Udvalgsformand", "Ved Preben Sidenius, jobchef", "Udkast. Brevet er hverken låst"); // prettier-ignore
    expect(await controlOf(pdf)).toMatchObject({ issued: null });
    expect(await preview(signer)).toEqual({ documentId });
  }, 120_000);

  test("is made anew when a word has changed, or when it failed", async () => {
    const { documentId } = await preview();
    await as(writer, ({ tx }) => tx.replyLetter.update({ where: { id: letterId }, data: { salutation: "Kære Ib" } }));
    const changed = await preview();
    expect(changed.documentId).not.toBe(documentId);
    await as(writer, ({ tx }) =>
      tx.issuedDocument.update({ where: { id: changed.documentId }, data: { state: "failed", problem: "Gik i stå." } }),
    );
    expect(await stateOf(changed.documentId)).toMatchObject({ state: "failed", problem: "Gik i stå." });
    expect((await preview()).documentId).not.toBe(changed.documentId);
  });

  test("has its salutation filled in, as the locked letter has", async () => {
    const write = (salutation: string) =>
      as(writer, ({ tx }) => tx.replyLetter.update({ where: { id: letterId }, data: { salutation } }));
    await write("Kære læser af {{henvendelse.dato}}");
    const { documentId } = await preview();
    const { input } = await as(writer, ({ tx }) =>
      tx.issuedDocument.findUniqueOrThrow({ where: { id: documentId }, select: { input: true } }),
    );
    expect(JSON.stringify(input)).toContain("Kære læser af 11. juni 2018");
    await write("Kære Ib");
  });

  test("is nobody else's, and no other letter's", async () => {
    const member = await createUser(municipalityId, { name: "Dorthe Fjord" });
    const { documentId } = await preview();
    const other = await as(writer, (unit) => replyBeingWritten(unit, signer));
    const of = { letterId, documentId };
    const attempts = [
      () => preview(member),
      () => as(member, (unit) => letterDocumentState(unit, of)),
      () => as(member, (unit) => letterDocumentFile(unit, of)),
      () => as(writer, (unit) => letterDocumentState(unit, { ...of, letterId: other.letterId })),
      () => as(writer, (unit) => letterDocumentFile(unit, { ...of, letterId: other.letterId })),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  });

  test("says it where the addressee fills more than a page can hold", async () => {
    const other = await as(writer, (unit) => replyBeingWritten(unit, signer));
    await as(writer, ({ tx }) =>
      tx.replyLetter.update({ where: { id: other.letterId }, data: { addressee: "Linje\n".repeat(21) } }),
    );
    await expect(as(writer, (unit) => previewLetter(unit, { letterId: other.letterId }))).rejects.toMatchObject({
      code: "rule_broken",
      field: "addressee",
    });
  });
});

describeWithJudges("the letter", () => {
  const order = (of: Pick<DocumentRequest, "kind" | "recipe">) =>
    as(writer, (unit) =>
      requestDocument(unit, {
        ...of,
        edition: "members",
        subject: letterSubject(letterId),
        title: "Svar om rettidig indsats",
      }),
    );

  test("is the frozen body with the page of signatures, sealed; the body's bytes are not touched", async () => {
    const frozen = await as(writer, (unit) => letterToFreeze(unit, letterId));
    const data = await as(writer, (unit) => letterDocumentOf(unit, frozen));
    const bodyId = await order({ kind: "letterBody", recipe: { name: "letter", data } });
    await make(bodyId);
    const body = await bytesOf(bodyId);
    expect(await stateOf(bodyId)).toMatchObject({ state: "ready", sealedAt: null });
    expect(textOf(body.pdf)).not.toContain("Udkast");
    await freeze({ bodyId, sha256: body.sha256, frozen });
    expect(await controlOf(body.pdf)).toMatchObject({
      issued: { kind: "letterBody", title: null, standing: "current" },
    });
    expect(await preview()).toEqual({ documentId: bodyId });

    const signaturePage = await as(writer, (unit) => letterSignaturePage(unit, letterId));
    const sealedId = await order({
      kind: "letter",
      recipe: { name: "signedLetter", body: { sha256: body.sha256 }, signaturePage },
    });
    await make(sealedId);
    expect(await stateOf(sealedId)).toMatchObject({
      state: "ready",
      problem: null,
      sealedAt: expect.any(Date) as Date,
    });
    const { pdf, fileName } = await bytesOf(sealedId);
    expect(fileName).toBe("brev-2018-07-02.pdf");
    const file = onDisk(pdf);
    expect(judge("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    expect(judge("pdfsig", "-nocert", file)).toMatch(/Total document signed[\s\S]*Signature is Valid/);
    expect(judge("pdfinfo", file)).toMatch(/Tagged:\s+yes/);
    expect(judge("pdfinfo", "-meta", file)).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<");
    const text = textOf(pdf);
    inOrder(text, "Svar om rettidig indsats", "f / Bo Jeppesen", "Underskriveren har underskrevet den ene side med brevet", body.sha256.slice(0, 8), "Preben Sidenius Jobchef For Bo Jeppesen, udvalgsformand", "Formanden er bortrejst.", "08-11-2022 kl. 09.00", "abcd abcd abcd"); // prettier-ignore

    const unpublished = await controlOf(pdf);
    expect(unpublished).toMatchObject({ issued: { kind: "letter", title: null, standing: "current" } });
    expect(verdictOf(unpublished).text).toContain("et brev fra Prøvekommunen, som ikke er offentlig");
    await publish(sealedId, pdf);
    expect(verdictOf(await controlOf(pdf)).text).toContain("Det er “Svar om rettidig indsats”");
  }, 120_000);

  test("whose body was opened again holds no more", async () => {
    const { bodyDocumentId } = await as(writer, ({ tx }) =>
      tx.replyLetter.findUniqueOrThrow({ where: { id: letterId } }),
    );
    const { pdf } = await bytesOf(bodyDocumentId!);
    await as(writer, ({ tx }) => tx.replyLetter.update({ where: { id: letterId }, data: { bodyDocumentId: null } }));
    const outcome = await controlOf(pdf);
    expect(outcome).toMatchObject({ issued: { standing: "replaced" } });
    expect(verdictOf(outcome).text).toContain("taget tilbage, før alle havde underskrevet den");
  });

  /** The letter as its signing round leaves it. */
  const freeze = ({ bodyId, sha256, frozen }: { bodyId: string; sha256: string; frozen: object }) =>
    as(signer, async ({ tx, now }) => {
      const { id } = await tx.replySignatory.findFirstOrThrow({ where: { letterId } });
      await tx.replyLetter.update({
        where: { id: letterId },
        data: { status: "signing", bodyDocumentId: bodyId, bodySha256: sha256, frozen: frozen as object },
      });
      await tx.replySignature.create({
        data: {
          letterId,
          signatoryId: id,
          userId: signer.userId,
          name: signer.name,
          title: "Jobchef",
          capacity: "for",
          bodySha256: sha256,
          code: "abcd".repeat(16),
          authenticatedAt: now,
          signedAt: now,
        },
      });
    });

  const publish = (documentId: string, pdf: Uint8Array) =>
    database.query(
      "postgres",
      `WITH published AS (
         INSERT INTO portal.letter (id, municipality_id, slug, title, sender, sent_on, data, published_at, pdf_document_id)
         VALUES ($1, $2, 'svar', 'Svar', 'Ministeriet', '2018-07-02', '{}', now(), $3) RETURNING id)
       INSERT INTO portal.document (path, municipality_id, letter_id, kind, sha256, media_type, file_name, size, published_at)
       SELECT '/proeve/svar.pdf', $2, id, 'letter', $4, 'application/pdf', 'svar.pdf', 1, now() FROM published`,
      [letterId, municipalityId, documentId, createHash("sha256").update(pdf).digest("hex")],
    );
});
