import { joinPages } from "./join-pages";
import type { Trust } from "./read-signature";
import { readSignatures } from "./read-signatures";
import { setSeal, type SealJob } from "./set-seal";
import { setSignature, type SignatureJob } from "./set-signature";
import { buildPackage, inspectPdf, type PackageJob } from "./package-parts";
import { ownPeakMB } from "./own-peak.mjs";

/**
 * The process in which PDFs are taken apart and put together: what strange files do to a parser, they do here.
 * One job at a time; document-line.server.ts starts it.
 */
export type DocumentJob =
  | { kind: "join"; body: Uint8Array; page: Uint8Array }
  | { kind: "inspect"; path: string }
  | ({ kind: "package" } & PackageJob)
  | ({ kind: "seal" } & SealJob)
  | ({ kind: "sign" } & SignatureJob)
  | { kind: "verify"; pdf: Uint8Array; trust: Trust };

function run(job: DocumentJob): Promise<unknown> {
  switch (job.kind) {
    case "join":
      return joinPages(job.body, job.page);
    case "inspect":
      return inspectPdf(job.path);
    case "package":
      return buildPackage(job);
    case "seal":
      return setSeal(job);
    case "sign":
      return setSignature(job);
    case "verify":
      return readSignatures(job.pdf, job.trust);
  }
}

process.on("message", async ({ id, job }: { id: number; job: DocumentJob }) => {
  try {
    const result = await run(job);
    process.send?.({ kind: "done", id, result, peak: ownPeakMB() });
  } catch (error) {
    process.send?.({
      kind: "failed",
      id,
      details: error instanceof Error ? `${error.message}\n${error.stack}` : String(error),
      peak: ownPeakMB(),
    });
  }
});
process.on("disconnect", () => process.exit());
process.send?.({ kind: "ready", peak: ownPeakMB() });
