import { PDF, SignerError, TimestampError } from "@libpdf/core";
import fs from "node:fs";
import type { SealLevel } from "../seal-level";
import { handOver, type HandedOver } from "./appended";
import { appendValidationData } from "./append-validation-data";
import { openForSigning } from "./place-seal-field";
import { SEAL_FIELD } from "./seal-field";
import { assertMaySign, openSeal, SignerRefused, type OpenedSigner } from "./signer";
import { TimeStampAuthority } from "./time-stamp-authority";
import { together, validationDataOf, type ValidationData } from "./validation-data";

/** The file is handed over by path: it may be large. */
export interface SealJob {
  path: string;
  out: string;
  p12: Uint8Array;
  passphrase: string;
  reason: string;
  location?: string | undefined;
  tsaUrl?: string | undefined;
  /** auto: the highest that can be had */
  level: SealLevel | "auto";
  at: Date;
}

export interface SetSeal {
  level: SealLevel;
  /** Why it isn't a higher one, for the log; empty where none was to be had or wanted. */
  note: string;
}

/** Why a seal could not be set; the message's first word. */
export type SealProblem =
  | "timestamp"
  | "timestampRevoked"
  | "certificate"
  | "expired"
  | "notYet"
  | "usage"
  | "revoked"
  | "noRevocationData"
  | "revocationData"
  | "document";

/** A problem's kind travels as the first word of the message. */
const failure = (problem: SealProblem, error: unknown) =>
  new Error(`${problem}: ${error instanceof Error ? error.message : String(error)}`);

const noted: Record<NonNullable<ValidationData["missing"]>, string> = {
  noChain: "the certificates above the seal's or the time-stamp's are not all known",
  noAddress: "a certificate names no place to ask whether it is revoked",
  noAnswer: "nobody answered whether a certificate is revoked",
};

/** The library escapes brackets and backslashes twice: they are left out of what is said. */
export const plain = (text: string) => text.replace(/[()\\]/g, " ");

/** Room for a signature with its certificates, and for a time-stamp with its own. */
export const roomFor = (chain: Uint8Array[], stamped: boolean) =>
  6_000 + chain.reduce((sum, { length }) => sum + length, 0) + (stamped ? 16_000 : 0);

/** See `seal`. */
export async function setSeal(job: SealJob): Promise<HandedOver & SetSeal> {
  const { path, out, at, level, tsaUrl } = job;
  const signer = await openedSigner(job, at);
  const own = level === "B-B" ? null : await ownRevocation(signer, level);
  const authority = tsaUrl && level !== "B-B" ? new TimeStampAuthority(tsaUrl) : null;
  try {
    const unsealed = fs.readFileSync(path);
    const sealed = await signed(unsealed, job, signer, authority);
    const result = authority && own ? await lengthened(sealed, level, own, authority) : { ...low(authority), sealed };
    return { level: result.level, note: result.note, ...handOver(unsealed, result.sealed, out) };
  } catch (error) {
    if (error instanceof TimestampError) throw failure("timestamp", error);
    if (error instanceof KnownFailure) throw error;
    throw failure(error instanceof SignerError ? "certificate" : "document", error);
  }
}

class KnownFailure extends Error {
  constructor(problem: SealProblem, details: string) {
    super(`${problem}: ${details}`);
  }
}

const low = (authority: TimeStampAuthority | null) => ({
  level: authority ? ("B-T" as const) : ("B-B" as const),
  note: "",
});

async function openedSigner({ p12, passphrase }: SealJob, at: Date) {
  try {
    const signer = await openSeal(p12, passphrase);
    assertMaySign(signer, at);
    return signer;
  } catch (error) {
    if (!(error instanceof SignerRefused)) throw failure("certificate", error);
    const { problem } = error;
    throw problem === "expired" || problem === "notYet" || problem === "usage" ? error : failure("certificate", error);
  }
}

/** Asked before anything is sealed: a seal that is revoked seals nothing. */
async function ownRevocation(signer: OpenedSigner, level: SealJob["level"]): Promise<ValidationData> {
  const own = await validationDataOf(signer.certificate, signer.certificateChain);
  if (own.revoked) throw failure("revoked", `${own.revoked.holder} since ${own.revoked.at.toISOString()}`);
  if (isLong(level) && own.missing)
    throw failure(own.missing === "noAnswer" ? "revocationData" : "noRevocationData", noted[own.missing]);
  return own;
}

const isLong = (level: SealJob["level"]) => level === "B-LT" || level === "B-LTA";

/** Appended to the document, whatever it has already: earlier signatures stay as they are. */
async function signed(
  unsealed: Uint8Array,
  { reason, location, at }: SealJob,
  signer: OpenedSigner,
  authority: TimeStampAuthority | null,
): Promise<Uint8Array> {
  const document = await openForSigning(unsealed);
  const { bytes } = await document.sign({
    signer,
    reason: plain(reason),
    ...(location ? { location: plain(location) } : {}),
    fieldName: freeName(document, SEAL_FIELD),
    signingTime: at,
    estimatedSize: roomFor(signer.certificateChain, authority !== null),
    level: authority ? "B-T" : "B-B",
    ...(authority ? { timestampAuthority: authority } : {}),
  });
  return bytes;
}

/** "Segl", or "Segl 2" where that one is signed: a name that no other signature has. */
export function freeName(document: PDF, wanted: string): string {
  const taken = new Set(
    (document.getForm()?.getFields() ?? [])
      .filter((field) => !(field.type === "signature" && !field.getDict().has("V")))
      .map(({ name }) => name),
  );
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} ${n}`;
  return name;
}

/** The seal's own validation data and its time-stamp's, and a time-stamp over it all, as far as they can be had. */
async function lengthened(
  sealed: Uint8Array,
  level: SealJob["level"],
  own: ValidationData,
  authority: TimeStampAuthority,
) {
  if (level === "B-T") return { level: "B-T" as const, note: "", sealed };
  const [stamp] = authority.stamps;
  const stamps = await validationDataOf(stamp!.certificate, stamp!.certificates);
  if (stamps.revoked)
    throw new KnownFailure("timestampRevoked", `${stamps.revoked.holder} since ${stamps.revoked.at.toISOString()}`);
  const data = together(own, stamps);
  if (data.missing) {
    if (isLong(level))
      throw new KnownFailure(data.missing === "noAnswer" ? "revocationData" : "noRevocationData", noted[data.missing]);
    return { level: "B-T" as const, note: noted[data.missing], sealed };
  }
  const long = await appendValidationData(sealed, data);
  if (level === "B-LT") return { level: "B-LT" as const, note: "", sealed: long };
  try {
    return { level: "B-LTA" as const, note: "", sealed: await stamped(long, authority) };
  } catch (error) {
    if (level === "B-LTA" || !(error instanceof TimestampError)) throw error;
    return { level: "B-LT" as const, note: error.message, sealed: long };
  }
}

/** Over everything, to the last byte: the stamp's own validation data is there already, since the same authority gave the first. */
async function stamped(pdf: Uint8Array, authority: TimeStampAuthority): Promise<Uint8Array> {
  const document = await PDF.load(pdf);
  const { bytes } = await document.addTimestamp({
    timestampAuthority: authority,
    fieldName: freeName(document, "Tidsstempel"),
    estimatedSize: 16_000,
  });
  const [first, last] = [authority.stamps[0]!, authority.stamps.at(-1)!];
  if (Buffer.from(first.certificate).equals(last.certificate)) return bytes;
  throw new TimestampError("the authority changed its certificate between two stamps");
}
