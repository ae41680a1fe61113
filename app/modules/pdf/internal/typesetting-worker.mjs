// @ts-check
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import fs from "node:fs";
import path from "node:path";
import { fontFiles, fontFolder, NO_OTHER_FONTS } from "./fonts.mjs";
import { ownPeakMB } from "./own-peak.mjs";

/**
 * The process that typesets: one job at a time, data in, PDF out. Typst runs inside it, and its memory grows with each
 * job, so worker-line.server.ts replaces it in time.
 *
 * @typedef {{ name: string, bytes: Uint8Array }} Picture file name inside the workspace, and content
 * @typedef {{ template: string, data: string, pictures: Picture[] }} Job
 */

const templates = /** @type {string} */ (process.env.SAGSGANG_TEMPLATES);
const caches = /** @type {string} */ (process.env.SAGSGANG_CACHE).split(path.delimiter);
const PICTURES = "billeder";

/** Where Typst finds a picture, and where its bytes are put in its workspace. @param {string} name */
const pictureAt = (name) => ({ inside: `/${PICTURES}/${name}`, shadow: path.join(templates, PICTURES, name) });

class Typesetter {
  /** @param {string} fonts folder of the unpacked fonts */
  constructor(fonts) {
    this.fonts = fonts;
    // The compiler reads the machine's fonts too, and a document would look different on another machine. On Linux its
    // search follows this variable; elsewhere the templates' `fallback: false` keeps other families out.
    process.env.FONTCONFIG_FILE = path.join(fonts, NO_OTHER_FONTS);
    this.compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] });
  }

  /** Typst's own words, for the log. @param {import("@myriaddreamin/typst-ts-node-compiler").NodeError} problem */
  words(problem) {
    return this.compiler.fetchDiagnostics(problem).map((/** @type {any} */ d) => {
      const where = d.path ? ` (${path.basename(d.path)}${d.range ? `:${d.range.start.line + 1}` : ""})` : "";
      return `${d.message}${where}${d.hints?.length ? `: ${d.hints.join("; ")}` : ""}`;
    });
  }

  /** @param {string} template @param {string} data */
  compile(template, data) {
    const outcome = this.compiler.compile({
      mainFilePath: path.join(templates, `${template}.typ`),
      inputs: { data },
    });
    if (!outcome.result) {
      const problem = outcome.takeError();
      throw new Error(problem ? this.words(problem).join("\n") : "Typst gave no document and no reason.");
    }
    const warned = outcome.takeWarnings();
    return { document: outcome.result, warnings: warned ? [...new Set(this.words(warned))] : [] };
  }

  /** Names of pictures that Typst can't read. @param {Picture[]} pictures */
  unreadable(pictures) {
    return pictures.flatMap(({ name }) => {
      const { result } = this.compiler.compile({ mainFileContent: `#image("${pictureAt(name).inside}", alt: "-")` });
      try {
        if (result) this.compiler.pdf(result, { pdfStandard: "a-2a" });
        return result ? [] : [name];
      } catch {
        return [name];
      }
    });
  }

  /**
   * One compilation, the PDF/UA-1 export as a gate, the PDF/A-2a export as the file. A character that no font has stops
   * an export; it is then written as its code, with a warning. A picture that can't be read is left out, with a warning.
   * @param {Job} job @param {(stage: string) => void} tell
   */
  async typeset({ template, data, pictures }, tell) {
    for (const { name, bytes } of pictures) this.compiler.mapShadow(pictureAt(name).shadow, Buffer.from(bytes));
    try {
      return await this.exported(template, data, pictures, tell);
    } finally {
      for (const { name } of pictures) this.compiler.unmapShadow(pictureAt(name).shadow);
    }
  }

  /** Forgets what the last three jobs had no use for. */
  forget() {
    this.compiler.evictCache(3);
  }

  /** @param {string} template @param {string} data @param {Picture[]} pictures @param {(stage: string) => void} tell */
  async exported(template, data, pictures, tell) {
    /** @type {string[]} */
    const said = [];
    let text = data;
    for (let attempt = 0; ; attempt += 1) {
      try {
        tell("typesetting");
        const { document, warnings } = this.compile(template, text);
        tell("checking");
        this.compiler.pdf(document, { pdfStandard: "ua-1" });
        tell("writing");
        const pdf = this.compiler.pdf(document, { pdfStandard: "a-2a" });
        return { pdf, pages: document.numOfPages, warnings: [...said, ...warnings] };
      } catch (error) {
        if (attempt >= 6) throw error;
        const message = error instanceof Error ? error.message : String(error);
        const changed =
          (await this.withCodes(text, message, said)) ?? this.withoutUnreadable(text, pictures, message, said);
        if (changed === null) throw error;
        text = changed;
      }
    }
  }

  /**
   * The data with codes for what no font has, or null when that was not the problem.
   * @param {string} data @param {string} message @param {string[]} said
   */
  async withCodes(data, message, said) {
    const runs = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map((m) => m[1] ?? "");
    if (runs.length === 0) return null;
    const covered = await this.coverage();
    const missing = [...new Set(data)].filter(
      (character) => !covered(/** @type {number} */ (character.codePointAt(0))),
    );
    // Where every character has a glyph, the fonts can't draw them together: the whole run is written as codes.
    const written = missing.length > 0 ? missing : runs.filter((run) => /[^\x20-\x7e]/.test(run));
    if (written.length === 0) return null;
    said.push(`Skrevet som kode, fordi ingen skrifttype har tegnet: ${written.map(codes).join(" ")}`);
    return written.reduce((text, run) => text.replaceAll(run, codes(run)), data);
  }

  /** Whether a code point is in one of the fonts, or draws nothing anyway. */
  async coverage() {
    const { default: fontkit } = await import("@pdf-lib/fontkit");
    const fonts = fontFiles(this.fonts).map((file) => fontkit.create(fs.readFileSync(file)));
    return (/** @type {number} */ point) =>
      point < 0x7f ||
      /\p{Default_Ignorable_Code_Point}|\s/u.test(String.fromCodePoint(point)) ||
      fonts.some((font) => font.hasGlyphForCodePoint(point));
  }

  /** @param {string} text @param {Picture[]} pictures @param {string} message @param {string[]} said */
  withoutUnreadable(text, pictures, message, said) {
    const data = JSON.parse(text);
    const shown = pictures.filter(({ name }) => Object.values(data.images).includes(pictureAt(name).inside));
    const unreadable = this.unreadable(shown).map((name) => pictureAt(name).inside);
    if (unreadable.length === 0) return null;
    said.push(`${unreadable.length} billede(r) kunne ikke læses og er udeladt: ${message}`);
    for (const [key, at] of Object.entries(data.images)) if (unreadable.includes(at)) delete data.images[key];
    return JSON.stringify(data);
  }
}

/** [U+1D6FC] @param {string} run */
const codes = (run) =>
  [...run]
    .map((c) => `[U+${/** @type {number} */ (c.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}]`)
    .join("");

const typesetter = fontFolder(caches).then((folder) => new Typesetter(folder));

const send = (/** @type {object} */ message) => process.send?.(message);

process.on("message", async (/** @type {{ id: number, job: Job }} */ { id, job }) => {
  try {
    const ready = await typesetter;
    const result = await ready.typeset(job, (stage) => send({ kind: "progress", id, stage }));
    // It forgets while nobody waits: a large file goes through in pieces, and the last ones would wait for that.
    process.send?.({ kind: "done", id, result, peak: ownPeakMB() }, () => ready.forget());
  } catch (error) {
    send({ kind: "failed", id, details: error instanceof Error ? error.message : String(error), peak: ownPeakMB() });
  }
});
process.on("disconnect", () => process.exit());

typesetter.then(
  () => send({ kind: "ready", peak: ownPeakMB() }),
  (error) => {
    send({ kind: "unfit", details: String(error?.stack ?? error) });
    process.exitCode = 1;
    process.disconnect?.();
  },
);
