import { type ChildProcess, fork } from "node:child_process";
import { programFile } from "~/platform/programs.mjs";
import { projectFolder } from "~/platform/project-folder.mjs";
import type { Assignment, Report } from "./isolation.server";
import { OVER_TIME, PATIENCE } from "./reader-limits";

/** A file was given up: it took more time or memory than it may, or the process that read it died of it. */
export class TooHeavy extends Error {
  override readonly name = "TooHeavy";
  constructor(readonly what: "time" | "memory") {
    super(`Reading the file took too much ${what}.`);
  }
}

/** Nobody foresaw this file: a bug here or in a library. `stack` is the reader's, without what the file said. */
export class ReaderFailure extends Error {
  override readonly name = "ReaderFailure";
  constructor(stack: string) {
    super("A file could not be read.");
    this.stack = stack
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .join("\n");
  }
}

/** A process that reads one file at a time. */
export interface Reader {
  /** How many it has been given. */
  readonly files: number;
  readonly alive: boolean;
  /** @throws TooHeavy, or ReaderFailure when the reader broke down */
  read(assignment: Assignment): Promise<Report>;
  end(): void;
}

/** Nothing of the installation's secrets goes to a process that reads strangers' files. */
const PASSED_ON = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "NODE_ENV", "TZ"];

/** V8's own last words, when it gives up before the watchdog sees it. */
const HEAP_IS_FULL = /heap out of memory|Array buffer allocation failed/;
const HEAP_MB = 512;
/** A file is gone through piece by piece: V8's own 16 would hold 40 MB of what is garbage at once, and be no faster. */
const YOUNG_MB = 2;

/** The watchdog in the reader ends it in time; this much later it is ended from here. */
const GRACE_MS = 5_000;

/** Starts a reader. While it has nothing to read it keeps no program from ending, and it ends with the one it serves. */
export function startReader(): Reader {
  const child = fork(programFile("file-reader"), {
    cwd: projectFolder,
    env: Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]).filter(([, value]) => value)),
    execArgv: [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${YOUNG_MB}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let files = 0;
  let alive = true;
  let lastWords = "";
  child.stderr?.on("data", (said: Buffer) => (lastWords = (lastWords + String(said)).slice(-4_000)));
  child.once("exit", () => (alive = false));
  child.on("error", () => {}); // unheard, it ends the program; who waits for an answer hears it too
  holdOpen(child, false);
  return {
    get files() {
      return files;
    },
    get alive() {
      return alive;
    },
    end: () => void child.kill("SIGKILL"),
    async read(assignment) {
      files++;
      holdOpen(child, true);
      try {
        return await ask(child, assignment, () => lastWords);
      } finally {
        holdOpen(child, false);
      }
    },
  };
}

function ask(child: ChildProcess, assignment: Assignment, lastWords: () => string): Promise<Report> {
  const { timeMs } = assignment.limits;
  return new Promise<Report>((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer);
      child.off("message", heard).off("close", left).off("error", failed);
      settle();
    };
    const heard = (report: Report) => done(() => resolve(report));
    const failed = (error: Error) => done(() => reject(error));
    // "close" comes after the last words, "exit" may come before them.
    const left = (_code: number | null, signal: string | null) => {
      const words = lastWords();
      if (words.includes(OVER_TIME)) failed(new TooHeavy("time"));
      // Killed without a word: by the operating system, which was out of memory.
      else if (signal === "SIGKILL" || HEAP_IS_FULL.test(words)) failed(new TooHeavy("memory"));
      else failed(new ReaderFailure(words));
    };
    const timer = setTimeout(() => failed(new TooHeavy("time")), timeMs * PATIENCE + GRACE_MS);
    child.on("message", heard).on("close", left).on("error", failed);
    child.send(assignment, () => {}); // a reader that is gone is heard by its exit
  });
}

function holdOpen(child: ChildProcess, open: boolean): void {
  for (const handle of [child, child.channel, child.stderr as unknown as ChildProcess | null]) {
    if (open) handle?.ref();
    else handle?.unref();
  }
}
