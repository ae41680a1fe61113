import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/**
 * The child ends when this process does, also when that is by an error.
 * @returns lets it live on
 */
export function endWithUs(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): () => void {
  const end = () => void child.kill(signal);
  process.on("exit", end);
  const forget = () => void process.off("exit", end);
  child.once("exit", forget);
  return forget;
}

/** Waits for the end of a child and of what it said. @returns its exit code; null when a signal ended it */
export async function finished(child: ChildProcess): Promise<number | null> {
  endWithUs(child);
  const [code] = (await once(child, "close")) as [number | null];
  return code;
}
