import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { DEMONSTRATION_PASSPHRASE, demonstrationSeal } from "./demonstration-seal.server";
import { onDocuments } from "./internal/document-line.server";
import type { SealProblem } from "./internal/set-seal";
import { WorkerFailure } from "./internal/worker-line.server";

/** A document could not be sealed. `message` is Danish and for the user; `details` are for the log. */
export class SealingFailed extends Error {
  override readonly name = "SealingFailed";
  constructor(
    message: string,
    readonly details: string,
  ) {
    super(message);
  }
}

/** What the municipality seals with. */
export interface Seal {
  /** PKCS #12: key, certificate, and the certificates above it. */
  p12: Uint8Array;
  passphrase: string;
  /** Made by this installation: it binds nobody, and documents say so. */
  demonstration: boolean;
  /** Who it is issued to, by whom, and until when. */
  holder: string;
  issuer: string;
  validTo: Date;
}

export interface SealSettings {
  municipalityName: string;
  dataDir: string;
  /** Path of the municipality's own PKCS #12 file; without one, a demonstration seal is made and kept. */
  sealP12?: string | undefined;
  sealPassphrase?: string | undefined;
}

/**
 * The municipality's seal: its own, or the demonstration's.
 * @throws SealingFailed when the configured file is missing, can't be opened, or has run out
 */
export async function loadSeal({ municipalityName, dataDir, sealP12, sealPassphrase }: SealSettings): Promise<Seal> {
  const demonstration = sealP12 === undefined;
  const passphrase = demonstration ? DEMONSTRATION_PASSPHRASE : (sealPassphrase ?? "");
  const p12 = demonstration ? await demonstrationSeal(dataDir, municipalityName) : await configured(sealP12);
  try {
    const { readP12 } = await import("./internal/read-p12"); // loaded when it is needed: it is large
    const { holder, issuer, validTo } = await readP12(p12, passphrase);
    if (validTo < new Date()) {
      throw new SealingFailed(
        `Kommunens segl udløb den ${new Intl.DateTimeFormat("da-DK", { dateStyle: "long" }).format(validTo)}. Bed din systemadministrator om at skifte det.`,
        `certificate of ${holder} expired ${validTo.toISOString()}`,
      );
    }
    return { p12, passphrase, demonstration, holder, issuer, validTo };
  } catch (error) {
    if (error instanceof SealingFailed) throw error;
    throw new SealingFailed(
      "Kommunens segl kan ikke åbnes. Bed din systemadministrator om at se på filen og kodeordet (SEAL_P12 og SEAL_PASSPHRASE).",
      error instanceof Error ? error.message : String(error),
    );
  }
}

async function configured(file: string): Promise<Uint8Array> {
  return fs.readFile(file).catch((error: Error) => {
    throw new SealingFailed(
      "Filen med kommunens segl kan ikke læses. Bed din systemadministrator om at se på den (SEAL_P12).",
      error.message,
    );
  });
}

export interface SealRequest extends Pick<Seal, "p12" | "passphrase"> {
  /** Why it is sealed, as viewers show it. */
  reason: string;
  location?: string | undefined;
  /** Time-stamp authority (RFC 3161). With one the seal is PAdES B-T, else B-B (ETSI EN 319 142-1). */
  tsaUrl?: string | undefined;
  /** The time the seal claims; now, by default. */
  at?: Date;
}

const sorry: Record<SealProblem, string> = {
  timestamp: "Dokumentet kunne ikke forsegles, fordi tidsstempeltjenesten ikke svarer. Prøv igen om lidt.",
  certificate:
    "Dokumentet kunne ikke forsegles, fordi kommunens segl ikke kan åbnes. Giv din systemadministrator besked.",
  document: "Dokumentet kunne ikke forsegles. Prøv igen. Sker det igen, så giv din systemadministrator besked.",
};

/**
 * Seals a PDF, last of all: whoever writes it anew afterwards destroys the seal. Earlier signatures stay valid, since
 * the seal is an incremental update.
 * @returns the sealed bytes, and the time the seal claims
 * @throws SealingFailed
 */
export async function seal(pdf: Uint8Array, request: SealRequest): Promise<{ pdf: Uint8Array; at: Date }> {
  const { p12, passphrase, reason, location, tsaUrl, at = new Date() } = request;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "sagsgang-segl-"));
  const [unsealed, out] = [path.join(folder, "uforseglet.pdf"), path.join(folder, "forseglet.pdf")];
  try {
    await fs.writeFile(unsealed, pdf);
    await onDocuments<void>({ kind: "seal", path: unsealed, out, p12, passphrase, reason, location, tsaUrl, at });
    return { pdf: await fs.readFile(out), at };
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    const problem = Object.keys(sorry).find((word) => error.details.startsWith(`${word}: `)) as SealProblem | undefined;
    throw new SealingFailed(sorry[problem ?? "document"], error.details);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
