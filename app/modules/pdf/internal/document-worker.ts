import { joinPages } from "./join-pages";
import { buildPackage, inspectPdf, type PackageJob } from "./package-parts";

/**
 * The process in which PDFs are taken apart and put together: what strange files do to a parser, they do here.
 * One job at a time; document-line.server.ts starts it.
 */
export type DocumentJob =
  | { kind: "join"; body: Uint8Array; page: Uint8Array }
  | { kind: "inspect"; path: string }
  | ({ kind: "package" } & PackageJob);

function run(job: DocumentJob): Promise<unknown> {
  switch (job.kind) {
    case "join":
      return joinPages(job.body, job.page);
    case "inspect":
      return inspectPdf(job.path);
    case "package":
      return buildPackage(job);
  }
}

const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);

process.on("message", async ({ id, job }: { id: number; job: DocumentJob }) => {
  try {
    const result = await run(job);
    process.send?.({ kind: "done", id, result, peak: peak() });
  } catch (error) {
    process.send?.({
      kind: "failed",
      id,
      details: error instanceof Error ? (error.stack ?? error.message) : String(error),
      peak: peak(),
    });
  }
});
process.on("disconnect", () => process.exit());
process.send?.({ kind: "ready", peak: peak() });
