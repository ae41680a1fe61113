import { createHash } from "node:crypto";
import { coveredBytes, signedRanges } from "./byte-ranges";
import { readSignature, type SignatureFacts, type Trust } from "./read-signature";

export interface FoundSignature extends SignatureFacts {
  /** Whether it covers the file to its last byte. */
  coversWholeDocument: boolean;
}

export interface Verification {
  sha256: string;
  /** In the order in which they stand in the file. */
  signatures: FoundSignature[];
  /** The file is not what was signed: a signature is broken, or bytes were added after it. */
  changedAfter: boolean;
}

const unreadable: SignatureFacts = {
  kind: "signature",
  signedBy: "",
  organisation: "",
  issuedBy: "",
  signingTime: null,
  timestamp: null,
  validTo: null,
  timestampValidTo: null,
  intact: false,
  trusted: "unknown",
  level: "CMS",
};

/** See `verifyPdf`. */
export async function readSignatures(pdf: Uint8Array, trust: Trust): Promise<Verification> {
  const all: FoundSignature[] = [];
  for (const range of signedRanges(pdf)) {
    const read = range.cms && (await readSignature(range.cms, coveredBytes(pdf, range), trust).catch(() => null));
    all.push({ ...(read ?? unreadable), coversWholeDocument: range.cms !== null && range.end === pdf.length });
  }
  // A signed file that lies inside a sealed one unpacked looks like a signature that can't be read; the seal covers it.
  const covered = all.some(({ intact, coversWholeDocument }) => intact && coversWholeDocument);
  const signatures = covered ? all.filter((one) => one.intact || one.signedBy !== "") : all;
  return { sha256: createHash("sha256").update(pdf).digest("hex"), signatures, changedAfter: isChanged(signatures) };
}

/**
 * The signatures that this installation knows decide, where there are any: a stranger who adds something and signs it
 * himself covers the whole file too, and so does a time-stamp, which anybody can get on anything. Where none is known, the
 * intact ones do.
 */
function isChanged(signatures: FoundSignature[]): boolean {
  if (signatures.length === 0) return false;
  if (signatures.some(({ intact }) => !intact)) return true;
  const signed = signatures.filter(({ kind }) => kind === "signature");
  const known = signed.filter(({ trusted }) => trusted !== "unknown");
  return !(known.length > 0 ? known : signed).some(({ coversWholeDocument }) => coversWholeDocument);
}
