import { WorkerProcess, type Answer, type ProcessOptions } from "./worker-process.server";

export interface LineOptions extends ProcessOptions {
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

/**
 * Jobs in a line, done one at a time in a process of their own. The process is replaced before its memory grows too
 * far, its successor being started ahead, so nobody waits for it. A job whose worker crashes is tried once more.
 */
export class WorkerLine<Job, Result> {
  private worker: WorkerProcess<Job, Result> | undefined;
  private successor: WorkerProcess<Job, Result> | undefined;
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

  /** The workers' process ids, peaks of memory, and jobs so far. */
  workers(): { pid: number | undefined; peakMB: number; jobs: number }[] {
    return [this.worker, this.successor]
      .filter((worker) => worker !== undefined)
      .map(({ pid, peakMB, jobs }) => ({ pid, peakMB, jobs }));
  }

  /** Ends the workers; what is under way or waiting fails. The line can be used again. */
  stop(): void {
    const stopped = new WorkerFailure("crashed", "stopped");
    const under = this.current?.pending;
    if (this.worker) this.release(this.worker);
    for (const { reject } of [...(under ? [under] : []), ...this.waiting.splice(0)]) reject(stopped);
    for (const worker of [this.worker, this.successor]) worker?.kill();
    this.worker = undefined;
    this.successor = undefined;
  }

  private hire(): WorkerProcess<Job, Result> {
    const worker: WorkerProcess<Job, Result> = new WorkerProcess<Job, Result>(this.options, {
      answer: (answer) => this.hear(worker, answer),
      gone: (details) => this.lose(worker, details),
    });
    return worker;
  }

  private next(): void {
    if (this.current || this.waiting.length === 0) return;
    if (this.successor?.ready) this.replace();
    const worker = (this.worker ??= this.hire());
    if (worker.jobs > 0 && worker.peakMB > this.options.retireAboveMB) {
      // Its last job was too large: the next one waits until the successor says that it is ready. One that is new gets its
      // job whatever its size, or each would be replaced before it did any.
      this.successor ??= this.hire();
      this.successor.hold(true);
      return;
    }
    const pending = this.waiting.shift()!;
    pending.attempts += 1;
    this.current = { pending, timer: setTimeout(() => this.giveUp(worker), this.options.timeLimitMs) };
    worker.hold(true);
    worker.do(pending.id, pending.job);
  }

  private replace(): void {
    this.worker?.dismiss();
    this.worker = this.successor;
    this.successor = undefined;
  }

  private hear(worker: WorkerProcess<Job, Result>, answer: Answer<Result>): void {
    if (answer.kind === "ready" && worker === this.successor) this.next();
    if (worker !== this.worker || !("id" in answer) || this.current?.pending.id !== answer.id) return;
    if (answer.kind === "progress") {
      this.current.pending.tell(answer.stage);
      return;
    }
    const pending = this.release(worker);
    if (worker.peakMB > this.options.renewAboveMB) this.successor ??= this.hire();
    if (answer.kind === "done") pending?.resolve(answer.result);
    else pending?.reject(new WorkerFailure("refused", answer.details));
    this.next();
  }

  /** Takes the job under way from its worker. */
  private release(worker: WorkerProcess<Job, Result>): Pending<Job, Result> | undefined {
    if (!this.current) return undefined;
    const { pending, timer } = this.current;
    clearTimeout(timer);
    this.current = undefined;
    worker.hold(false);
    return pending;
  }

  private giveUp(worker: WorkerProcess<Job, Result>): void {
    const pending = this.release(worker);
    this.worker = undefined;
    worker.kill();
    pending?.reject(new WorkerFailure("timeout", `gave no answer within ${this.options.timeLimitMs} ms`));
    this.next();
  }

  private lose(worker: WorkerProcess<Job, Result>, details: string): void {
    if (worker === this.successor) {
      this.successor = undefined;
      const nobody = new WorkerFailure("unfit", details);
      if (!this.current) this.waiting.splice(0).forEach(({ reject }) => reject(nobody));
    }
    if (worker !== this.worker) return;
    const pending = this.release(worker);
    this.worker = undefined;
    if (pending && pending.attempts < 2) this.waiting.unshift(pending);
    else pending?.reject(new WorkerFailure(worker.ready ? "crashed" : "unfit", details));
    this.next();
  }
}
