// @ts-check
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * The fonts that documents are typeset in, all of them from npm packages under free licences (OFL 1.1; DejaVu under
 * Bitstream Vera's), so that a document looks the same wherever it is made. Order of use: `font-stack` in
 * templates/lib/tokens.typ. Unifont has every character of Unicode's first plane, so that no name is ever lost.
 */
const packed = [
  ...["Light", "Regular", "Italic", "Medium", "MediumItalic", "SemiBold", "SemiBoldItalic"].flatMap((weight) => [
    `@ibm/plex-sans/fonts/split/woff2/IBMPlexSans-${weight}-Latin1.woff2`,
    `@ibm/plex-sans/fonts/complete/woff2/IBMPlexSans-${weight}.woff2`,
  ]),
  ...["Regular", "SemiBold"].map(
    (weight) => `@ibm/plex-sans-arabic/fonts/complete/woff2/IBMPlexSansArabic-${weight}.woff2`,
  ),
  "@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2",
  "@fontsource/unifont/files/unifont-latin-400-normal.woff2",
];
const plain = ["dejavu-fonts-ttf/ttf/DejaVuSans.ttf", "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"];

/** Change it when the list or what is done to the fonts changes: an older folder is then left alone. */
const EDITION = "fonts-2";

/**
 * Plex without Greek, Cyrillic and the accents that Danish lacks is the same letters with a third of the kerning to look
 * through, and setting text takes a tenth less. Typst asks one font of a family only, so it is a family of its own; what
 * it lacks comes from the complete one. As long as the name that it is written over.
 */
const DANISH_LETTERS = { file: /-Latin1\./, family: "Sagsgang Sans" };

/** A configuration that names no folder of fonts, for FONTCONFIG_FILE. */
export const NO_OTHER_FONTS = "no-other-fonts.conf";

const require = createRequire(import.meta.url);

/** @param {string} file package and path inside it */
function located(file) {
  const [, name = "", inside = ""] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(file) ?? [];
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), inside);
}

/**
 * Typst takes a font's family from name 1, where Plex says "IBM Plex Sans SmBld", and would print semibold as regular.
 * Each name-1 record is pointed at the typographic family (name 16) of the same platform, in place (OpenType, "name").
 * @param {Buffer} font @param {string | undefined} family written over its own, where given
 */
function oneFamily(font, family) {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const entry = 12 + 16 * i;
    if (font.toString("latin1", entry, entry + 4) !== "name") continue;
    const at = font.readUInt32BE(entry + 8);
    const records = Array.from({ length: font.readUInt16BE(at + 2) }, (_, k) => at + 6 + 12 * k);
    const platform = (/** @type {number} */ r) =>
      `${font.readUInt16BE(r)}/${font.readUInt16BE(r + 4)}/${font.readUInt16BE(r + 2)}`;
    const named = (/** @type {number} */ id) => records.filter((r) => font.readUInt16BE(r + 6) === id);
    for (const r of named(1)) {
      const whole = named(16).find((q) => platform(q) === platform(r));
      if (whole !== undefined) font.copy(font, r + 8, whole + 8, whole + 12);
    }
    if (family === undefined) continue;
    for (const r of named(1)) {
      // Latin on the Macintosh platform (1), UTF-16 elsewhere.
      const name = font.readUInt16BE(r) === 1 ? Buffer.from(family, "latin1") : Buffer.from(family, "utf16le").swap16();
      if (name.length !== font.readUInt16BE(r + 8)) throw new Error(`No room for the family's name "${family}".`);
      name.copy(font, at + font.readUInt16BE(at + 4) + font.readUInt16BE(r + 10));
    }
  }
  return font;
}

/** Typst ignores woff2 without a word, so each font is unpacked to TTF once. @param {string} folder */
async function unpackInto(folder) {
  const { default: wawoff2 } = await import("wawoff2");
  for (const file of packed) {
    // One at a time: unpacking in parallel hands back overwritten memory, and Typst then knows no such family.
    const unpacked = Buffer.from(await wawoff2.decompress(fs.readFileSync(located(file))));
    const family = DANISH_LETTERS.file.test(file) ? DANISH_LETTERS.family : undefined;
    fs.writeFileSync(path.join(folder, `${path.basename(file, ".woff2")}.ttf`), oneFamily(unpacked, family));
  }
  for (const file of plain) fs.copyFileSync(located(file), path.join(folder, path.basename(file)));
  fs.writeFileSync(
    path.join(folder, NO_OTHER_FONTS),
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/no/other/fonts</dir></fontconfig>\n',
  );
}

/**
 * A folder with the unpacked fonts, made if it isn't there; two processes may do so at once.
 * @param {string[]} caches folders to keep it in, the first that can be written is used
 * @returns {Promise<string>}
 */
export async function fontFolder(caches) {
  const found = caches.map((cache) => path.join(cache, EDITION)).find((folder) => fs.existsSync(folder));
  if (found) return found;
  let problem;
  for (const cache of caches) {
    const folder = path.join(cache, EDITION);
    try {
      fs.mkdirSync(cache, { recursive: true });
      const unfinished = fs.mkdtempSync(`${folder}-`);
      try {
        await unpackInto(unfinished);
        fs.renameSync(unfinished, folder);
      } catch (error) {
        fs.rmSync(unfinished, { recursive: true, force: true });
        if (!fs.existsSync(folder)) throw error; // Otherwise another process was first.
      }
      return folder;
    } catch (error) {
      problem = error;
    }
  }
  throw new Error("No folder for the fonts can be written.", { cause: problem });
}

/** The fonts' files. @param {string} folder */
export const fontFiles = (folder) =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".ttf"))
    .map((name) => path.join(folder, name));
