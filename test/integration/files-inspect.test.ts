import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PDFName, PDFString } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { inspectUpload } from "~/modules/files/inspect-upload.server";
import { refusalReason } from "~/modules/files/refusal";
import { DomainError } from "~/platform/errors";
import { jpeg, png } from "../fixtures/files/images";
import {
  compoundFile,
  contentTypes,
  docx,
  odfManifest,
  odt,
  pack,
  pptx,
  xlsx,
} from "../fixtures/files/office-documents";
import { encrypted, openAction, pdf } from "../fixtures/files/pdfs";
import { entry, rawZip } from "../fixtures/files/raw-zip";

async function refused(content: Uint8Array | string, name: string, options?: Parameters<typeof inspectUpload>[2]) {
  const error = await inspectUpload(content, name, options).then(
    (facts) => expect.fail(`accepted as ${facts.kind}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw error;
  expect(error.code).toBe("rule_broken");
  return { reason: refusalReason(error), message: error.message, field: error.field };
}

const word = docx("Sagsfremstilling");
const MAIN = contentTypes({
  "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
});
const wordEntries = () => [
  entry("[Content_Types].xml", Buffer.from(MAIN)),
  entry("word/document.xml", Buffer.from("<document/>")),
];

describe("what is accepted", () => {
  it("a PDF, with its pages", async () => {
    const bytes = await pdf(["Side 1", "Side 2"]);
    expect(await inspectUpload(bytes, "C:\\Skrivebord\\Årsregnskab\u202E.pdf")).toEqual({
      kind: "pdf",
      mediaType: "application/pdf",
      fileName: "Årsregnskab.pdf",
      size: bytes.length,
      pages: 2,
      signed: false,
      restricted: false,
      javascript: false,
      embeddedFiles: [],
      width: null,
      height: null,
    });
  });

  it.each([
    ["docx", "notat.docx", word],
    ["xlsx", "tal.xlsx", xlsx([{ name: "Ark1", cells: { A1: "<v>5</v>" } }])],
    ["pptx", "oplæg.pptx", pptx([{ text: "Velkommen" }])],
    ["odt", "notat.odt", odt("Sagsfremstilling")],
    ["png", "graf.png", png(4, 3)],
    ["jpeg", "foto.jpg", jpeg()],
    ["jpeg", "FOTO.JPEG", jpeg()],
    ["docx", "et navn uden endelse", word],
    ["docx", "Notat 3.udkast", word],
  ])("%s as %s", async (kind, name, bytes) => {
    const facts = await inspectUpload(bytes, name);
    expect(facts.kind).toBe(kind);
    expect(facts.size).toBe(bytes.length);
    expect(facts.fileName.toLowerCase()).toMatch(/\.(docx|xlsx|pptx|odt|png|jpe?g)$/);
  });

  it("a file by its path", async () => {
    const file = path.join(os.tmpdir(), `inspect-${process.pid}`);
    fs.writeFileSync(file, png(640, 480));
    expect(await inspectUpload(file, "graf.png")).toMatchObject({ kind: "png", width: 640, height: 480 });
    fs.rmSync(file);
  });

  it("a PDF with restrictions that opens without a password, which is noted", async () => {
    const bytes = await encrypted(await pdf(["Fra revisor"]), { owner: "hemmelig" });
    expect(await inspectUpload(bytes, "a.pdf")).toMatchObject({ kind: "pdf", pages: 1, restricted: true });
  });

  it("a PDF with scripts, embedded files or a signature, which are noted", async () => {
    const scripted = await pdf(["Skema"], (document) => void openAction(document, { S: "JavaScript", JS: "1+1" }));
    expect(await inspectUpload(scripted, "a.pdf")).toMatchObject({ javascript: true });
    const carrying = await pdf(["Se bilag"], (document) => document.attach(word, "notat.docx"));
    expect(await inspectUpload(carrying, "a.pdf")).toMatchObject({ embeddedFiles: ["notat.docx"], javascript: false });
    const signed = await pdf(
      ["Underskrevet"],
      (document) => {
        const signature = document.context.obj({ Type: "Sig", ByteRange: [0, 1, 2, 3], Contents: PDFString.of("") });
        const field = document.context.obj({
          FT: "Sig",
          T: PDFString.of("s"),
          V: document.context.register(signature),
        });
        document.catalog.set(
          PDFName.of("AcroForm"),
          document.context.obj({ Fields: [document.context.register(field)] }),
        );
      },
      { useObjectStreams: false },
    );
    expect(await inspectUpload(signed, "a.pdf")).toMatchObject({ signed: true });
  });

  it("a signed Word document and one with a sheet behind its chart", async () => {
    expect(await inspectUpload(docx("x", { "_xmlsignatures/sig1.xml": "<Signature/>" }), "a.docx")).toMatchObject({
      signed: true,
    });
    const sheet = xlsx([{ name: "Ark1", cells: { A1: "<v>5</v>" } }]);
    const charted = docx("x", { "word/embeddings/Microsoft_Excel_Sheet1.xlsx": sheet });
    expect(await inspectUpload(charted, "a.docx")).toMatchObject({ kind: "docx" });
  });
});

describe("a file that is not what it says", () => {
  it.each([
    ["referat.pdf", Buffer.from("<!DOCTYPE html><html><script>alert(1)</script></html>"), "en webside"],
    ["referat.pdf", Buffer.from("\uFEFF  <html><body>%PDF-1.7</body></html>"), "en webside"],
    ["referat.pdf", Buffer.from("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000", "latin1"), "et Windows-program"],
    ["referat.pdf", Buffer.from("7f454c4602010100", "hex"), "et Linux-program"],
    ["referat.pdf", Buffer.from("Bare tekst, %PDF-1.7"), "ren tekst"],
    ["referat.pdf", word, "et Word-dokument"],
    ["notat.docx", Buffer.from("%PDF-1.7\n"), "en PDF"],
    ["notat.docx", Buffer.from("{\\rtf1\\ansi Notat}"), "et RTF-dokument"],
    ["notat.docx", pack({ "a.txt": "a" }), "et pakket arkiv"],
    ["notat.docx", pack({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }), "et OpenDocument-regneark"],
    ["tal.xlsx", word, "et Word-dokument"],
    ["notat.docx", compoundFile(["WordDocument"]), "et ældre Word-dokument (doc)"],
    ["tal.xlsx", compoundFile(["Workbook"]), "et ældre Excel-regneark (xls)"],
    ["logo.png", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "en tegning (SVG)"],
    ["logo.png", Buffer.from("<svg onload=alert(1)>"), "en tegning (SVG)"],
    ["foto.jpg", Buffer.from("<html>"), "en webside"],
    ["foto.jpg", png(), "et PNG-billede"],
    ["foto.jpg", Buffer.from("GIF89a\u0001\u0000\u0001\u0000", "latin1"), "et billede i formatet GIF"],
    ["foto.jpg", Buffer.from("00000018667479706865696300000000", "hex"), "et billede i formatet HEIC"],
    ["program.exe", jpeg(), "et JPEG-billede"],
    ["referat.pdf", Buffer.alloc(500, 7), "noget andet"],
  ])("%s holding %#", async (name, bytes, content) => {
    const { reason, message, field } = await refused(bytes, name);
    expect(reason).toBe("liesAboutKind");
    expect(message).toContain(`“${name}”, men indholdet er ${content}`);
    expect(field).toBe("fil");
  });

  it.each([
    ["kode.js", Buffer.from("#!/bin/sh\nrm -rf ~"), "et script"],
    ["mail.eml", Buffer.from("Received: from mail\nSubject: Hej\n\nHej"), "en mail"],
    ["arkiv.zip", pack({ "a.txt": "a" }), "et pakket arkiv"],
    ["noter.txt", Buffer.from("Bare tekst"), "ren tekst"],
    [
      "skabelon.dotx",
      pack({
        "[Content_Types].xml": contentTypes({
          "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        }),
        "word/document.xml": "<document/>",
      }),
      "en Office-skabelon",
    ],
  ])("%s is no kind that is taken", async (name, bytes, content) => {
    const { reason, message } = await refused(bytes, name);
    expect(reason).toBe("notAccepted");
    expect(message).toContain(`Filen er ${content}`);
  });

  it("says which kinds there are when it knows nothing at all", async () => {
    const { reason, message } = await refused(Buffer.alloc(64, 7), "data.bin");
    expect(reason).toBe("unknown");
    expect(message).toContain("PDF, Word, Excel");
  });
});

describe("sizes", () => {
  it("refuses an empty file", async () => {
    expect(await refused(Buffer.alloc(0), "a.pdf")).toMatchObject({ reason: "empty" });
  });

  it("refuses one over the limit, and names the limit and the field", async () => {
    const { reason, message, field } = await refused(png(400, 400), "a.png", { maxBytes: 100, field: "bilag" });
    expect([reason, field]).toEqual(["tooLarge", "bilag"]);
    expect(message).toContain("større end 100 byte");
  });
});

describe("encryption", () => {
  it("refuses a PDF that wants a password", async () => {
    const bytes = await encrypted(await pdf(["Hemmeligt"]), { user: "kode", owner: "ejer" });
    expect(await refused(bytes, "a.pdf")).toMatchObject({ reason: "encryptedPdf" });
  });

  it("refuses Office documents with a password, by any name", async () => {
    const bytes = compoundFile(["EncryptionInfo", "EncryptedPackage"]);
    expect(await refused(bytes, "a.docx")).toMatchObject({ reason: "encryptedOffice" });
    expect(await refused(bytes, "a.xlsx")).toMatchObject({ reason: "encryptedOffice" });
    const inside = docx("x", { "word/embeddings/Microsoft_Excel_Sheet1.xlsx": bytes });
    expect(await refused(inside, "a.docx")).toMatchObject({ reason: "encryptedOffice" });
  });

  it("refuses an OpenDocument text with a password", async () => {
    const manifest = odfManifest(
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
    );
    expect(await refused(odt("x", { "META-INF/manifest.xml": manifest }), "a.odt")).toMatchObject({
      reason: "encryptedOffice",
    });
  });

  it("refuses a zip with encrypted entries", async () => {
    const zip = rawZip([...wordEntries(), entry("word/media/a.png", png(), { flags: 1 })]);
    expect(await refused(zip, "a.docx")).toMatchObject({ reason: "encryptedOffice" });
  });
});

describe("programs", () => {
  const macroTypes = contentTypes({
    "word/document.xml": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "word/vbaProject.bin": "application/vnd.ms-office.vbaProject",
  });
  it.each([
    ["a docm", "a.docm", docx("x", { "[Content_Types].xml": macroTypes, "word/vbaProject.bin": "x" })],
    ["a docm called docx", "a.docx", docx("x", { "[Content_Types].xml": macroTypes, "word/vbaProject.bin": "x" })],
    ["macros that the types hide", "a.docx", docx("x", { "word/VBAPROJECT.BIN": "x" })],
    [
      "macro sheets of Excel 4",
      "a.xlsx",
      xlsx([{ name: "A", cells: {} }], [], [], { "xl/macrosheets/sheet1.xml": "<x/>" }),
    ],
    ["LibreOffice's Basic", "a.odt", odt("x", { "Basic/Standard/Module1.xml": "<x/>" })],
    ["LibreOffice's Python", "a.odt", odt("x", { "Scripts/python/a.py": "import os" })],
    [
      "macros in an embedded sheet",
      "a.docx",
      docx("x", { "word/embeddings/a.xlsm": xlsx([{ name: "A", cells: {} }], [], [], { "xl/vbaProject.bin": "x" }) }),
    ],
  ])("refuses %s", async (_, name, bytes) => {
    expect(await refused(bytes, name)).toMatchObject({ reason: "macros" });
  });

  it("takes LibreOffice's empty macro libraries", async () => {
    const bytes = odt("x", { "Basic/Standard/script-lb.xml": "<x/>", "Basic/script-lc.xml": "<x/>" });
    expect(await inspectUpload(bytes, "a.odt")).toMatchObject({ kind: "odt" });
  });

  it("refuses a PDF that starts a program, from the document or from a link", async () => {
    const opening = await pdf(["x"], (document) => void openAction(document, { S: "Launch", F: "cmd.exe" }));
    expect(await refused(opening, "a.pdf")).toMatchObject({ reason: "startsPrograms" });
    const linked = await pdf(["x"], (document) => {
      const link = { Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9], A: { S: "Launch", F: PDFString.of("a.exe") } };
      document.getPage(0).node.addAnnot(document.context.register(document.context.obj(link)));
    });
    expect(await refused(linked, "a.pdf")).toMatchObject({ reason: "startsPrograms" });
  });

  it("refuses a program inside a document", async () => {
    const bytes = docx("x", { "word/media/image1.png": Buffer.from("MZ\u0090\u0000\u0003\u0000", "latin1") });
    expect(await refused(bytes, "a.docx")).toMatchObject({ reason: "archiveInside" });
  });

  it.each([
    ["archiveInside", Buffer.from("MZ\u0090\u0000\u0003\u0000", "latin1")],
    ["archiveInside", pack({ "a.exe": "MZ" })],
    ["macros", docx("x", { "word/vbaProject.bin": "x" })],
    ["encryptedOffice", compoundFile(["EncryptedPackage"])],
  ] as const)("refuses a PDF that carries %s", async (reason, carried) => {
    const bytes = await pdf(["Se bilag"], (document) => document.attach(carried, "bilag.pdf"));
    expect(await refused(bytes, "a.pdf")).toMatchObject({ reason });
  });
});

describe("bombs", () => {
  const zeros = Buffer.alloc(60 * 1024 * 1024);
  it("one entry packed too tightly", async () => {
    const zip = rawZip([...wordEntries(), entry("word/media/a.bin", zeros)]);
    expect(zip.length).toBeLessThan(100_000);
    expect(await refused(zip, "a.docx")).toMatchObject({ reason: "unpacksTooLarge" });
  });

  it("many entries, each of them modest", async () => {
    const part = entry("", zeros.subarray(0, 18 * 1024 * 1024));
    const parts = Array.from({ length: 45 }, (_, index) => ({ ...part, name: `word/media/${index}.bin` }));
    expect(await refused(rawZip([...wordEntries(), ...parts]), "a.docx")).toMatchObject({ reason: "unpacksTooLarge" });
  });

  it("an entry that says it is small", async () => {
    const zip = rawZip([...wordEntries(), entry("word/media/a.bin", zeros, { size: 100 })]);
    expect(await refused(zip, "a.docx")).toMatchObject({ reason: "unpacksTooLarge" });
  });

  it("more entries than any document has", async () => {
    const parts = Array.from({ length: 10_001 }, (_, index) => entry(`word/${index}.xml`, Buffer.from("<x/>")));
    expect(await refused(rawZip([...wordEntries(), ...parts]), "a.docx")).toMatchObject({ reason: "unpacksTooLarge" });
  });

  it("an archive inside a document, documents nested too deep", async () => {
    const archive = docx("x", { "word/media/image1.png": pack({ "a.txt": "a" }) });
    expect(await refused(archive, "a.docx")).toMatchObject({ reason: "archiveInside" });
    const hidden = docx("x", { "word/embeddings/oleObject1.bin": pack({ "a.txt": "a" }) });
    expect(await refused(hidden, "a.docx")).toMatchObject({ reason: "archiveInside" });
    let nested = docx("inderst");
    for (let depth = 0; depth < 3; depth++) nested = docx("x", { "word/embeddings/a.docx": nested });
    expect(await refused(nested, "a.docx")).toMatchObject({ reason: "archiveInside" });
  });

  it("a picture that claims enormous dimensions, and one that is merely too wide", async () => {
    const bomb = await refused(png(4, 3, { claimed: [50_000, 50_000] }), "a.png");
    expect(bomb.reason).toBe("imageTooLarge");
    expect(bomb.message).toContain("50.000 × 50.000");
    expect(await refused(png(4, 3, { claimed: [30_001, 10] }), "a.png")).toMatchObject({ reason: "imageTooLarge" });
  });
});

describe("damage", () => {
  it.each([
    ["damagedPdf", "a.pdf", Buffer.from("%PDF-1.7\nikke mere end det")],
    ["damagedOffice", "a.docx", word.subarray(0, word.length - 30)],
    ["damagedOffice", "a.docx", docx("<w:p><w:r>")],
    ["damagedOffice", "a.docx", rawZip([...wordEntries(), entry("a.xml", Buffer.from("<x/>"), { checksum: 1 })])],
    ["damagedOffice", "a.docx", rawZip([...wordEntries(), entry("a.xml", Buffer.from("<x/>"), { method: 12 })])],
    ["damagedOffice", "a.docx", rawZip([...wordEntries(), entry("../../a.xml", Buffer.from("<x/>"))])],
    ["damagedOffice", "a.docx", rawZip([...wordEntries(), entry("WORD/document.xml", Buffer.from("<other/>"))])],
    ["damagedOffice", "a.odt", pack({ mimetype: "application/vnd.oasis.opendocument.text" })],
    ["damagedImage", "a.png", png().subarray(0, 30)],
    ["damagedImage", "a.png", png().subarray(0, -12)],
    ["damagedImage", "a.png", png(4, 3, { claimed: [0, 3] })],
    ["damagedImage", "a.jpg", jpeg().subarray(0, 20)],
    ["imageHidesMore", "a.png", Buffer.concat([png(), Buffer.from("det, der blev skåret væk")])],
  ] as const)("%s: %s %#", async (reason, name, bytes) => {
    expect((await refused(bytes, name)).reason).toBe(reason);
  });
});
