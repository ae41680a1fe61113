import { HttpTimestampAuthority, P12Signer, PDF, SignerError, TimestampError } from "@libpdf/core";
import fs from "node:fs/promises";
import { SEAL_FIELD, withSealField } from "./seal-field";

/** The file is handed over by path: it may be large. */
export interface SealJob {
  path: string;
  out: string;
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
export async function setSeal({ path, out, p12, passphrase, reason, location, tsaUrl, at }: SealJob): Promise<void> {
  const plain = (text: string) => text.replace(/[()\\]/g, " ");
  const signer = await P12Signer.create(p12, passphrase).catch((error: unknown) => {
    throw failure("certificate", error);
  });
  const pdf = await withSealField(await fs.readFile(path));
  try {
    const isFirst = !Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes("/ByteRange");
    const document = await PDF.load(pdf);
    const { bytes } = await document.sign({
      signer,
      reason: plain(reason),
      ...(location ? { location: plain(location) } : {}),
      ...(isFirst ? { fieldName: SEAL_FIELD } : {}),
      signingTime: at,
      level: tsaUrl ? "B-T" : "B-B",
      ...(tsaUrl ? { timestampAuthority: new HttpTimestampAuthority(tsaUrl, { timeout: 15_000 }) } : {}),
    });
    await fs.writeFile(out, bytes);
  } catch (error) {
    if (error instanceof TimestampError) throw failure("timestamp", error);
    throw failure(error instanceof SignerError ? "certificate" : "document", error);
  }
}
