// A process of its own for files that nobody has looked at yet: see isolation.server.ts. It reads what it is told, one
// file at a time, and answers. It never touches the database, the settings or the store.
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { DomainError } from "~/platform/errors";
import { extractContent } from "./extract-content.server";
import { inspectContent } from "./inspect-content.server";
import type { Answer, Assignment, Report, Task } from "./isolation.server";

/**
 * Ends the process from a thread of its own when a file takes too much memory or too long, or when the parent is gone:
 * the main thread may be busy with the very file that is the reason. Plain JavaScript, since a thread has no loader.
 */
const WATCHDOG = `
  const { parentPort, workerData: parent } = require("node:worker_threads");
  let limit = null;
  parentPort.on("message", (changed) => { limit = changed; });
  setInterval(() => {
    const over = limit && (process.memoryUsage.rss() > limit.bytes || Date.now() > limit.end);
    if (over || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, 25);
`;

const watchdog = new Worker(WATCHDOG, { eval: true, execArgv: [], workerData: process.ppid });

process.on("message", ({ task, limits }: Assignment) => {
  watchdog.postMessage({ bytes: limits.memoryMB * 1024 * 1024, end: Date.now() + limits.timeMs });
  void answerTo(task).then((answer) => {
    watchdog.postMessage(null);
    process.send?.({ answer, memoryMB: process.memoryUsage.rss() / 1024 / 1024 } satisfies Report);
  });
});
process.on("disconnect", () => process.exit());

async function answerTo(task: Task): Promise<Answer> {
  try {
    const bytes = "file" in task.source ? await readFile(task.source.file) : Buffer.from(task.source.bytes);
    const result = task.name === "inspect" ? await inspectContent(bytes, task.fileName) : await extractContent(bytes);
    return { result };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: { message: error.message, details: error.details } };
    return { failure: error instanceof Error ? (error.stack ?? "") : "" };
  }
}
