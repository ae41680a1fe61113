import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { letterDocumentSchema } from "~/modules/pdf/letter-document";
import { planDocumentSchema } from "~/modules/pdf/plan-document";
import { meetingDocumentSchema, type MeetingDocumentInput } from "~/modules/pdf/meeting-document";
import {
  stopTypesetting,
  typeset,
  typesettingFonts,
  typesettingWorkers,
  warmUpTypesetting,
  type TemplateData,
} from "~/modules/pdf/typeset.server";

/** Milliseconds, the middle one and the one that 95 of 100 stay below. */
export interface Timing {
  median: number;
  p95: number;
  runs: number;
}

export interface TypesettingBench {
  /** From the call of `typeset` to its bytes, the worker warm: checking, cleaning and the way to and from the worker included. */
  ours: Timing;
  /** Typst in this process: same data, fonts and templates, warm compiler, one compilation, ua-1 export, a-2a export. */
  typst: Timing;
  /** Of the medians. The goal is at most 1.5. */
  ratio: number;
  workerPeakMB: number;
}

const templates = path.resolve(import.meta.dirname, "../../templates");
const schemas = {
  agenda: meetingDocumentSchema,
  minutes: meetingDocumentSchema,
  letter: letterDocumentSchema,
  plan: planDocumentSchema,
};

export function timing(times: number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: at(0.5), p95: at(0.95), runs: times.length };
}

export async function clocked<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

/** A number behind every text of it: what was set before with another number is not found again. */
export function numbered<Node extends object>(block: Node, number: number): Node {
  const visit = (node: { text?: string; content?: object[] }): object =>
    node.text !== undefined
      ? { ...node, text: `${node.text} ${number}` }
      : node.content
        ? { ...node, content: node.content.map(visit) }
        : node;
  return visit(block) as Node;
}

/** The same document with one word changed, so that no run finds the last one's work done. */
function edited(document: MeetingDocumentInput, run: number): MeetingDocumentInput {
  const copy = structuredClone(document);
  copy.meeting.items[0]!.title += ` ${run}`;
  return copy;
}

/** Minutes of so many items, made of shorter ones by numbering their items on. */
export function longMinutes(minutes: MeetingDocumentInput, count: number): MeetingDocumentInput {
  const { items } = minutes.meeting;
  const decided = items.filter(({ signaturePage }) => !signaturePage);
  const numbered = Array.from({ length: count - 1 }, (_, index) => ({
    ...structuredClone(decided[index % decided.length]!),
    number: String(index + 1),
  }));
  const last = items.filter(({ signaturePage }) => signaturePage).map((item) => ({ ...item, number: String(count) }));
  return { ...minutes, meeting: { ...minutes.meeting, guests: [], items: [...numbered, ...last] } };
}

export const benchTypesetting = (document: MeetingDocumentInput): Promise<TypesettingBench> =>
  besideTypst(document.kind, meetingDocumentSchema.parse(document), (run) => edited(document, run));

/**
 * Our worker against Typst alone, in turns, so that a busy machine slows both. Their texts are compared first.
 * @param another the same with one word changed, so that no run finds the last one's work done
 */
export async function besideTypst<T extends keyof typeof schemas>(
  template: T,
  whole: TemplateData<T>,
  another: (run: number) => TemplateData<T>,
  runs = 15,
): Promise<TypesettingBench> {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [await typesettingFonts()] }] });
  const typst = (input: TemplateData<T>): Uint8Array => {
    const data = JSON.stringify({ ...schemas[template].parse(input), images: {} });
    const { result } = compiler.compile({ mainFilePath: path.join(templates, `${template}.typ`), inputs: { data } });
    compiler.pdf(result!, { pdfStandard: "ua-1" });
    const pdf = compiler.pdf(result!, { pdfStandard: "a-2a" });
    compiler.evictCache(10);
    return pdf;
  };
  warmUpTypesetting();
  const [first, alone] = [await typeset(template, whole), typst(whole)];
  if (textOf(first.pdf) !== textOf(alone)) throw new Error("The worker and Typst alone made different documents.");

  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const input = another(run);
    ours.push((await clocked(() => typeset(template, input)))[1]);
    theirs.push((await clocked(() => typst(input)))[1]);
  }
  const [our, their] = [timing(ours), timing(theirs)];
  const workerPeakMB = Math.max(...typesettingWorkers().map(({ peakMB }) => peakMB));
  return { ours: our, typst: their, ratio: our.median / their.median, workerPeakMB };
}

export interface ColdBench {
  /** From nothing to the PDF: the worker's process is started for each run. */
  ours: Timing;
  /** From nothing to the PDF: Chromium is started for each run and prints our page. */
  chromium: Timing;
  /** How many times as fast we are, of the medians. The goal is at least 4. */
  ratio: number;
}

/**
 * Cold process against cold process.
 * @param page address of our own page of the same agenda (http: or file:)
 * @param words must stand in both PDFs
 */
export async function benchColdProcess(
  agenda: MeetingDocumentInput,
  page: string,
  words: string[],
  runs = 9,
): Promise<ColdBench> {
  const browser = chromiumPath();
  if (!browser) throw new Error("No Chromium to compare with: set CHROMIUM to its path.");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-bench-"));
  const [ours, theirs]: [number[], number[]] = [[], []];
  try {
    await typesettingFonts(); // unpacked once for each installation, not for each process
    for (let run = 0; run < runs; run += 1) {
      stopTypesetting();
      const [{ pdf }, time] = await clocked(() => typeset("agenda", agenda));
      ours.push(time);
      const out = path.join(folder, `${run}.pdf`);
      theirs.push((await clocked(() => printed(browser, page, out, path.join(folder, `profile-${run}`))))[1]);
      for (const text of [textOf(pdf), textOf(fs.readFileSync(out))]) {
        const missing = words.filter((word) => !text.includes(word));
        if (missing.length > 0) throw new Error(`Not in the PDF: ${missing.join(", ")}`);
      }
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const [our, their] = [timing(ours), timing(theirs)];
  return { ours: our, chromium: their, ratio: their.median / our.median };
}

/** Chromium started with a new profile, and ended when the page is printed. */
export function printed(browser: string, page: string, out: string, profile: string): Promise<void> {
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", `--user-data-dir=${profile}`];
  return new Promise((resolve, reject) => {
    const child = spawn(browser, [...flags, `--print-to-pdf=${out}`, page], { stdio: "ignore" });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 && fs.existsSync(out) ? resolve() : reject(new Error(`Chromium ended with ${code}`)),
    );
  });
}

/** An installed Chromium, as for the browser tests. */
export function chromiumPath(): string | undefined {
  const names = [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome"].filter(
    (name) => name !== undefined,
  );
  return names.find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);
}

export function textOf(pdf: Uint8Array): string {
  return execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 64_000_000 })
    .replace(/\u00AD\s*/g, "")
    .replace(/\s+/g, " ");
}
