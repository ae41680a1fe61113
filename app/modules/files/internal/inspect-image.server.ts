import { imageSize } from "image-size";
import { refusal } from "../refusal";

/** Points: a 60 megapixel camera and an A3 scan at 600 dpi pass, what a browser chokes on doesn't. */
const MAX_POINTS = 100_000_000;
const MAX_SIDE = 30_000;

const PNG_HEADER = 8;

/**
 * Width and height in points, from the header alone: the picture is never unpacked.
 * @throws DomainError when it is damaged, too large to show, or holds more than it shows
 */
export function inspectImage(bytes: Buffer, kind: "png" | "jpeg"): { width: number; height: number } {
  const { width, height } = sizeOf(bytes, kind);
  if (!(width > 0 && height > 0)) throw refusal("damagedImage");
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_POINTS) {
    throw refusal("imageTooLarge", `${grouped(width)} × ${grouped(height)}`);
  }
  if (kind === "png") checkChunks(bytes);
  return { width, height };
}

function sizeOf(bytes: Buffer, kind: "png" | "jpeg"): { width: number; height: number } {
  try {
    const found = imageSize(bytes);
    if (found.type === (kind === "jpeg" ? "jpg" : "png")) return found;
  } catch {
    // Its errors say in English what the refusal says in Danish.
  }
  throw refusal("damagedImage");
}

/**
 * A PNG is a row of chunks that ends with IEND (PNG 3, 5.3). Bytes after it are shown by no viewer; cropping tools have
 * left the cut-away part of pictures there (CVE-2023-21036).
 */
function checkChunks(bytes: Buffer): void {
  let at = PNG_HEADER;
  let pixels = false;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    at += 12 + length;
    pixels ||= type === "IDAT";
    if (type !== "IEND") continue;
    if (!pixels || at > bytes.length) throw refusal("damagedImage");
    if (at < bytes.length) throw refusal("imageHidesMore");
    return;
  }
  throw refusal("damagedImage");
}

function grouped(points: number): string {
  return new Intl.NumberFormat("da-DK").format(points);
}
