import { HttpTimestampAuthority, P12Signer, PDF, SignerError, TimestampError } from "@libpdf/core";
import { SEAL_FIELD, withSealField } from "./seal-field";

export interface SealJob {
  pdf: Uint8Array;
  p12: Uint8Array;
  passphrase: string;
  reason: string;
  location?: string | undefined;
  tsaUrl?: string | undefined;
  at: Date;
}

/** Why a seal could not be set; the message's first word. */
export type SealProblem = "timestamp" | "certificate" | "document";

/** A problem's kind travels as the first word of the message. */
const failure = (problem: SealProblem, error: unknown) =>
  new Error(`${problem}: ${error instanceof Error ? error.message : String(error)}`);

/** See `seal`. The library escapes brackets and backslashes twice: they are left out of what is said. */
export async function setSeal({ pdf, p12, passphrase, reason, location, tsaUrl, at }: SealJob): Promise<Uint8Array> {
  const plain = (text: string) => text.replace(/[()\\]/g, " ");
  const signer = await P12Signer.create(p12, passphrase).catch((error: unknown) => {
    throw failure("certificate", error);
  });
  const prepared = await withSealField(pdf);
  try {
    const document = await PDF.load(prepared);
    const isFirst = prepared !== pdf || !Buffer.from(pdf).includes("/ByteRange");
    const { bytes } = await document.sign({
      signer,
      reason: plain(reason),
      ...(location ? { location: plain(location) } : {}),
      ...(isFirst ? { fieldName: SEAL_FIELD } : {}),
      signingTime: at,
      level: tsaUrl ? "B-T" : "B-B",
      ...(tsaUrl ? { timestampAuthority: new HttpTimestampAuthority(tsaUrl, { timeout: 15_000 }) } : {}),
    });
    return bytes;
  } catch (error) {
    if (error instanceof TimestampError) throw failure("timestamp", error);
    throw failure(error instanceof SignerError ? "certificate" : "document", error);
  }
}
