import { DomainError } from "~/platform/errors";
import type { ExtractedText } from "../extracted-text";
import type { SpreadsheetLimits } from "../spreadsheet";
import type { ContentFacts } from "./inspect-content.server";
import { type Reader, ReaderFailure, startReader } from "./reader-process.server";
import type { SpreadsheetFacts } from "./write-rows.server";

/** Bytes to read: a path that may be read, or the bytes themselves. */
export type Source = { file: string } | { bytes: Uint8Array };
export type Task =
  | { name: "inspect"; source: Source; fileName: string }
  | { name: "extract"; source: Source }
  /** its rows are written to the file `output`, a line for each (packed-rows.ts) */
  | { name: "spreadsheet"; source: Source; fileName: string; output: string; most: SpreadsheetLimits };

/** What one file may cost before it is given up. Memory is the whole process' resident set, time the processor's. */
export interface Limits {
  timeMs: number;
  memoryMB: number;
}

type Result = ContentFacts | ExtractedText | SpreadsheetFacts;

export interface Assignment {
  task: Task;
  limits: Limits;
}
export type Answer = { result: Result } | { refusal: { message: string; details: unknown } } | { failure: string };
export interface Report {
  answer: Answer;
  memoryMB: number;
}

/** Files read at the same time by this process' readers; others wait. */
const AT_ONCE = 2;
/** A reader that has nothing to do ends after this. */
const IDLE_MS = 20_000;
/** A reader that has read so many files, or has grown so large, makes way for a fresh one. */
const MAX_FILES = 50;
const MAX_IDLE_MB = 220;
/** So many rows of a spreadsheet are about to be worked on, and that wants the memory. */
const MANY_ROWS = 50_000;

const idle: { reader: Reader; timer: NodeJS.Timeout }[] = [];
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Reads a file in another process, so that one that is made to hang or eat memory takes only that process with it. The
 * process is used again for the next file, unless it was given up.
 * @throws DomainError what the reader refuses; TooHeavy or ReaderFailure (reader-process.server.ts)
 */
export function readInIsolation(task: Task & { name: "inspect" }, limits: Limits): Promise<ContentFacts>;
export function readInIsolation(task: Task & { name: "extract" }, limits: Limits): Promise<ExtractedText>;
export function readInIsolation(task: Task & { name: "spreadsheet" }, limits: Limits): Promise<SpreadsheetFacts>;
export async function readInIsolation(task: Task, limits: Limits): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => void waiting.push(resolve));
  else running++;
  try {
    return outcomeOf(await read({ task, limits }));
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function outcomeOf(answer: Answer): Result {
  if ("result" in answer) return answer.result;
  if ("failure" in answer) throw new ReaderFailure(answer.failure);
  throw new DomainError("rule_broken", answer.refusal.message, undefined, answer.refusal.details);
}

async function read(assignment: Assignment): Promise<Answer> {
  const reader = takeIdle() ?? startReader();
  try {
    const { answer, memoryMB } = await reader.read(assignment);
    if (memoryMB > MAX_IDLE_MB || reader.files >= MAX_FILES || rowsIn(answer) > MANY_ROWS) reader.end();
    else keepIdle(reader);
    return answer;
  } catch (error) {
    reader.end();
    throw error;
  }
}

const rowsIn = (answer: Answer): number =>
  "result" in answer && "sheets" in answer.result ? answer.result.sheets.reduce((sum, { rows }) => sum + rows, 0) : 0;

function takeIdle(): Reader | undefined {
  for (let kept = idle.pop(); kept; kept = idle.pop()) {
    clearTimeout(kept.timer);
    if (kept.reader.alive) return kept.reader;
  }
  return undefined;
}

function keepIdle(reader: Reader): void {
  const timer = setTimeout(() => {
    idle.splice(
      idle.findIndex((kept) => kept.reader === reader),
      1,
    );
    reader.end();
  }, IDLE_MS);
  timer.unref();
  idle.push({ reader, timer });
}
