import { type FileKind, extensionOf, fileKindFacts } from "./media-types";

/** UTF-16 units, extension included; leaves room for a prefix within the 255 bytes that file systems allow. */
const MAX_LENGTH = 120;

const NAMELESS = "Uden navn";

/**
 * Names that Windows keeps for devices; a file that is called so can't be saved there, with or without extension.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * A file name that is safe to show, store in the database and offer as a download, and still the sender's own: NFC, no
 * folders, no control, bidirectional or other invisible characters (they can make `exe.pdf` out of `fdp.exe`), no
 * characters that Windows refuses, at most 120 characters, letters such as æøå kept. With `kind` it gets the kind's
 * extension where it has none of the kind's own.
 */
export function cleanFileName(name: string, kind?: FileKind): string {
  const lastPart = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const visible = lastPart
    .replace(/[\p{Zs}\t\r\n]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "-")
    .replace(/ {2,}/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "");
  const claimed = extensionOf(visible);
  const keepsOwn = kind === undefined || fileKindFacts(kind).extensions.includes(claimed);
  const extension = keepsOwn
    ? claimed === ""
      ? ""
      : visible.slice(-claimed.length)
    : fileKindFacts(kind).extensions[0];
  const stem = keepsOwn && claimed !== "" ? visible.slice(0, -claimed.length - 1) : visible;
  const suffix = extension === "" ? "" : `.${extension}`;
  const safeStem = stem === "" || WINDOWS_DEVICE.test(stem) ? NAMELESS : stem;
  return shorten(safeStem, MAX_LENGTH - suffix.length) + suffix;
}

/** Cuts without splitting a letter from its accent or an emoji in two. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("da", { granularity: "grapheme" }).segment(text)) {
    if (kept.length + segment.length > length) break;
    kept += segment;
  }
  return kept.trimEnd();
}
