import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import { PDFName, PDFString, degrees } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { HiddenPlace } from "~/modules/files/extracted-text";
import { extractText } from "~/modules/files/extract-text.server";
import { jpeg, packedText, png, segment } from "../fixtures/files/images";
import {
  compoundFile,
  coreProperties,
  docx,
  odfPart,
  odt,
  pack,
  pptx,
  relationships,
  wordPart,
  xlsx,
} from "../fixtures/files/office-documents";
import { addComment, addLink, addScan, encrypted, pdf, replacedByIncrementalSave } from "../fixtures/files/pdfs";

async function read(bytes: Buffer) {
  const found = await extractText(bytes);
  const at = (place: HiddenPlace) =>
    found.hidden
      .filter((part) => part.place === place)
      .map(({ text }) => text)
      .join("\n");
  return { ...found, at };
}

const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join("")}</w:p>`;
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;

describe("a Word document", () => {
  it("gives its text in order, runs joined, cells and lines parted", async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph(t("Pris"))}</w:tc><w:tc>${paragraph(t("16.990"))}</w:tc></w:tr><w:tr><w:tc>${paragraph(t("I alt"))}</w:tc><w:tc>${paragraph(t("203.880"))}</w:tc></w:tr></w:tbl>`;
    const found = await read(
      docx(
        paragraph(t("0101"), t("70"), "<w:noBreakHyphen/>", t("1234")) +
          paragraph(t("Før"), "<w:tab/>", t("efter"), "<w:br/>", t("ny linje &amp; mere")) +
          table +
          paragraph(t("Slut")),
      ),
    );
    expect(found.status).toBe("extracted");
    expect(found.text).toBe("010170\u20111234\nFør\tefter\nny linje & mere\nPris\t16.990\t\nI alt\t203.880\t\nSlut");
  });

  it("gives headers, footers and notes", async () => {
    const parts = Object.fromEntries(
      ["header1:hdr", "footer2:ftr", "footnotes:footnotes", "endnotes:endnotes"].map((part) => {
        const [name = "", root = ""] = part.split(":");
        return [`word/${name}.xml`, wordPart(root, paragraph(t(`fra ${name}`)))];
      }),
    );
    const { text } = await read(docx("brødtekst", parts));
    for (const name of ["brødtekst", "fra header1", "fra footer2", "fra footnotes", "fra endnotes"])
      expect(text).toContain(name);
  });

  it("keeps apart what a reader doesn't see", async () => {
    const body =
      `<w:p><w:r>${t("synlig")}</w:r><w:del w:author="Sofie"><w:r><w:delText>slettet</w:delText></w:r></w:del>` +
      `<w:r><w:rPr><w:vanish/></w:rPr>${t("skjult")}</w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr>${t(" alligevel")}</w:r>` +
      `<w:r><w:instrText>HYPERLINK "https://intranet/sag"</w:instrText></w:r>` +
      `<w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" id="1" name="Billede" descr="alternativ tekst"/></w:drawing></w:r></w:p>`;
    const found = await read(
      docx(body, {
        "docProps/core.xml": coreProperties({
          "dc:title": "Titlen",
          "dc:creator": "Forfatteren",
          "cp:keywords": "nøgleord",
        }),
        "docProps/custom.xml": '<Properties><property name="Part"><lpwstr>Sagens part</lpwstr></property></Properties>',
        "customXml/item1.xml": '<root kode="fra fagsystemet"><navn>Journalens navn</navn></root>',
        "word/comments.xml": wordPart(
          "comments",
          `<w:comment w:author="Kommentator">${paragraph(t("en bemærkning"))}</w:comment>`,
        ),
        "word/settings.xml": wordPart(
          "settings",
          '<w:docVars><w:docVar w:name="CPR" w:val="flettet felt"/></w:docVars>',
        ),
        "word/_rels/document.xml.rels": relationships({
          rId9: { type: "hyperlink", target: "https://example.dk/s%C3%B8g?q=1", external: true },
        }),
      }),
    );
    expect(found.text).toBe("synlig alligevel");
    expect(found.at("deleted")).toBe("slettet");
    expect(found.at("hidden")).toContain("skjult");
    for (const word of ["Titlen", "Forfatteren", "nøgleord", "Sagens part", "fra fagsystemet", "Journalens navn"]) {
      expect(found.at("properties")).toContain(word);
    }
    expect(found.at("comments")).toContain("en bemærkning");
    expect(found.at("alternatives")).toContain("alternativ tekst");
    expect(found.at("alternatives")).toContain("flettet felt");
    expect(found.at("links")).toContain("https://intranet/sag");
    expect(found.at("links")).toContain("https://example.dk/søg?q=1");
  });

  it("gives a text box once, though it is written for two generations of Word", async () => {
    const box = (root: string) =>
      `<mc:${root} xmlns:mc="urn:mc"><w:txbxContent>${paragraph(t("i boks"))}</w:txbxContent></mc:${root}>`;
    const { text } = await read(
      docx(
        `<w:p><w:r><mc:AlternateContent xmlns:mc="urn:mc">${box("Choice")}${box("Fallback")}</mc:AlternateContent></w:r></w:p>`,
      ),
    );
    expect(text.match(/i boks/g)).toHaveLength(1);
  });

  it("reads the sheet behind a chart, and says what embedded part it can't read", async () => {
    const sheet = xlsx([{ name: "Ark1", cells: { 'A1|t="s"': "<v>0</v>" } }], ["Bag diagrammet"]);
    const found = await read(
      docx("Se diagram", {
        "word/embeddings/Microsoft_Excel_Sheet1.xlsx": sheet,
        "word/embeddings/oleObject1.bin": compoundFile(["Equation Native"]),
        "word/charts/chart1.xml":
          '<c:chartSpace xmlns:c="urn:c"><c:ser><c:cat><c:v>Skjern</c:v></c:cat><c:val><c:v>88</c:v></c:val></c:ser></c:chartSpace>',
      }),
    );
    expect(found.at("embedded")).toContain("Bag diagrammet");
    expect(found.text).toContain("Skjern");
    expect(found.status).toBe("unreadable");
    expect(found.problem).toContain("den indlejrede fil “oleObject1.bin”");
  });

  it("with nothing but pictures is unreadable, with a logo beside text it isn't", async () => {
    const media = { "word/media/image1.png": png() };
    expect((await read(docx("Bilag 1", media))).problem).toContain("billeder uden tekst");
    expect((await read(docx("Sagsfremstilling: ".repeat(20), media))).status).toBe("extracted");
  });
});

