import { randomBytes } from "node:crypto";
import { degrees, PDFDocument, PDFName, StandardFonts } from "pdf-lib";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  assemblePackage,
  assemblyWorkers,
  joinSignaturePage,
  stopAssembly,
  type PackageAttachment,
} from "~/modules/pdf/assemble.server";
import type { SignaturePageDocumentInput } from "~/modules/pdf/signature-page-document";
import { stopTypesetting, typeset } from "~/modules/pdf/typeset.server";
import { loadSeal, seal } from "~/modules/pdf/seal.server";
import {
  dataDir,
  describeWithJudges,
  fixture,
  minutesOf,
  judge,
  municipality,
  onDisk,
  paragraph,
  picture,
  textOf,
  textSection,
  unpacked,
  workInKeptFolder,
} from "./pdf-judges";

workInKeptFolder();

afterAll(() => {
  stopTypesetting();
  stopAssembly();
});

/** Few, since poppler takes seconds to tell the tags of many. */
const fewItems = ["Godkendelse af dagsorden", "Projekt PLUS", "Henvendelse fra Autismecenter Vest"].map((title, i) => ({
  number: `${i + 1}`,
  title,
  sections: [textSection("Sagsfremstilling", paragraph(`Tekst til ${title}.`))],
  decision: { outcome: "Godkendt" },
}));

const signaturePage = (sha256: string, pages: number): SignaturePageDocumentInput => ({
  kind: "signature-page",
  edition: "members",
  demonstration: true,
  issued: "2022-08-22",
  municipality,
  meeting: { committee: "Beskæftigelsesudvalget", date: "2022-08-18" },
  body: { sha256, pages, link: "http://127.0.0.1:3000/krop.pdf" },
  signatures: [
    {
      name: "Karen Vestergaard",
      party: "C",
      role: "Formand",
      state: "signed",
      at: "19-08-2022 kl. 08.10",
      code: "5fd5 3ec9",
    },
    { name: "Ελένη Παπαδοπούλου", state: "refused", remark: "Mener ikke, at punkt 6 er gengivet rigtigt." },
    { name: "Sanne Overby", state: "missing" },
  ],
  closed: { by: "Karen Vestergaard", reason: "Sanne Overby er bortrejst." },
  seal: { by: municipality.name, demonstration: true },
  verifyAt: "http://127.0.0.1:3000/kontrol",
});

