import type { FileKind } from "../media-types";
import { refusal } from "../refusal";
import { BrokenXml, readXml } from "./read-xml.server";
import { type Unaccepted, nameOfArchive } from "./recognise-content.server";
import type { ZipArchive } from "./zip-archive.server";

/** A zip that is no accepted document; `package` when it is some other document (Visio, say) and not just an archive. */
export interface OtherArchive {
  other: Unaccepted;
  package: boolean;
}

/** A document in a zip: its kind, and the part that it begins with. */
export interface PackedDocument {
  kind: Extract<FileKind, "docx" | "xlsx" | "pptx" | "odt">;
  mainPart: string;
  signed: boolean;
}

/** Content types of main parts (ECMA-376 part 1, 11 to 13). Slide shows and templates open as what they are. */
const MAIN_PARTS: Record<string, "docx" | "xlsx" | "pptx"> = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml": "pptx",
};

const ODT = "application/vnd.oasis.opendocument.text";

/** Parts that hold programs: VBA, and the macro sheets of Excel 4. */
const MACRO_PART = /(?:^|\/)vbaProject[^/]*\.bin$|^xl\/macrosheets\//i;
const MACRO_TYPE = /macroEnabled|vbaProject|macrosheet/i;
/** LibreOffice writes the indexes (script-lc.xml, script-lb.xml) for empty libraries too. */
const ODF_MACRO = /^(?:Basic\/.+\/(?!script-l[bc]\.xml$)[^/]+\.xml|Scripts\/.+[^/])$/;

/**
 * What document a zip holds, by its own declaration and not by its name.
 * @throws DomainError for macros, a password or damage
 */
export async function recogniseDocument(archive: ZipArchive): Promise<PackedDocument | OtherArchive> {
  const types = await archive.read("[Content_Types].xml");
  if (types) return recogniseOfficeOpenXml(archive, types);
  const mimetype = (await archive.read("mimetype"))?.toString("latin1").trim() ?? null;
  if (mimetype !== ODT) return { other: nameOfArchive(mimetype), package: mimetype !== null };
  if (!archive.has("content.xml")) throw refusal("damagedOffice");
  if (archive.names.some((name) => ODF_MACRO.test(name))) throw refusal("macros");
  if (await isEncryptedOdf(archive)) throw refusal("encryptedOffice");
  return { kind: "odt", mainPart: "content.xml", signed: archive.has("META-INF/documentsignatures.xml") };
}

async function recogniseOfficeOpenXml(archive: ZipArchive, types: Buffer): Promise<PackedDocument | OtherArchive> {
  let main: { kind: "docx" | "xlsx" | "pptx"; part: string } | undefined;
  let macros = archive.names.some((name) => MACRO_PART.test(name));
  const seen: string[] = [];
  await orDamaged(() =>
    readXml([types], {
      open(name, { ContentType: type = "", PartName: part = "" }) {
        seen.push(type);
        macros ||= MACRO_TYPE.test(type);
        const kind = MAIN_PARTS[type];
        if (name === "Override" && kind && archive.has(part.slice(1))) main ??= { kind, part: part.slice(1) };
      },
    }),
  );
  if (macros) throw refusal("macros");
  if (main) {
    return {
      kind: main.kind,
      mainPart: main.part,
      signed: archive.names.some((name) => /^_xmlsignatures\//i.test(name)),
    };
  }
  const template = seen.some((type) => /(?:template|slideshow)\.main\+xml$/.test(type));
  const advice = "Åbn filen, gem den som et almindeligt dokument eller som PDF, og læg den op.";
  const name = template ? "en Office-skabelon eller et diasshow" : "en anden slags Office-fil";
  return { other: { name, advice }, package: true };
}

/** OpenDocument with a password keeps its parts encrypted, and says so in the manifest (ODF 1.3 part 2, 4.8). */
async function isEncryptedOdf(archive: ZipArchive): Promise<boolean> {
  const manifest = await archive.read("META-INF/manifest.xml");
  let encrypted = false;
  if (manifest) {
    const open = (name: string) => {
      encrypted ||= name === "encryption-data";
    };
    await orDamaged(() => readXml([manifest], { open }));
  }
  return encrypted;
}

/** Broken XML where a document must have it is a damaged document. */
export async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof BrokenXml ? refusal("damagedOffice") : error;
  }
}
