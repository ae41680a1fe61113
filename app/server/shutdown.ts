import { messageOf } from "./operator-error";

export interface Shutdown {
  /** What was opened last is closed first. */
  onStop(close: () => Promise<unknown> | void): void;
  /** Closes everything, once; later calls wait for the first. */
  stop(): Promise<void>;
  readonly stopping: boolean;
}

/** What must be closed before the process ends, whichever way it ends. */
export function createShutdown(): Shutdown {
  const steps: (() => Promise<unknown> | void)[] = [];
  let stopped: Promise<void> | undefined;
  const closeAll = async () => {
    for (let close = steps.pop(); close; close = steps.pop())
      try {
        await close();
      } catch (error) {
        console.error(`Ved lukning: ${messageOf(error)}`); // the next step is to be tried all the same
      }
  };
  return {
    onStop: (close) => void steps.push(close),
    stop: () => (stopped ??= closeAll()),
    get stopping() {
      return stopped !== undefined;
    },
  };
}

/** npm and `timeout` pass on a signal that the terminal has sent already: what comes this soon is the same one. */
const SAME_SIGNAL_MS = 1_000;

/** Ctrl-C, a supervisor's SIGTERM, and a terminal that is closed: each ends it in order, a later one at once. */
export function stopOnSignals(shutdown: Shutdown, said: { stopping(): void; stopped(): void }): void {
  let asked: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (asked !== undefined) {
        if (performance.now() - asked > SAME_SIGNAL_MS) process.exit(130); // exit handlers still end the database
        return;
      }
      asked = performance.now();
      said.stopping();
      void shutdown.stop().then(() => {
        said.stopped();
        process.exit();
      });
    });
}
