import { fork, type ChildProcess } from "node:child_process";
import { projectFolder } from "~/platform/project-folder.mjs";

export interface ProcessOptions {
  /** Path of the worker's file. */
  entry: () => string | Promise<string>;
  execArgv?: string[];
  environment?: () => Record<string, string>;
}

/** What a worker says. `peak` is its largest resident memory so far, in MB. */
export type Answer<Result> =
  | { kind: "ready"; peak: number }
  | { kind: "unfit"; details: string }
  | { kind: "progress"; id: number; stage: string }
  | { kind: "done"; id: number; result: Result; peak: number }
  | { kind: "failed"; id: number; details: string; peak: number };

export interface Listener<Result> {
  answer: (answer: Answer<Result>) => void;
  /** It is gone, asked or unasked; heard once. */
  gone: (details: string) => void;
}

/** One process that does jobs: started at once, ended with the program that started it, and holding it open only while asked to. */
export class WorkerProcess<Job, Result> {
  ready = false;
  peakMB = 0;
  jobs = 0;
  private child: ChildProcess | undefined;
  private waiting: object[] = [];
  private lastWords = "";
  private held = false;
  private over = false;

  constructor(
    private readonly options: ProcessOptions,
    private readonly listener: Listener<Result>,
  ) {
    void this.start();
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  do(id: number, job: Job): void {
    this.jobs += 1;
    this.say({ id, job });
  }

  /** Only a job under way keeps the program from ending. */
  hold(open: boolean): void {
    this.held = open;
    for (const handle of [this.child, this.child?.channel, this.child?.stderr as unknown as ChildProcess | null]) {
      if (open) handle?.ref();
      else handle?.unref();
    }
  }

  /** Ends it when it is through with what it does. */
  dismiss(): void {
    this.over = true;
    if (this.child?.connected) this.child.disconnect();
  }

  kill(): void {
    this.over = true;
    this.child?.kill("SIGKILL");
  }

  private async start(): Promise<void> {
    try {
      const entry = await this.options.entry();
      if (this.over) return;
      const child = fork(entry, {
        cwd: projectFolder,
        execArgv: this.options.execArgv ?? [],
        env: { ...process.env, ...this.options.environment?.() },
        serialization: "advanced",
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      });
      this.child = child;
      child.on("message", (answer: Answer<Result>) => this.hear(answer));
      child.on("exit", (code, signal) => this.gone(signal ?? `exit code ${code}`));
      child.on("error", (error) => this.gone(error.message));
      child.stderr?.on("data", (said: Buffer) => (this.lastWords = (this.lastWords + said).slice(-4000)));
      this.hold(this.held);
      this.waiting.splice(0).forEach((message) => this.say(message));
    } catch (error) {
      this.gone(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  private say(message: object): void {
    if (!this.child) this.waiting.push(message);
    else this.child.send(message, () => {}); // A worker that is gone is heard by its exit.
  }

  private hear(answer: Answer<Result>): void {
    if (answer.kind === "unfit") this.lastWords = answer.details;
    if ("peak" in answer) this.peakMB = answer.peak;
    if (answer.kind === "ready") this.ready = true;
    this.listener.answer(answer);
  }

  private gone(how: string): void {
    const tell = this.listener.gone;
    this.listener.gone = () => {};
    tell(`${how}${this.lastWords ? `: ${this.lastWords}` : ""}`);
  }
}
