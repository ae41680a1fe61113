import { programFile } from "~/platform/programs.mjs";
import type { DocumentJob } from "./document-worker";
import { WorkerLine } from "./worker-line.server";

/**
 * The one line of jobs on whole PDFs. They make many short-lived objects: room for those from the start. And they make copies of
 * many megabytes: glibc keeps the memory of those for the next one, instead of asking the kernel for clean pages each time (mallopt(3)).
 */
const line = new WorkerLine<DocumentJob, unknown>({
  entry: () => programFile("document-worker"),
  execArgv: ["--max-old-space-size=256", "--min-semi-space-size=16", "--expose-gc"],
  environment: () => ({ MALLOC_MMAP_THRESHOLD_: "33554432", MALLOC_TRIM_THRESHOLD_: "134217728" }),
  timeLimitMs: 120_000,
  renewAboveMB: 260,
  retireAboveMB: 260,
});

/** @throws WorkerFailure */
export const onDocuments = <Result>(job: DocumentJob): Promise<Result> => line.run(job) as Promise<Result>;

export const warmUpDocuments = (): void => line.warmUp();
export const documentWorkers = () => line.workers();
export const stopDocumentWorkers = (): void => line.stop();
