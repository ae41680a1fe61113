// A process of its own for files that nobody has looked at yet: see isolation.server.ts. It reads what it is told, one
// file at a time, and answers. It never touches the database, the settings or the store; a spreadsheet's rows, which may be a
// million, it writes to the file that it is given for them.
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { DomainError } from "~/platform/errors";
import type { Answer, Assignment, Report, Task } from "./isolation.server";
import { OVER_MEMORY, OVER_TIME, PATIENCE } from "./reader-limits";

/**
 * Ends the process from a thread of its own when a file takes too much memory or time, or when the parent is gone: the
 * main thread may be busy with the very file that is the reason. Time is the processor's, so that a busy machine costs
 * no honest file its life; the clock's counts only against a reader that does nothing. The last word says which it was.
 * Plain JavaScript, since a thread has no loader.
 */
const WATCHDOG = `
  const { writeSync } = require("node:fs");
  const { parentPort, workerData: { parent, patience } } = require("node:worker_threads");
  const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  let limit = null;
  const end = (why) => {
    try { writeSync(2, why); } catch {}
    process.kill(process.pid, "SIGKILL");
  };
  parentPort.on("message", (limits) => {
    limit = limits && { bytes: limits.memoryMB * 1024 * 1024, cpu: spent() + limits.timeMs, clock: Date.now() + limits.timeMs * patience };
  });
  setInterval(() => {
    if (process.ppid !== parent) end("");
    if (limit && process.memoryUsage.rss() > limit.bytes) end("${OVER_MEMORY}");
    if (limit && (spent() > limit.cpu || Date.now() > limit.clock)) end("${OVER_TIME}");
  }, 25);
`;

const watchdog = new Worker(WATCHDOG, {
  eval: true,
  execArgv: [],
  workerData: { parent: process.ppid, patience: PATIENCE },
});

process.on("message", ({ task, limits }: Assignment) => {
  watchdog.postMessage(limits);
  void answerTo(task).then((answer) => {
    watchdog.postMessage(null);
    process.send?.({ answer, memoryMB: process.memoryUsage.rss() / 1024 / 1024 } satisfies Report);
  });
});
process.on("disconnect", () => process.exit());
if (!process.connected) process.exit(); // whoever started it was gone before it listened

async function answerTo(task: Task): Promise<Answer> {
  try {
    return { result: await resultOf(task) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: { message: error.message, details: error.details } };
    return { failure: error instanceof Error ? (error.stack ?? "") : "" };
  }
}

/** What a task needs is loaded with it: whoever reads a large spreadsheet has no use for the memory of what reads PDFs. */
async function resultOf(task: Task) {
  if (task.name === "spreadsheet") return (await import("./write-rows.server")).writeRows(task);
  const bytes = "file" in task.source ? await readFile(task.source.file) : Buffer.from(task.source.bytes);
  return task.name === "inspect"
    ? (await import("./inspect-content.server")).inspectContent(bytes, task.fileName)
    : (await import("./extract-content.server")).extractContent(bytes);
}
