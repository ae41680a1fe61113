import { TimestampError } from "@libpdf/core";
import fs from "node:fs";
import { handOver, type HandedOver } from "./appended";
import { openForSigning } from "./place-seal-field";
import { freeName, plain, roomFor } from "./set-seal";
import { assertMaySign, openSigner } from "./signer";
import { TimeStampAuthority } from "./time-stamp-authority";

/** The file is handed over by path: it may be large. */
export interface SignatureJob {
  path: string;
  out: string;
  p12: Uint8Array;
  passphrase: string;
  reason: string;
  /** Who signs, as the field is named. */
  name: string;
  at: Date;
  tsaUrl?: string | undefined;
}

export interface SetSignature {
  subject: string;
  issuer: string;
  level: "B-B" | "B-T";
}

/** Somebody waits for the answer, with the signing round held: an authority that is silent may not use up its time. */
const STAMP_WITHIN_MS = 3_000;

/**
 * See `addPersonalSignature`. Nobody's address is asked but the time-stamp authority's: the certificate comes from
 * whoever signs, and could name any.
 * @throws SignerRefused
 */
export async function setSignature(job: SignatureJob): Promise<HandedOver & SetSignature> {
  const signer = await openSigner(job.p12, job.passphrase);
  assertMaySign(signer, job.at);
  const authority = job.tsaUrl ? new TimeStampAuthority(job.tsaUrl, STAMP_WITHIN_MS) : null;
  const before = fs.readFileSync(job.path);
  const { bytes, level } = await signedWith(authority).catch((error: unknown) => {
    // The seal, which comes last, has its own time-stamp or waits for it.
    if (error instanceof TimestampError) return signedWith(null);
    throw error;
  });
  return { subject: signer.subject, issuer: signer.issuer, level, ...handOver(before, bytes, job.out) };

  async function signedWith(stamps: TimeStampAuthority | null) {
    const level = stamps ? ("B-T" as const) : ("B-B" as const);
    const document = await openForSigning(before);
    const { bytes } = await document.sign({
      signer,
      reason: plain(job.reason),
      fieldName: freeName(document, `Underskrift ${plain(job.name).replace(/\./g, "").trim()}`),
      signingTime: job.at,
      estimatedSize: roomFor(signer.certificateChain, stamps !== null),
      level,
      ...(stamps ? { timestampAuthority: stamps } : {}),
    });
    return { bytes, level };
  }
}
