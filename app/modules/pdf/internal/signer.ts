import { P12Signer, type Signer } from "@libpdf/core";
import { createHash, X509Certificate } from "node:crypto";
import { certificateFrom } from "./certificates";
import { pathOf } from "./certificate-path";
import { wordsOf } from "./names";
import { verifyBytes } from "./verify-bytes";

/** Why nobody can sign with a PKCS #12 file. */
export type SignerProblem = "passphrase" | "file" | "key" | "notYet" | "expired" | "usage";

export class SignerRefused extends Error {
  constructor(
    readonly problem: SignerProblem,
    details: string,
  ) {
    super(`${problem}: ${details}`);
  }
}

export interface OpenedSigner extends Signer {
  /** The certificates above the signer's own, nearest first. */
  certificateChain: Uint8Array[];
  subject: string;
  issuer: string;
  validFrom: Date;
  validTo: Date;
}

/** @throws SignerRefused passphrase, file, key */
export async function openSigner(p12: Uint8Array, passphrase: string): Promise<OpenedSigner> {
  const opened = await P12Signer.create(p12, passphrase).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    const problem = /password|integrity|\bMAC\b|decrypt/i.test(said)
      ? "passphrase"
      : /private key/i.test(said)
        ? "key"
        : "file";
    throw new SignerRefused(problem, said);
  });
  // The file names no order: the signer's own certificate is the one that its key fits.
  const all = [opened.certificate, ...opened.certificateChain];
  const probe = Buffer.from("sagsgang");
  const signature = await opened.sign(probe, "SHA-256");
  const algorithm = opened.keyType === "EC" ? "1.2.840.10045.4.3.2" : "1.2.840.113549.1.1.11";
  const certificate = all.find((der) => verifyBytes(probe, signature, new X509Certificate(der).publicKey, algorithm));
  if (!certificate) throw new SignerRefused("key", "the key fits no certificate in the file");
  const { path } = await pathOf(certificate, all, false);
  const { subject, issuer, notBefore, notAfter } = certificateFrom(certificate);
  return {
    certificate,
    certificateChain: path.slice(1).map(({ raw }) => raw),
    keyType: opened.keyType,
    signatureAlgorithm: opened.signatureAlgorithm,
    sign: (data, digest) => opened.sign(data, digest),
    subject: wordsOf(subject).commonName,
    issuer: wordsOf(issuer).commonName,
    validFrom: notBefore.value,
    validTo: notAfter.value,
  };
}

let kept: { of: string; signer: OpenedSigner } | undefined;

/**
 * The municipality's seal, opened once for many documents: a password is made slow to try, and so is each opening.
 * @throws SignerRefused passphrase, file, key
 */
export async function openSeal(p12: Uint8Array, passphrase: string): Promise<OpenedSigner> {
  const of = createHash("sha256").update(p12).update(passphrase).digest("hex");
  if (kept?.of !== of) kept = { of, signer: await openSigner(p12, passphrase) };
  return kept.signer;
}

const KEY_USAGE = "2.5.29.15";

/**
 * Whether it may sign at that time: its certificate is valid, and a key usage, where it names one, is digital signature
 * or non-repudiation (RFC 5280, 4.2.1.3).
 * @throws SignerRefused notYet, expired, usage
 */
export function assertMaySign({ certificate, validFrom, validTo }: OpenedSigner, at: Date): void {
  if (at < validFrom) throw new SignerRefused("notYet", validFrom.toISOString());
  if (at > validTo) throw new SignerRefused("expired", validTo.toISOString());
  const usage = certificateFrom(certificate).extensions?.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue as
    { valueBlock: { valueHexView: Uint8Array } } | undefined;
  if (usage && !(usage.valueBlock.valueHexView[0]! & 0b1100_0000))
    throw new SignerRefused("usage", "neither digital signature nor non-repudiation");
}
