import { fork, type ChildProcess } from "node:child_process";
import { projectFolder } from "./project-folder.server";

export interface LineOptions {
  /** The worker's file, from the project's folder. */
  entry: string;
  /** How Node starts it: `["--import", "tsx"]` for TypeScript. */
  execArgv?: string[];
  environment?: () => Record<string, string>;
  /** A job that takes longer is given up, and its worker ended. */
  timeLimitMs: number;
  /** Past this peak of resident memory a successor is started, so that it is ready before it is needed. */
  renewAboveMB: number;
  /** Past this peak no further job is given to a worker; the next one waits for the successor. */
  retireAboveMB: number;
}

/** Why a job has no result. `refused`: the worker says no, in `details`. The others: it gave no answer. */
export class WorkerFailure extends Error {
  override readonly name = "WorkerFailure";
  constructor(
    readonly reason: "refused" | "crashed" | "timeout" | "unfit",
    readonly details: string,
  ) {
    super(`${reason}: ${details}`);
  }
}

interface Pending<Job, Result> {
  id: number;
  job: Job;
  tell: (stage: string) => void;
  resolve: (result: Result) => void;
  reject: (failure: WorkerFailure) => void;
  attempts: number;
}

type Answer<Result> =
  | { kind: "ready"; peak: number }
  | { kind: "unfit"; details: string }
  | { kind: "progress"; id: number; stage: string }
  | { kind: "done"; id: number; result: Result; peak: number }
  | { kind: "failed"; id: number; details: string; peak: number };

interface Worker {
  child: ChildProcess;
  ready: boolean;
  peak: number;
  jobs: number;
  lastWords: string;
}

/**
 * Jobs in a line, done one at a time in a process of their own. The process is replaced before its memory grows too
 * far, its successor being started ahead, so nobody waits for it. A job whose worker crashes is tried once more.
 * A line holds no program open: an idle worker ends with the process that started it.
 */
export class WorkerLine<Job, Result> {
  private worker: Worker | undefined;
  private successor: Worker | undefined;
  private current: { pending: Pending<Job, Result>; timer: NodeJS.Timeout } | undefined;
  private readonly waiting: Pending<Job, Result>[] = [];
  private lastId = 0;

  constructor(private readonly options: LineOptions) {}

  /**
   * @param tell hears "waiting" when others are before it, then each stage that the worker names
   * @throws WorkerFailure
   */
  run(job: Job, tell: (stage: string) => void = () => {}): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.lastId += 1;
      if (this.current) tell("waiting");
      this.waiting.push({ id: this.lastId, job, tell, resolve, reject, attempts: 0 });
      this.next();
    });
  }

  /** Starts a worker ahead of the first job. */
  warmUp(): void {
    this.worker ??= this.hire();
  }

  /** What the workers take, for the bench and for /sundhed. */
  workers(): { pid: number | undefined; peakMB: number; jobs: number }[] {
    return [this.worker, this.successor]
      .filter((worker) => worker !== undefined)
      .map(({ child, peak, jobs }) => ({ pid: child.pid, peakMB: peak, jobs }));
  }

  /** Ends the workers; jobs under way fail. The line can be used again. */
  stop(): void {
    for (const worker of [this.worker, this.successor]) worker?.child.kill("SIGKILL");
  }

  private hire(): Worker {
    const folder = projectFolder();
    const child = fork(`${folder}/${this.options.entry}`, {
      cwd: folder,
      execArgv: this.options.execArgv ?? [],
      env: { ...process.env, ...this.options.environment?.() },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const worker: Worker = { child, ready: false, peak: 0, jobs: 0, lastWords: "" };
    child.on("message", (answer: Answer<Result>) => this.hear(worker, answer));
    child.on("exit", (code, signal) => this.left(worker, signal ?? `exit code ${code}`));
    child.on("error", (error) => (worker.lastWords += error.message));
    child.stderr?.on("data", (said: Buffer) => (worker.lastWords = (worker.lastWords + said).slice(-4000)));
    this.holdOpen(worker, false);
    return worker;
  }

  /** Only a job under way keeps the program from ending. */
  private holdOpen({ child }: Worker, open: boolean): void {
    for (const handle of [child, child.channel, child.stderr as unknown as ChildProcess | null]) {
      if (open) handle?.ref();
      else handle?.unref();
    }
  }

  private next(): void {
    if (this.current || this.waiting.length === 0) return;
    if (this.successor?.ready) this.replace();
    const worker = (this.worker ??= this.hire());
    if (worker.peak > this.options.retireAboveMB) {
      // Its last job was too large; the next waits until the successor says that it is ready.
      this.successor ??= this.hire();
      this.holdOpen(this.successor, true);
      return;
    }
    const pending = this.waiting.shift()!;
    pending.attempts += 1;
    worker.jobs += 1;
    this.current = { pending, timer: setTimeout(() => this.giveUp(worker), this.options.timeLimitMs) };
    this.holdOpen(worker, true);
    worker.child.send({ id: pending.id, job: pending.job }, () => {}); // a worker that is gone is heard by its exit
  }

  private replace(): void {
    const retired = this.worker;
    this.worker = this.successor;
    this.successor = undefined;
    if (retired?.child.connected) retired.child.disconnect();
  }

  private hear(worker: Worker, answer: Answer<Result>): void {
    if (answer.kind === "progress") {
      if (this.current?.pending.id === answer.id) this.current.pending.tell(answer.stage);
      return;
    }
    if (answer.kind === "unfit") {
      worker.lastWords = answer.details;
      return;
    }
    worker.peak = answer.peak;
    if (answer.kind === "ready") {
      worker.ready = true;
      if (worker === this.successor) this.next();
      return;
    }
    const done = this.release(worker);
    if (!done || done.id !== answer.id) return;
    if (worker.peak > this.options.renewAboveMB) this.successor ??= this.hire();
    if (answer.kind === "done") done.resolve(answer.result);
    else done.reject(new WorkerFailure("refused", answer.details));
    this.next();
  }

  /** Takes the job under way from its worker. */
  private release(worker: Worker): Pending<Job, Result> | undefined {
    if (worker !== this.worker || !this.current) return undefined;
    const { pending, timer } = this.current;
    clearTimeout(timer);
    this.current = undefined;
    this.holdOpen(worker, false);
    return pending;
  }

  private giveUp(worker: Worker): void {
    const pending = this.release(worker);
    this.worker = undefined;
    worker.child.kill("SIGKILL");
    pending?.reject(new WorkerFailure("timeout", `gave no answer within ${this.options.timeLimitMs} ms`));
    this.next();
  }

  private left(worker: Worker, how: string): void {
    const details = `${how}${worker.lastWords ? `: ${worker.lastWords}` : ""}`;
    if (worker === this.successor) {
      this.successor = undefined;
      if (!this.current) this.waiting.splice(0).forEach(({ reject }) => reject(new WorkerFailure("unfit", details)));
    }
    if (worker !== this.worker) return;
    const pending = this.release(worker);
    this.worker = undefined;
    if (pending && pending.attempts < 2) this.waiting.unshift(pending);
    else pending?.reject(new WorkerFailure(worker.ready ? "crashed" : "unfit", details));
    this.next();
  }
}
