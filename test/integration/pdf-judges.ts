import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect } from "vitest";
import type { Typeset } from "~/modules/pdf/typeset.server";
import { overrideSettings, resetSettings } from "~/platform/env.server";
import type { LetterDocumentInput } from "~/modules/pdf/letter-document";
import type { MeetingDocumentInput } from "~/modules/pdf/meeting-document";

/** Tools that aren't ours judge the PDFs. Without them these tests are skipped on a user's machine and fail in CI. */
const tools = ["qpdf", "pdfinfo", "pdftotext", "pdffonts", "pdfsig", "openssl", "certutil"];
const missing = tools.filter((tool) => spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0);
const advice = `Missing: ${missing.join(", ")}. Install them: apt-get install qpdf poppler-utils openssl libnss3-tools`;
if (missing.length > 0 && process.env.CI) throw new Error(advice);

export const describeWithJudges = missing.length > 0 ? describe.skip : describe;

/** A data folder that keeps the unpacked fonts from run to run, for files without a database. */
export const dataDir = path.join(os.tmpdir(), "sagsgang-pdf-tests");
export function workInKeptFolder(): void {
  resetSettings(); // the file before may have set others
  overrideSettings({ dataDir });
}

export const judge = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 64_000_000 });

let files = 0;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-pdf-"));
process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));

/** Writes bytes where a tool can read them. */
export function onDisk(bytes: Uint8Array, name = `${(files += 1)}.pdf`): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

/** The text in the order of the file's content, each run of white space one blank. */
export const textOf = (pdf: Uint8Array): string =>
  judge("pdftotext", "-raw", onDisk(pdf), "-")
    .replace(/\u00AD\s*/g, "")
    .replace(/\s+/g, " ");

/** A page's text, line by line. */
export const pageOf = (pdf: Uint8Array, page: number): string =>
  judge("pdftotext", "-raw", "-f", String(page), "-l", String(page), onDisk(pdf), "-");

/** The structure tree's text in reading order. */
export const taggedTextOf = (pdf: Uint8Array): string => judge("pdfinfo", "-struct-text", onDisk(pdf));

/** Names of the fonts in a PDF, without the prefix of a subset. */
export const fontsOf = (pdf: Uint8Array): string[] =>
  judge("pdffonts", onDisk(pdf))
    .split("\n")
    .slice(2)
    .filter(Boolean)
    .map((line) => line.split(/\s+/)[0]!.replace(/^[A-Z]{6}\+/, ""));

/** The families that the product brings; the machine's own may not creep in. */
export const ours = /^(IBMPlexSans(Arabic)?(-\w+)?|NotoEmoji-Regular|DejaVuSans(-Bold)?|UnifontMedium)$/;

/** Expects a document of the demonstration that is whole, of that title, tagged, archival, in our fonts, and marked on each page. */
export function expectSound({ pdf, pages, warnings }: Typeset, title: string) {
  const file = onDisk(pdf);
  expect(warnings, title).toEqual([]);
  expect(judge("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
  const info = judge("pdfinfo", file);
  expect(info).toContain(title);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Page size:.*\(A4\)/);
  expect(judge("pdfinfo", "-meta", file)).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<");
  expect(fontsOf(pdf).filter((font) => !ours.test(font))).toEqual([]);
  expect(textOf(pdf).match(/Demonstration\. Personerne er opdigtede/g)).toHaveLength(pages);
}

/** The words in place of its pictures and charts, each once. */
export const alternativesIn = (pdf: Uint8Array): string[] => [
  ...new Set([...unpacked(pdf).matchAll(/\/Alt (\([^]*?\)|<[^>]*>)\s*\n/g)].map(([, words]) => words!)),
];

/** Expects the words to stand in the text one after the other. */
export function inOrder(text: string, ...wanted: string[]) {
  let from = 0;
  for (const words of wanted) {
    const at = text.indexOf(words, from);
    expect(at, `"${words}" after "${text.slice(Math.max(0, from - 40), from)}"`).toBeGreaterThanOrEqual(0);
    from = at + words.length;
  }
}

/** Every byte of the file with its streams unpacked, as text of one byte each. */
export const unpacked = (pdf: Uint8Array): string =>
  execFileSync("qpdf", ["--qdf", "--object-streams=disable", onDisk(pdf), "-"], { maxBuffer: 256_000_000 }).toString(
    "latin1",
  );

export const fixture = (name: "agenda" | "minutes" | "hard-minutes"): MeetingDocumentInput =>
  JSON.parse(
    fs.readFileSync(path.resolve(import.meta.dirname, `../fixtures/pdf/${name}.json`), "utf8"),
  ) as MeetingDocumentInput;

/** A letter in the layout of one of the three municipalities whose letters the template was made after. */
export const letterFixture = (name: "hilleroed" | "roskilde" | "rudersdal"): LetterDocumentInput =>
  JSON.parse(
    fs.readFileSync(path.resolve(import.meta.dirname, `../fixtures/pdf/letter-${name}.json`), "utf8"),
  ) as LetterDocumentInput;

export const municipality = { name: "Ringkøbing-Skjern Kommune", accent: "#0d5166" };

/** Minutes of one meeting with these items. */
export const minutesOf = (
  items: MeetingDocumentInput["meeting"]["items"],
  edition: "members" | "public" = "members",
): MeetingDocumentInput => ({
  kind: "minutes",
  edition,
  demonstration: true,
  issued: "2022-08-19",
  municipality,
  meeting: { committee: "Beskæftigelsesudvalget", heading: "Referat", date: "2022-08-18", start: "15.00", items },
});

/** A picture of so many grey pixels. */
export function picture(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * height, 0));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

/** CRC-32 as PNG has it; Node's own came with 20.15 and isn't typed everywhere. */
function crc32(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

export const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
export const textSection = (title: string, ...content: { type: string }[]) => ({
  kind: "text" as const,
  title,
  body: { type: "doc" as const, content },
});