describeWithJudges("the minutes with their signature page", () => {
  it("keep text, tags, bookmarks and archival claim, and number themselves truly", async () => {
    const body = await typeset("minutes", minutesOf(fewItems));
    const hash = "0fbe4b3ec4306a3fa4f114aaafe6254d3185fbecdc6ee68da76bcc0a1eb63aa3";
    const page = await typeset("signature-page", signaturePage(hash, body.pages));
    const joined = await joinSignaturePage(body.pdf, page.pdf);
    const file = onDisk(joined);
    expect(judge("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    expect(judge("pdfinfo", file)).toMatch(new RegExp(`Pages:\\s+${body.pages + 1}\\b`));
    expect(judge("pdfinfo", file)).toMatch(/Tagged:\s+yes/);
    const metadata = judge("pdfinfo", "-meta", file);
    expect(metadata).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(metadata).toContain(`<xmpTPg:NPages>${body.pages + 1}</xmpTPg:NPages>`);

    const text = textOf(joined);
    expect(text).toContain(textOf(body.pdf).trim());
    expect(text).toContain(`Side ${body.pages} af ${body.pages}`);
    expect(text).toContain("Underskriftsside 1 af 1");
    expect(text.replace(/\s/g, "")).toContain(hash);
    expect(text).toContain("Har afvist at underskrive");
    expect(text).toContain("Har ikke underskrevet");
    expect(text.split("Sanne Overby er bortrejst."), "why the round was closed is said once").toHaveLength(2);

    // The tags of the last page, in the joined file's own tree.
    const last = judge("pdfinfo", "-struct-text", "-f", `${body.pages + 1}`, "-l", `${body.pages + 1}`, file);
    expect(last).toContain("Underskrifter");
    expect(last).toMatch(/TH <underskrifter-/);
    const bytes = unpacked(joined);
    expect(bytes).toContain("/S /Part");
    expect(bytes).toContain("/DisplayDocTitle true");
    const outline = await PDFDocument.load(joined, { updateMetadata: false });
    expect(outline.catalog.lookup(PDFName.of("PageLabels"))!.toString()).toContain("/S /D");

    const again = await joinSignaturePage(body.pdf, page.pdf);
    expect(Buffer.from(again).equals(Buffer.from(joined))).toBe(true);
  }, 60_000);
});

describeWithJudges("a package of agenda and attachments", () => {
  const pdf = "application/pdf";
  let agenda: { pdf: Uint8Array; pages: number };
  let untagged: Uint8Array;
  beforeAll(async () => {
    const minutes = minutesOf(fewItems.map(({ number, title, sections }) => ({ number, title, sections })));
    agenda = await typeset("agenda", { ...minutes, kind: "agenda" });
    const made = await PDFDocument.create();
    const font = await made.embedFont(StandardFonts.Helvetica);
    for (const angle of [0, 90, 180, 270]) {
      const page = made.addPage([595, 842]);
      page.setRotation(degrees(angle));
      page.drawText(`Drejet ${angle} grader`, { x: 60, y: 400, font });
    }
    untagged = await made.save();
  }, 60_000);

  const assembled = (attachments: PackageAttachment[]) =>
    assemblePackage({
      title: "Dagsorden med bilag",
      agenda: agenda.pdf,
      attachments,
      front: {
        demonstration: true,
        issued: "2022-08-11",
        municipality,
        meeting: { committee: "Beskæftigelsesudvalget", date: "2022-08-18" },
      },
    });

  it("runs through its pages, bookmarks and tags each part, and claims no standard", async () => {
    const tagged = await typeset("minutes", fixture("hard-minutes"));
    const {
      pdf: bytes,
      pages,
      leftOut,
    } = await assembled([
      { number: "Bilag 1 til punkt 2", title: "Mærket", bytes: tagged.pdf, mediaType: pdf },
      { number: "Bilag 2 til punkt 2", title: "Umærket", bytes: async () => untagged, mediaType: pdf },
      { number: "Bilag 1 til punkt 3", title: "Et foto af huset", bytes: picture(400, 300), mediaType: "image/png" },
    ]);
    expect(leftOut).toEqual([]);
    expect(pages).toBe(agenda.pages + 1 + tagged.pages + 4 + 1);
    const file = onDisk(bytes);
    expect(judge("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    const metadata = judge("pdfinfo", "-meta", file);
    expect(metadata).not.toMatch(/pdfaid|pdfuaid/);
    expect(metadata).toContain("<dc:language><rdf:Bag><rdf:li>da-DK</rdf:li>");
    const text = textOf(bytes);
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Samlet side ${page} af ${pages}`);
    expect(text).toContain(`Bilag 1 til punkt 3 Et foto af huset 1 ${pages}`);
    const raw = unpacked(bytes);
    expect(raw.match(/\/S \/Part/g)!.length).toBeGreaterThanOrEqual(4);
    expect(raw).toContain("/Alt (Et foto af huset)");
    expect(raw).not.toContain("/OutputIntents");
    // Each page is known to the structure tree.
    const loaded = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const { node } of loaded.getPages()) expect(node.has(PDFName.of("StructParents"))).toBe(true);
    const words = judge("pdfinfo", "-struct-text", "-f", `${pages - 4}`, "-l", `${pages - 1}`, file);
    for (const angle of [0, 90, 180, 270]) expect(words).toContain(`Drejet ${angle} grader`);
  }, 120_000);

  it("lists what can't be merged with its reason and link, and encloses a signed file unaltered", async () => {
    const own = await loadSeal({ municipalityName: "Nabo Kommune", dataDir });
    const signed = (await seal(untagged, { ...own, reason: "Aftale" })).pdf;
    const locked = onDisk(untagged, "åben.pdf");
    judge("qpdf", "--encrypt", "", "kode", "256", "--", locked, `${locked}.låst`);
    const { readFile } = await import("node:fs/promises");
    const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const {
      pdf: bytes,
      leftOut,
      pages,
    } = await assembled([
      {
        number: "Bilag 1 til punkt 2",
        title: "Underskrevet aftale",
        bytes: signed,
        mediaType: pdf,
        link: "http://127.0.0.1/1",
      },
      { number: "Bilag 2 til punkt 2", title: "Låst", bytes: await readFile(`${locked}.låst`), mediaType: pdf },
      { number: "Bilag 3 til punkt 2", title: "Afbrudt", bytes: untagged.slice(0, 400), mediaType: pdf },
      {
        number: "Bilag 4 til punkt 2",
        title: "Oplæg",
        bytes: randomBytes(9),
        mediaType: word,
        link: "http://127.0.0.1/4",
      },
      {
        number: "Bilag 5 til punkt 2",
        title: "Ødelagt foto",
        bytes: picture(40, 30).subarray(0, 50),
        mediaType: "image/png",
      },
    ]);
    expect(pages).toBe(agenda.pages + 1);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("underskrevet elektronisk"),
      expect.stringContaining("beskyttet med adgangskode"),
      expect.stringContaining("kan ikke læses"),
      expect.stringContaining("Word-dokument"),
      expect.stringContaining("Billedet kan ikke læses"),
    ]);
    const text = textOf(bytes);
    for (const { title, reason } of leftOut) for (const words of [title, reason]) expect(text).toContain(words);
    expect(unpacked(bytes)).toContain("/URI (http://127.0.0.1/4)");
    const file = onDisk(bytes);
    const [name] = /^\S+\.pdf/m.exec(judge("qpdf", "--list-attachments", file))!;
    const enclosed = onDisk(Buffer.alloc(0), "medsendt.pdf");
    judge("sh", "-c", `qpdf --show-attachment=${name} ${file} > ${enclosed}`);
    expect((await readFile(enclosed)).equals(Buffer.from(signed))).toBe(true);
    expect(judge("pdfsig", enclosed)).toContain("Signature is Valid");
  }, 120_000);

  it("leaves behind what is alive in an attachment", async () => {
    const lively = await PDFDocument.create();
    const page = lively.addPage();
    const action = (entries: object) =>
      lively.context.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9], ...entries } as never);
    page.node.set(
      PDFName.of("Annots"),
      lively.context.obj([
        action({ A: { S: "JavaScript", JS: PDFName.of("alert") } }),
        action({ A: { S: "Launch", F: PDFName.of("calc.exe") } }),
        action({ AA: { E: { S: "JavaScript" } }, A: { S: "URI", URI: PDFName.of("x") } }),
      ]),
    );
    page.node.set(PDFName.of("AA"), lively.context.obj({ O: { S: "JavaScript" } }));
    lively.addJavaScript("main", "app.alert(1)");
    const { pdf: bytes, leftOut } = await assembled([
      { number: "Bilag 1", title: "Livligt", bytes: await lively.save(), mediaType: pdf },
    ]);
    expect(leftOut).toEqual([]);
    expect(unpacked(bytes)).not.toMatch(/JavaScript|Launch/);
  }, 60_000);

  it("takes 30 MB without its worker growing past 400 MB", async () => {
    const large = await PDFDocument.create();
    const page = large.addPage();
    for (const name of ["A", "B", "C"]) {
      const image = {
        Type: "XObject",
        Subtype: "Image",
        Width: 2500,
        Height: 4000,
        ColorSpace: "DeviceGray",
        BitsPerComponent: 8,
      };
      page.node.setXObject(
        PDFName.of(name),
        large.context.register(large.context.stream(randomBytes(10_000_000), image)),
      );
    }
    const bytes = await large.save({ useObjectStreams: false });
    expect(bytes.length).toBeGreaterThan(30_000_000);
    const made = await assembled([{ number: "Bilag 1", title: "Kort", bytes, mediaType: pdf }]);
    expect(made.leftOut).toEqual([]);
    expect(made.pdf.length).toBeGreaterThan(30_000_000);
    const own = await loadSeal({ municipalityName: municipality.name, dataDir });
    const { pdf: sealed } = await seal(made.pdf, { ...own, reason: "Forseglet" });
    expect(judge("pdfsig", onDisk(sealed))).toContain("Total document signed");
    for (const { peakMB } of assemblyWorkers()) expect(peakMB).toBeLessThan(400);
  }, 120_000);
});
