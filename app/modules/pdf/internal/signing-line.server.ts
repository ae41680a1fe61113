import { writeFile as writeFileAtOnce } from "node:fs";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { log } from "~/platform/log.server";
import type { HandedOver } from "./appended";
import { onDocuments } from "./document-line.server";
import type { SealJob, SetSeal } from "./set-seal";
import type { SetSignature, SignatureJob } from "./set-signature";

/** In one piece: the promise's own writes by half megabytes, and waits between them. */
const writeFile = promisify(writeFileAtOnce);

type Settings<Job> = Omit<Job, "path" | "out">;

/** @throws WorkerFailure */
export const sealed = (pdf: Uint8Array, job: Settings<SealJob>): Promise<{ pdf: Uint8Array } & SetSeal> =>
  throughWorker<SetSeal>(pdf, (paths) => onDocuments({ kind: "seal", ...job, ...paths }));

/** @throws WorkerFailure */
export const signed = (pdf: Uint8Array, job: Settings<SignatureJob>): Promise<{ pdf: Uint8Array } & SetSignature> =>
  throughWorker<SetSignature>(pdf, (paths) => onDocuments({ kind: "sign", ...job, ...paths }));

/** The document goes to the worker as a file; what comes back is mostly no more than what the signature appended. */
async function throughWorker<Set>(
  pdf: Uint8Array,
  work: (paths: { path: string; out: string }) => Promise<HandedOver & Set>,
): Promise<{ pdf: Uint8Array } & Set> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "sagsgang-underskrift-"));
  const paths = { path: path.join(folder, "foer.pdf"), out: path.join(folder, "efter.pdf") };
  try {
    await writeFile(paths.path, pdf);
    const { appended, ...set } = await work(paths);
    return {
      ...(set as unknown as Set),
      pdf: appended ? Buffer.concat([pdf, appended]) : await fs.readFile(paths.out),
    };
  } finally {
    // Nobody need wait for it.
    fs.rm(folder, { recursive: true, force: true }).catch((error: NodeJS.ErrnoException) =>
      log().error({ code: error.code }, "temporary folder of a signature left behind"),
    );
  }
}
