import { settings } from "~/platform/env.server";
import type { SetSignature } from "./internal/set-signature";
import type { SignerProblem } from "./internal/signer";
import { signed } from "./internal/signing-line.server";
import { WorkerFailure } from "./internal/worker-line.server";

/** A personal certificate signed nothing. `message` is Danish and for the person; `details` are for the log. */
export class PersonalSignatureRefused extends Error {
  override readonly name = "PersonalSignatureRefused";
  constructor(
    message: string,
    readonly details: string,
  ) {
    super(message);
  }
}

export interface PersonalSignature {
  /** PKCS #12: the person's key and certificate. */
  p12: Uint8Array;
  passphrase: string;
  /** Why, as viewers show it. */
  reason: string;
  /** Whose signature it is: names its field. */
  name: string;
  at: Date;
}

const sorry: Record<SignerProblem | "document", string> = {
  passphrase: "Adgangskoden passer ikke til certifikatfilen. Skriv den igen.",
  file: "Filen er ikke en certifikatfil. Vælg den fil, der ender på .p12 eller .pfx.",
  key: "Filen mangler den private nøgle til certifikatet. Eksportér certifikatet igen, og tag nøglen med.",
  notYet: "Certifikatet gælder ikke endnu. Vælg et certifikat, der gælder i dag.",
  expired: "Certifikatet er udløbet. Vælg et certifikat, der gælder i dag.",
  usage: "Certifikatet må ikke bruges til at underskrive. Vælg et certifikat, der er udstedt til underskrift.",
  document: "Dokumentet kunne ikke underskrives. Prøv igen. Sker det igen, så giv din systemadministrator besked.",
};

/** Larger files are no certificates. */
const LARGEST_P12 = 200_000;

/**
 * Adds a person's own signature to a document, before the municipality's seal: an incremental update in the form PAdES
 * B-B, or B-T with a time-stamp authority that answers (ETSI EN 319 142-1). Earlier signatures stay valid.
 * @returns the document, and whom the certificate names and who issued it
 * @throws PersonalSignatureRefused
 */
export async function addPersonalSignature(
  pdf: Uint8Array,
  { p12, passphrase, reason, name, at }: PersonalSignature,
): Promise<{ pdf: Uint8Array } & SetSignature> {
  if (p12.length > LARGEST_P12) throw new PersonalSignatureRefused(sorry.file, `${p12.length} bytes`);
  const { tsaUrl, sealLevel } = settings();
  try {
    return await signed(pdf, { p12, passphrase, reason, name, at, tsaUrl: sealLevel === "B-B" ? undefined : tsaUrl });
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    const problem = Object.keys(sorry).find((word) => error.details.startsWith(`${word}: `)) as
      SignerProblem | undefined;
    throw new PersonalSignatureRefused(sorry[problem ?? "document"], error.details);
  }
}
