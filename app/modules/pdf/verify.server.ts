import fs from "node:fs/promises";
import { DomainError } from "~/platform/errors";
import { authorityFile } from "./demonstration-seal.server";
import { onDocuments } from "./internal/document-line.server";
import { fromPem } from "./internal/pem";
import type { Trust } from "./internal/read-signature";
import type { Verification } from "./internal/read-signatures";
import { WorkerFailure } from "./internal/worker-line.server";

export type { FoundSignature, Verification } from "./internal/read-signatures";

/** Larger uploads are refused before they are read. */
export const LARGEST_VERIFIED = 100 * 1024 * 1024;

/**
 * What the signatures of a PDF say, by the file's bytes alone: who signed, when, and whether anything is changed or
 * added since. Safe with any input; it is read in a process of its own. That a stranger's signature is intact says
 * nothing of who he is: only `trusted` does.
 * @param trust see `knownCertificates`
 * @throws DomainError rule_broken when the file is no PDF, is too large, or can't be read
 */
export async function verifyPdf(pdf: Uint8Array, trust: Trust): Promise<Verification> {
  const refuse = (message: string) => new DomainError("rule_broken", message, "file");
  if (pdf.length > LARGEST_VERIFIED) throw refuse("Filen er for stor. Den må højst fylde 100 MB.");
  if (!Buffer.from(pdf.buffer, pdf.byteOffset, Math.min(1024, pdf.length)).includes("%PDF-")) {
    throw refuse("Filen er ikke en PDF. Vælg den PDF, du vil kontrollere.");
  }
  try {
    return await onDocuments<Verification>({ kind: "verify", pdf, trust });
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    throw refuse("Filen kan ikke kontrolleres. Den er måske beskadiget. Hent den igen, og prøv en gang til.");
  }
}

/** The certificates whose seals this installation knows: the demonstration's authority and the configured seal's own. */
export async function knownCertificates(settings: {
  dataDir: string;
  sealP12?: string | undefined;
  sealPassphrase?: string | undefined;
}): Promise<Trust> {
  const authority = await fs.readFile(authorityFile(settings.dataDir), "utf8").catch(() => null);
  const p12 = settings.sealP12 ? await fs.readFile(settings.sealP12).catch(() => null) : null;
  const own = p12 && (await certificatesOf(p12, settings.sealPassphrase ?? "").catch(() => null));
  return {
    demonstration: authority === null ? null : fromPem(authority),
    configured: own && { certificate: own.certificate, issuer: own.above[0] ?? null },
  };
}

/** Its libraries are large, and loaded when a seal is opened. */
async function certificatesOf(p12: Uint8Array, passphrase: string) {
  const { p12Certificates } = await import("./internal/read-p12");
  return p12Certificates(p12, passphrase);
}