describe("a workbook", () => {
  it("gives each sheet's cells as they are shown", async () => {
    const found = await read(
      xlsx(
        [
          {
            name: "Oversigt",
            cells: {
              'A1|t="s"': "<v>0</v>",
              'B1|t="inlineStr"': "<is><t>indsat</t></is>",
              'A2|s="1"': "<v>101701234</v>",
              'B2|s="2"': "<v>203880.5</v>",
              'C2|s="3"': "<v>44791</v>",
              D2: "<v>42</v>",
              'A3|t="b"': "<v>1</v>",
              'B3|t="str"': "<f>A1</f><v>beregnet</v>",
            },
          },
        ],
        ["Navn &amp; adresse"],
        ["000000\\-0000", "#,##0.00"],
      ),
    );
    expect(found.text).toBe(
      "Oversigt\nNavn & adresse\tindsat\t\n010170-1234\t203.880,50\t18-08-2022\t42\t\nSAND\tberegnet",
    );
    expect(found.status).toBe("extracted");
  });

  it("gives back the zero that a CPR number lost, under a column of that name", async () => {
    const { text } = await read(
      xlsx(
        [{ name: "A", cells: { 'A1|t="s"': "<v>0</v>", B1: "<v>101701234</v>", A2: "<v>101701234</v>" } }],
        ["Borgers CPR-nr."],
      ),
    );
    expect(text).toContain("0101701234");
    expect(text).toContain("\t101701234\t");
  });

  it("keeps hidden sheets, comments, pivot data, stored links and unused strings apart", async () => {
    const found = await read(
      xlsx(
        [
          { name: "Synlig", cells: { 'A1|t="s"': "<v>0</v>" } },
          { name: "Løn", state: "hidden", cells: { 'A1|t="s"': "<v>1</v>" } },
          { name: "Grund", state: "veryHidden", cells: { A1: "<v>777</v>" } },
        ],
        ["vist", "skjult løn", "slettet for længe siden"],
        [],
        {
          "xl/comments1.xml":
            "<comments><commentList><comment><text><r><t>en kommentar</t></r></text></comment></commentList></comments>",
          "xl/pivotCache/pivotCacheRecords1.xml":
            '<pivotCacheRecords><r><s v="pivottens kilde"/></r></pivotCacheRecords>',
          "xl/externalLinks/externalLink1.xml": "<externalLink><cell><v>fra et andet ark</v></cell></externalLink>",
        },
      ),
    );
    expect(found.text).toBe("Synlig\nvist");
    expect(found.hidden.find(({ label }) => label === "det skjulte ark “Løn”")?.text).toContain("skjult løn");
    expect(found.hidden.find(({ label }) => label === "det skjulte ark “Grund”")?.text).toContain("777");
    expect(found.at("comments")).toContain("en kommentar");
    for (const word of ["pivottens kilde", "fra et andet ark", "slettet for længe siden"])
      expect(found.at("hidden")).toContain(word);
  });

  it("never lets a row's end and the next row's start look like one number", async () => {
    const { text } = await read(xlsx([{ name: "A", cells: { A1: "<v>150870</v>", A2: "<v>2019</v>" } }]));
    expect(text).not.toMatch(/150870\n2019/);
  });
});

