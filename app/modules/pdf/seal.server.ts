import fs from "node:fs/promises";
import { longDate } from "~/ui/danish-dates";
import { DEMONSTRATION_PASSPHRASE, demonstrationSeal } from "./demonstration-seal.server";
import type { SealProblem, SetSeal } from "./internal/set-seal";
import { sealed } from "./internal/signing-line.server";
import { WorkerFailure } from "./internal/worker-line.server";
import type { SealLevel } from "./seal-level";

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
    const { holder, issuer, validFrom, validTo } = await readP12(p12, passphrase);
    const details = `certificate of ${holder} holds from ${validFrom.toISOString()} to ${validTo.toISOString()}`;
    if (validTo < new Date())
      throw new SealingFailed(
        `Kommunens segl udløb den ${longDate(validTo)}. Bed din systemadministrator om at skifte det.`,
        details,
      );
    if (validFrom > new Date())
      throw new SealingFailed(
        `Kommunens segl gælder først fra den ${longDate(validFrom)}. Bed din systemadministrator om at se på det.`,
        details,
      );
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

/**
 * A service that the seal needs doesn't answer: the document waits, and is tried again. `message` is Danish and for the
 * user; `details` are for the log.
 */
export class TimeStampUnavailable extends Error {
  override readonly name = "TimeStampUnavailable";
  constructor(
    message: string,
    readonly details: string,
  ) {
    super(message);
  }
}

export interface SealRequest extends Pick<Seal, "p12" | "passphrase"> {
  /** Why it is sealed, as viewers show it. */
  reason: string;
  location?: string | undefined;
  /** Time-stamp authority (RFC 3161): every level but the lowest needs one. */
  tsaUrl?: string | undefined;
  /** PAdES baseline level (ETSI EN 319 142-1); auto, by default: the highest that can be had. */
  level?: SealLevel | "auto" | undefined;
  /** The time the seal claims; now, by default. */
  at?: Date;
}

const tell = "Giv din systemadministrator besked.";
const sorry: Record<SealProblem, string> = {
  timestamp: "Tidsstemplingstjenesten svarer ikke.",
  revocationData: "Tjenesten, der oplyser, om et segl er spærret, svarer ikke.",
  timestampRevoked: `Dokumentet blev ikke forseglet, fordi tidsstemplingstjenestens certifikat er spærret. ${tell}`,
  certificate: `Dokumentet kunne ikke forsegles, fordi kommunens segl ikke kan åbnes. ${tell}`,
  expired: `Dokumentet blev ikke forseglet, fordi kommunens segl er udløbet. ${tell}`,
  notYet: `Dokumentet blev ikke forseglet, fordi kommunens segl ikke gælder endnu. ${tell}`,
  usage: `Dokumentet blev ikke forseglet, fordi certifikatet i kommunens segl ikke må bruges til at underskrive. ${tell}`,
  revoked: `Dokumentet blev ikke forseglet, fordi kommunens segl er spærret af udstederen. ${tell}`,
  noRevocationData: `Dokumentet blev ikke forseglet, fordi det niveau, der er valgt i SEAL_LEVEL, ikke kan nås med kommunens segl. ${tell}`,
  document: "Dokumentet kunne ikke forsegles. Prøv igen. Sker det igen, så giv din systemadministrator besked.",
};
const passing: SealProblem[] = ["timestamp", "revocationData"];

/**
 * Seals a PDF, last of all: whoever writes it anew afterwards destroys the seal. Earlier signatures stay valid, since
 * the seal is an incremental update. It is B-B without a time-stamp authority, and B-T with one; B-LT and B-LTA where
 * issuers say of both certificates, the seal's and the authority's, that they aren't revoked (ETSI EN 319 142-1).
 * @returns the sealed bytes, the time the seal claims, its level, and why it isn't a higher one
 * @throws SealingFailed, TimeStampUnavailable
 */
export async function seal(
  pdf: Uint8Array,
  { level = "auto", at = new Date(), p12, passphrase, reason, location, tsaUrl }: SealRequest,
): Promise<{ pdf: Uint8Array; at: Date } & SetSeal> {
  try {
    return { at, ...(await sealed(pdf, { p12, passphrase, reason, location, tsaUrl, level, at })) };
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    const word = Object.keys(sorry).find((one) => error.details.startsWith(`${one}: `));
    const problem = (word as SealProblem | undefined) ?? "document";
    if (passing.includes(problem)) throw new TimeStampUnavailable(sorry[problem], error.details);
    throw new SealingFailed(sorry[problem], error.details);
  }
}
