import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { letterDocumentSchema, type LetterDocument, type LetterDocumentInput } from "~/modules/pdf/letter-document";
import type { DocumentNode } from "~/modules/pdf/meeting-document";
import { stopTypesetting, typeset, typesettingFonts } from "~/modules/pdf/typeset.server";
import { besideTypst, clocked, numbered, timing, textOf, type Timing, type TypesettingBench } from "./pdf";

const fixture = (name: string) =>
  JSON.parse(
    fs.readFileSync(path.resolve(import.meta.dirname, `../fixtures/pdf/letter-${name}.json`), "utf8"),
  ) as LetterDocumentInput;

/** A reply of three pages with headings, lists and a table, of the texts that the template was made after, in the fullest layout. */
export function threePageLetter(): LetterDocument {
  const letter = fixture("roskilde");
  const text = (name: string) => fixture(name).letter.body.content ?? [];
  const content = [...text("rudersdal"), ...text("hilleroed").slice(-7)];
  return letterDocumentSchema.parse({ ...letter, letter: { ...letter.letter, body: { type: "doc", content } } });
}

/** Our worker against Typst alone. @throws Error when it isn't three pages */
export async function benchLetter(letter: LetterDocument): Promise<TypesettingBench> {
  const { pages } = await typeset("letter", letter);
  if (pages !== 3) throw new Error(`The letter has ${pages} pages.`);
  return besideTypst("letter", letter, (run) => {
    const copy = structuredClone(letter);
    copy.letter.subject += ` ${run}`;
    return copy;
  });
}

export interface ConverterBench {
  /** From the job to the PDF: the typesetting process runs already, as the app keeps it, and has seen none of the paragraphs. */
  ours: Timing;
  /** From nothing: that process is started for each run. */
  cold: Timing;
  /** soffice started with a new profile for each run, converting the same letter as ODT with its own settings for PDF. */
  libreOffice: Timing;
  /** How many times as fast as it our worker is, of the medians. The goal is at least 10. */
  ratio: number;
}

/** LibreOffice's program; null where it isn't installed. */
export const installedLibreOffice = (): string | null =>
  ["soffice", "libreoffice"].find((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status === 0) ?? null;

/** In turns, so that a busy machine slows both. Each PDF must hold every paragraph of the letter. */
export async function benchLibreOffice(program: string, letter: LetterDocument, runs = 7): Promise<ConverterBench> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-bench-brev-"));
  const [ours, cold, theirs]: [number[], number[], number[]] = [[], [], []];
  try {
    await typesettingFonts(); // unpacked once for each installation, not for each process
    const odt = path.join(folder, "brev.odt");
    fs.writeFileSync(odt, openDocument(letter));
    const wanted = paragraphsOf(letter).map(bare);
    const holds = (pdf: Uint8Array, whose: string) => {
      const text = bare(textOf(pdf));
      const missing = wanted.find((words) => !text.includes(words.slice(0, 40)) || !text.includes(words.slice(-40)));
      if (missing !== undefined) throw new Error(`Not in ${whose} PDF: ${missing}`);
    };
    for (let run = 0; run < runs; run += 1) {
      stopTypesetting();
      const [{ pdf }, fromNothing] = await clocked(() => typeset("letter", letter));
      cold.push(fromNothing);
      const another = { ...letter, letter: { ...letter.letter, body: numbered(letter.letter.body, run) } };
      ours.push((await clocked(() => typeset("letter", another)))[1]);
      const out = path.join(folder, String(run));
      theirs.push((await clocked(() => converted(program, odt, out, path.join(folder, `profile-${run}`))))[1]);
      holds(pdf, "our");
      holds(fs.readFileSync(path.join(out, "brev.pdf")), "LibreOffice's");
    }
  } finally {
    stopTypesetting();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const [our, their] = [timing(ours), timing(theirs)];
  return { ours: our, cold: timing(cold), libreOffice: their, ratio: their.median / our.median };
}

function converted(program: string, file: string, out: string, profile: string): Promise<void> {
  const flags = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "pdf", "--outdir", out, file];
  return new Promise((resolve, reject) => {
    const child = spawn(program, flags, { stdio: "ignore" });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`LibreOffice ended with ${code} and no PDF.`)),
    );
  });
}