describe("a presentation and an OpenDocument text", () => {
  it("gives slides in the order shown, notes and hidden slides apart", async () => {
    const found = await read(
      pptx([
        { text: "Først\nto linjer", notes: "husk at sige" },
        { text: "Skjult dias", hidden: true },
        { text: "Sidst" },
      ]),
    );
    expect(found.text).toMatch(/^Først\nto linjer\s+Sidst$/);
    expect(found.at("comments")).toContain("husk at sige");
    expect(found.at("hidden")).toContain("Skjult dias");
  });

  it("gives an OpenDocument text with its table, and what it keeps beside", async () => {
    const found = await read(
      odt(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>slettet</text:p></text:deletion></text:changed-region></text:tracked-changes>" +
          '<text:h>Sagsfremstilling</text:h><text:p>To<text:s text:c="2"/>ord<text:tab/>og <text:span>mere</text:span>' +
          "<office:annotation><dc:creator>Sofie</dc:creator><text:p>en bemærkning</text:p></office:annotation></text:p>" +
          "<table:table><table:table-row><table:table-cell><text:p>Pris</text:p></table:table-cell><table:table-cell><text:p>16.990</text:p></table:table-cell></table:table-row></table:table>" +
          '<text:p><text:a xlink:href="https://example.dk/">link</text:a></text:p>',
        {
          "meta.xml": odfPart(
            "document-meta",
            "<office:meta><dc:title>Titlen</dc:title><meta:initial-creator>Forfatteren</meta:initial-creator></office:meta>",
          ),
          "styles.xml": odfPart(
            "document-styles",
            "<office:master-styles><text:p>sidehoved</text:p></office:master-styles>",
          ),
          "Object 1/content.xml": odfPart("document-content", "<text:p>i diagrammet</text:p>"),
        },
      ),
    );
    expect(found.text).toBe("Sagsfremstilling\nTo  ord\tog mere\nPris\t16.990\t\nlink\n\nsidehoved");
    expect(found.at("deleted")).toBe("slettet");
    expect(found.at("comments")).toContain("en bemærkning");
    expect(found.at("links")).toContain("https://example.dk/");
    expect(found.at("properties")).toMatch(/Titlen\s+Forfatteren/);
    expect(found.at("embedded")).toContain("i diagrammet");
  });
});

describe("a PDF", () => {
  it("gives its pages' text, and everything that is no page", async () => {
    const bytes = await pdf(["Side ét\nøkonomi", "Side to"], async (document) => {
      document.setTitle("Titlen");
      document.setAuthor("Forfatteren");
      document.setSubject("Emnet");
      document.setKeywords(["nøgleord"]);
      addComment(document, "en bemærkning", "Sofie");
      addLink(document, "https://intranet.dk/borger/1");
      const field = document.getForm().createTextField("navn");
      field.setText("udfyldt felt");
      field.addToPage(document.getPage(1));
      document.catalog.set(PDFName.of("Test"), document.context.obj({ Alt: PDFString.of("alternativ tekst") }));
      await document.attach(docx("i den vedhæftede"), "notat.docx");
      await document.attach(Buffer.from("navn;kode\nren tekst;1"), "liste.csv");
    });
    const found = await read(bytes);
    expect(found).toMatchObject({ status: "extracted", problem: null });
    expect(found.text).toMatch(/^Side ét\nøkonomi\s+Side to/);
    expect(found.text).toContain("udfyldt felt");
    for (const word of ["Titlen", "Forfatteren", "Emnet", "nøgleord"]) expect(found.at("properties")).toContain(word);
    expect(found.at("comments")).toContain("en bemærkning");
    expect(found.at("links")).toContain("https://intranet.dk/borger/1");
    expect(found.at("alternatives")).toContain("alternativ tekst");
    for (const word of ["notat.docx", "i den vedhæftede", "ren tekst;1"]) expect(found.at("embedded")).toContain(word);
  });

  it("with restrictions is read like any other", async () => {
    const found = await read(await encrypted(await pdf(["Fra revisor"]), { owner: "hemmelig" }));
    expect(found).toMatchObject({ status: "extracted", text: "Fra revisor" });
  });

  it("that is scanned is unreadable, whole or by its pages", async () => {
    const scanned = await read(await pdf([], (document) => addScan(document)));
    expect(scanned).toMatchObject({ status: "unreadable", text: "" });
    expect(scanned.problem).toContain("Filen er scannet");
    const mixed = await pdf(["Følgebrev med almindelig tekst"], async (document) => {
      await addScan(document);
      await addScan(document, "Modtaget 18. august 2022");
    });
    const partly = await read(mixed);
    expect(partly.problem).toContain("Side 2 og 3 er billeder");
    expect(partly.text).toContain("Følgebrev med almindelig tekst");
  });

  it("with empty pages, logos and turned pages is read whole", async () => {
    const bytes = await pdf(["Forside", "", "Bagside"], async (document) => {
      document.getPage(0).drawImage(await document.embedPng(png(300, 300)), { x: 400, y: 700, width: 80, height: 80 });
      document.getPage(1).drawLine({ start: { x: 50, y: 50 }, end: { x: 500, y: 50 } });
      document.getPage(2).setRotation(degrees(90));
    });
    expect(await read(bytes)).toMatchObject({ status: "extracted", problem: null });
  });

  it("with a page that is lost is read up to it, and says so", async () => {
    const bytes = await pdf(["Side ét", "Side to", "Side tre"], (document) => {
      document.context.delete(document.getPage(1).ref);
    });
    const found = await read(bytes);
    expect(found).toMatchObject({ status: "unreadable", text: "Side ét" });
    expect(found.problem).toContain("Side 2 er beskadiget");
  });

  it("still holds what an incremental save replaced", async () => {
    const first = await pdf(["Hansen, født 010170-1234"], () => {}, { useObjectStreams: false });
    const found = await read(await replacedByIncrementalSave(first, "Navnet er slettet"));
    expect(found.text).toBe("Navnet er slettet");
    expect(found.at("earlier")).toContain("Hansen, født 010170-1234");
  });
});

