/**
 * Where the signatures of a PDF lie, found in the file's bytes and not through a parser: what a signature covers is a
 * question of bytes, and a parser that reads a hostile file otherwise than the viewer does would answer it wrongly.
 * (ISO 32000-1, 12.8.1; the attacks are "signature wrapping", "incremental saving" and "universal forgery", pdf-insecurity.org.)
 */

export interface SignedRange {
  /** The bytes that the signature covers: from 0 to `gapStart`, and from `gapEnd` to `end`. */
  gapStart: number;
  gapEnd: number;
  end: number;
  /** The CMS object between them, DER; null when what stands there is no such thing, or the range is not a sound one. */
  cms: Uint8Array | null;
}

const MOST_SIGNATURES = 50;
const MOST_CMS_BYTES = 1_000_000;

export function signedRanges(pdf: Uint8Array): SignedRange[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found: SignedRange[] = [];
  let at = bytes.indexOf("/ByteRange");
  while (at >= 0 && found.length < MOST_SIGNATURES) {
    found.push(rangeAt(bytes, at));
    at = bytes.indexOf("/ByteRange", at + 10);
  }
  return found;
}

function rangeAt(bytes: Buffer, at: number): SignedRange {
  const text = bytes.toString("latin1", at, at + 120);
  const numbers = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(text);
  if (!numbers) return { gapStart: 0, gapEnd: 0, end: 0, cms: null };
  const [start, gapStart, gapEnd, rest] = numbers.slice(1).map(Number) as [number, number, number, number];
  const end = gapEnd + rest;
  const sound =
    start === 0 &&
    gapStart > 0 &&
    gapStart < gapEnd &&
    end <= bytes.length &&
    (at < gapStart || at >= gapEnd) &&
    at < end;
  return { gapStart, gapEnd, end, cms: sound ? cmsBetween(bytes, gapStart, gapEnd) : null };
}

/** Nothing but one hex string may stand in the gap: whatever else stood there would be covered by nobody. */
function cmsBetween(bytes: Buffer, from: number, to: number): Uint8Array | null {
  const digits = to - from - 2;
  if (bytes[from] !== 0x3c || bytes[to - 1] !== 0x3e || digits < 2 || digits % 2 === 1 || digits > 2 * MOST_CMS_BYTES)
    return null;
  const hex = bytes.toString("latin1", from + 1, to - 1);
  return /^[0-9a-fA-F]+$/.test(hex) ? withoutPadding(Buffer.from(hex, "hex")) : null;
}

/** The place is reserved before the signature is known: what follows the DER object must be zeros. */
function withoutPadding(bytes: Buffer): Uint8Array | null {
  const lengthOfLength = bytes[1]! & 0x80 ? bytes[1]! & 0x7f : 0;
  if (bytes[0] !== 0x30 || lengthOfLength > 4 || bytes.length < 2 + lengthOfLength) return null;
  const content = lengthOfLength === 0 ? bytes[1]! : bytes.readUIntBE(2, lengthOfLength);
  const length = 2 + lengthOfLength + content;
  return length <= bytes.length && bytes.subarray(length).every((byte) => byte === 0)
    ? bytes.subarray(0, length)
    : null;
}

/** The bytes that are signed, in one piece. */
export function coveredBytes(pdf: Uint8Array, { gapStart, gapEnd, end }: SignedRange): Uint8Array {
  const covered = new Uint8Array(gapStart + end - gapEnd);
  covered.set(pdf.subarray(0, gapStart));
  covered.set(pdf.subarray(gapEnd, end), gapStart);
  return covered;
}