/** Its version, for whoever reads the figures. */
export const versionOf = (program: string): string => execFileSync(program, ["--version"], { encoding: "utf8" }).trim();

/** Of a paragraph its beginning and its end are looked for: a page's head and foot may stand within. Line breaks and hyphens fall differently, and list signs and decimal spaces are drawn, so they don't count. */
const bare = (text: string) => text.replace(/[\s\u00AD\u2212-]+/g, "");

const wordsOf = (node: DocumentNode): string => node.text ?? (node.content ?? []).map(wordsOf).join("");

/** Every text that both must hold: facts, paragraphs, list items and cells. */
function paragraphsOf({ letter }: LetterDocument): string[] {
  const found = [...letter.addressee, letter.salutation, letter.closing, ...letter.signatories.map(({ name }) => name)];
  const visit = (node: DocumentNode) => {
    if (node.type === "paragraph" || node.type === "heading") found.push(wordsOf(node));
    else node.content?.forEach(visit);
  };
  letter.body.content.forEach(visit);
  return found.filter((words) => words.trim() !== "");
}

/** The letter as an OpenDocument text (ISO/IEC 26300): the same words, headings, lists and table, on A4. */
export function openDocument({ municipality, letter }: LetterDocument): Uint8Array {
  const file = (text: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const p = (words: string, style = "Standard") => `<text:p text:style-name="${style}">${escaped(words)}</text:p>`;
  const block = (node: DocumentNode): string => {
    const inside = node.content ?? [];
    if (node.type === "heading")
      return `<text:h text:style-name="Overskrift" text:outline-level="2">${escaped(wordsOf(node))}</text:h>`;
    if (node.type === "paragraph") return p(wordsOf(node));
    if (node.type === "bulletList" || node.type === "orderedList")
      return `<text:list text:style-name="Liste">${inside.map((item) => `<text:list-item>${(item.content ?? []).map(block).join("")}</text:list-item>`).join("")}</text:list>`;
    if (node.type === "table")
      return `<table:table table:name="Tabel"><table:table-column table:number-columns-repeated="${inside[0]?.content?.length ?? 1}"/>${inside.map((row) => `<table:table-row>${(row.content ?? []).map((cell) => `<table:table-cell office:value-type="string">${(cell.content ?? []).map(block).join("")}</table:table-cell>`).join("")}</table:table-row>`).join("")}</table:table>`;
    return inside.map(block).join("");
  };
  const spaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"';
  const body = [
    p(municipality.name, "Navn"),
    ...letter.addressee.map((line) => p(line)),
    p(letter.date),
    ...letter.references.map(({ label, lines }) => p(`${label}: ${lines.join(", ")}`)),
    `<text:h text:style-name="Emne" text:outline-level="1">${escaped(letter.subject)}</text:h>`,
    p(letter.salutation),
    ...letter.body.content.map(block),
    p(letter.closing),
    ...letter.signatories.flatMap(({ mark, name, title }) => [p(`${mark} ${name}`.trim(), "Navn"), p(title)]),
  ].join("");
  const bold = (name: string, size: string) =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.4cm"/><style:text-properties fo:font-size="${size}" fo:font-weight="bold"/></style:style>`;
  const content = `<office:document-content ${spaces}><office:automatic-styles>${bold("Emne", "14pt")}${bold("Overskrift", "11pt")}${bold("Navn", "10pt")}<text:list-style style:name="Liste"><text:list-level-style-bullet text:level="1" text:bullet-char="–"><style:list-level-properties text:space-before="0.4cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const styles = `<office:document-styles ${spaces}><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm"/><style:text-properties fo:font-size="10pt" fo:language="da" fo:country="DK"/></style:default-style></office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="3.4cm" fo:margin-bottom="3.1cm" fo:margin-left="2.4cm" fo:margin-right="6.8cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles></office:document-styles>`;
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>';
  return zipSync({
    mimetype: [new TextEncoder().encode("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": file(content),
    "styles.xml": file(styles),
    "META-INF/manifest.xml": file(manifest),
  });
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
