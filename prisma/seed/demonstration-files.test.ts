import { unzipSync } from "fflate";
import { PDFDocument } from "pdf-lib";
import { extractText } from "unpdf";
import { describe, expect, it } from "vitest";
import { cleanFileName } from "~/modules/files/file-name";
import { findCprNumbers } from "~/modules/files/screening";
import { FILES } from "./content/attachments";
import { docxFile, xlsxFile } from "./content/attachment-files/office-files";
import { pdfFile } from "./content/attachment-files/pdf-file";
import { paragraph } from "./content/attachment-files/file-text";

const made = await Promise.all(
  Object.entries(FILES).map(async ([key, file]) => ({ key, ...file, content: await file.bytes() })),
);
const ofKind = (extension: string) => made.filter(({ fileName }) => fileName.endsWith(extension));
const partsOf = (content: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(content)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );

describe("the demonstration's files", () => {
  it("are of four kinds", () => {
    expect([".pdf", ".docx", ".xlsx", ".png"].map((extension) => ofKind(extension).length > 0)).toEqual(
      Array(4).fill(true),
    );
  });

  it.each(made.map(({ key, fileName }) => [key, fileName]))("%s has a name that can be kept: %s", (_, fileName) => {
    expect(fileName).toMatch(/^[a-z0-9-]+\.(pdf|docx|xlsx|png)$/);
    expect(cleanFileName(fileName)).toBe(fileName);
  });

  it.each(made.map((file) => [file.key, file] as const))("%s is the same bytes each time", async (_, file) => {
    expect(Buffer.from(await file.bytes()).equals(Buffer.from(file.content))).toBe(true);
  });

  it.each(ofKind(".pdf").map(({ key, content }) => [key, content] as const))(
    "%s is a PDF with a title that says on each page that it is a demonstration",
    async (_, content) => {
      const document = await PDFDocument.load(content, { updateMetadata: false });
      expect(document.getTitle()).toBeTruthy();
      const { text } = await extractText(new Uint8Array(content), { mergePages: false });
      expect(text.length).toBe(document.getPageCount());
      expect(text.filter((page) => !page.includes("Demonstrationsfil"))).toEqual([]);
      expect(findCprNumbers(text.join("\n"))).toEqual([]);
    },
  );

  it.each([...ofKind(".docx"), ...ofKind(".xlsx")].map(({ key, content }) => [key, content] as const))(
    "%s has the parts that its relationships name, says that it is a demonstration, and holds no CPR number",
    (_, content) => {
      const parts = partsOf(content);
      const relationships = Object.entries(parts).filter(([name]) => name.endsWith(".rels"));
      const targets = relationships.flatMap(([name, xml]) =>
        [...xml.matchAll(/Target="([^"]+)"/g)].map(([, target]) => name.replace(/_rels\/[^/]+$/, "") + target),
      );
      expect(targets.length).toBeGreaterThan(3);
      expect(targets.filter((target) => !(target in parts))).toEqual([]);
      const text = Object.values(parts).join("\n");
      expect(text).toContain("Demonstrationsfil");
      expect(findCprNumbers(text.replaceAll(/<[^>]+>/g, " "))).toEqual([]);
    },
  );

  it("begins a new page when one is full", async () => {
    const long = { title: "Lang", blocks: Array.from({ length: 80 }, () => paragraph("Et afsnit på en linje.")) };
    expect((await PDFDocument.load(await pdfFile(long))).getPageCount()).toBeGreaterThan(1);
  });

  it("writes what XML reserves, and numbers as numbers", () => {
    const word = partsOf(docxFile({ title: "A & B", blocks: [paragraph("< 5 år")] }))["word/document.xml"];
    expect(word).toContain("A &amp; B");
    expect(word).toContain("&lt; 5 år");
    const sheet = { title: "T", sheet: "S", header: ["Navn", "Tal"], rows: [["x", 1234]], note: "" };
    expect(partsOf(xlsxFile(sheet))["xl/worksheets/sheet1.xml"]).toContain("<v>1234</v>");
  });
});
