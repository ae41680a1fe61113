import { imageSize } from "image-size";

/** A picture of more pixels than this would fill the worker's memory when it is unpacked. */
export const MOST_PIXELS = 40_000_000;

const readable: Record<string, string> = { png: "png", jpg: "jpg", gif: "gif", webp: "webp" };

/** What the bytes are, by their content; null when they are no picture that can be set, or one too large to unpack. */
export function pictureKind(bytes: Uint8Array): { extension: string; pixels: number } | null {
  try {
    const { width, height, type } = imageSize(bytes);
    const extension = readable[type ?? ""];
    const pixels = width * height;
    return extension && pixels > 0 && pixels <= MOST_PIXELS ? { extension, pixels } : null;
  } catch {
    return null;
  }
}
