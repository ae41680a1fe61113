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

/** Ctrl-C, a supervisor's SIGTERM, and a terminal that is closed: each ends it in order, a second one at once. */
export function stopOnSignals(shutdown: Shutdown, said: () => void): void {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (asked) process.exit(130); // exit handlers still end the database
      asked = true;
      said();
      void shutdown.stop().then(() => process.exit());
    });
}