describe("a picture", () => {
  it("has no text, only what it says of itself", async () => {
    const described = png(4, 3, { texts: { Description: "Foto af 010170-1234" } });
    const packed = Buffer.concat([
      described.subarray(0, 33),
      packedText("Comment", "pakket tekst"),
      described.subarray(33),
    ]);
    const found = await read(packed);
    expect(found).toMatchObject({ status: "none", problem: null, text: "" });
    expect(found.at("properties")).toContain("Foto af 010170-1234");
    expect(found.at("properties")).toContain("pakket tekst");
    const photo = jpeg([
      segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), Buffer.from("Udvalget på tur", "utf16le")])),
      segment(0xfe, Buffer.from("en kommentar")),
    ]);
    const about = (await read(photo)).at("properties");
    expect(about).toContain("Udvalget på tur");
    expect(about).toContain("en kommentar");
  });
});

describe("a file that is made to do harm", () => {
  it("costs its reader at most what it may, and nobody else anything", async () => {
    const page = Buffer.concat([Buffer.from("BT /F1 12 Tf "), Buffer.alloc(200 * 1024 * 1024, "(x) Tj ")]);
    const packed = deflateSync(page);
    const bomb = await pdf(["x"], (document) => {
      const stream = document.context.stream(packed, { Filter: "FlateDecode" });
      document.getPage(0).node.set(PDFName.of("Contents"), document.context.register(stream));
    });
    const before = process.memoryUsage().rss;
    const found = await extractText(bomb, { timeMs: 15_000, memoryMB: 400 });
    expect(found.status).toBe("unreadable");
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect((await extractText(docx("Den næste"))).text).toBe("Den næste");
  }, 60_000);

  const long = pdf(Array.from({ length: 100 }, (_, index) => `Side ${index}: ${"tekst ".repeat(50)}`));

  it("is given up when its time is over", async () => {
    const found = await extractText(await long, { timeMs: 30, memoryMB: 400 });
    expect(found).toMatchObject({ status: "unreadable", text: "" });
    expect(found.problem).toContain("for tung at gennemse");
    expect((await extractText(await long)).status).toBe("extracted");
  });

  it("is given up when it takes too much memory", async () => {
    const found = await extractText(await long, { timeMs: 20_000, memoryMB: 20 });
    expect(found.problem).toContain("for tung at gennemse");
  });

  it("has entities that nobody expands", async () => {
    const lol = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
      "",
    );
    const bytes = docx("x", {
      "docProps/core.xml": `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${lol}]><x>&l9;</x>`,
    });
    const found = await extractText(bytes);
    expect(found.hidden.map(({ text }) => text).join("").length).toBeLessThan(1_000);
  });

  it("may hold more text than is kept: then it is not read whole", async () => {
    const words = randomBytes(2_400_000).toString("base64");
    const found = await extractText(docx(words));
    expect(found.text.length).toBe(3_000_000);
    expect(found.problem).toContain("mere tekst, end der kan gennemses");
  });

  it("has no characters that the database refuses", async () => {
    const bytes = pack({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": odfPart("document-content", "<text:p>a\uFFFDb</text:p>"),
    });
    expect((await extractText(bytes)).text).toBe("a\uFFFDb");
    const nul = await pdf(["x"], (document) => document.setTitle("a\0b"));
    expect(JSON.stringify(await extractText(nul))).not.toContain("\\u0000");
  });
});
