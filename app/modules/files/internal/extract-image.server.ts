import { inflateSync } from "node:zlib";
import type { TextCollector } from "./text-collector";

/** Bytes of unpacked text that one chunk may hold. */
const MAX_CHUNK = 1_000_000;
/** Letters in a row that count as text; shorter rows are what binary data looks like. */
const MIN_RUN = 6;

const PNG_TEXT = new Set(["tEXt", "zTXt", "iTXt", "eXIf"]);

/** Comment, Exif and XMP, IPTC (JPEG's markers COM, APP1, APP13). */
const JPEG_TEXT = new Set([0xfe, 0xe1, 0xed]);
const JPEG_SCAN = 0xda;

/** What a picture says of itself beside what it shows: captions, descriptions, names of its maker and its program. */
export function extractImage(bytes: Buffer, kind: "png" | "jpeg", into: TextCollector): void {
  for (const segment of kind === "png" ? pngTexts(bytes) : jpegTexts(bytes)) {
    into.hide("properties", "billedets egenskaber", printable(segment));
  }
}

function* pngTexts(bytes: Buffer): Iterable<Buffer> {
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (PNG_TEXT.has(type)) {
      yield data;
      yield* unpacked(data);
    }
    at += 12 + length;
  }
}

/** Packed text begins with zlib's header after the keyword (PNG 3, 11.3.3). */
function* unpacked(data: Buffer): Iterable<Buffer> {
  const start = data.indexOf(0x78, data.indexOf(0) + 1);
  if (start === -1) return;
  try {
    yield inflateSync(data.subarray(start), { maxOutputLength: MAX_CHUNK });
  } catch {
    // Plain text that has an x in it, or a bomb.
  }
}

function* jpegTexts(bytes: Buffer): Iterable<Buffer> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] as number;
    if (marker === JPEG_SCAN) return;
    const length = bytes.readUInt16BE(at + 2);
    if (JPEG_TEXT.has(marker)) yield bytes.subarray(at + 4, at + 2 + length);
    at += 2 + length;
  }
}

/** The rows of letters in some bytes, read as UTF-8 and as UTF-16 from both starts. */
function printable(data: Buffer): string {
  const readings = [
    new TextDecoder().decode(data),
    new TextDecoder("utf-16le").decode(data),
    new TextDecoder("utf-16le").decode(data.subarray(1)),
  ];
  const run = new RegExp(String.raw`[\t\n\r\x20-\x7E\u00A0-\u017F\u2010-\u2015]{${MIN_RUN},}`, "g");
  return readings.flatMap((reading) => reading.match(run) ?? []).join("\n\n");
}
