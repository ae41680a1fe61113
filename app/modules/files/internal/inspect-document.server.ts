import { refusal } from "../refusal";
import { readXml } from "./read-xml.server";
import { recogniseCompoundFile, recogniseContent } from "./recognise-content.server";
import { type OtherArchive, type PackedDocument, orDamaged, recogniseDocument } from "./recognise-document.server";
import { type UnpackBudget, type ZipArchive, openZip } from "./zip-archive.server";

/** Office keeps whole documents here: the numbers behind a chart, a sheet pasted into a text. */
const EMBEDDED = /(?:^|\/)embeddings\/[^/]+$/i;

/** Parts that are packed or scrambled by custom and are nobody's archive: metafiles, fonts. */
const UNREMARKABLE = /\.(?:emz|wmz|svgz|odttf|fntdata)$/i;

/** A document inside a document inside a document is where it ends. */
export const MAX_EMBEDDING = 2;

/**
 * Unpacks a whole document, counting, and refuses what hides in it: an archive that is no embedded document, a program,
 * an embedded document with macros or a password, parts that aren't what the directory said.
 * @throws DomainError with the reason
 */
export async function inspectPackedDocument(
  bytes: Buffer,
  budget: UnpackBudget,
  depth = 0,
): Promise<PackedDocument | OtherArchive> {
  const archive = await openZip(bytes, budget);
  const document = await recogniseDocument(archive);
  if ("other" in document && depth === 0) return document;
  const mainPart = "other" in document ? null : document.mainPart;
  if (mainPart !== null) await orDamaged(() => readXml(archive.pieces(mainPart), {}));
  for (const name of archive.names) {
    if (name !== mainPart) await inspectPart(archive, name, budget, depth);
  }
  return document;
}

async function inspectPart(archive: ZipArchive, name: string, budget: UnpackBudget, depth: number): Promise<void> {
  let head: Buffer | undefined;
  for await (const piece of archive.pieces(name)) head ??= piece;
  if (!head || UNREMARKABLE.test(name)) return;
  const content = await recogniseContent(head);
  const documentInside = EMBEDDED.test(name) && (content.is === "zip" || content.is === "compoundFile");
  if (documentInside) await inspectEmbedded(name, (await archive.read(name)) as Buffer, budget, depth + 1);
  else if (content.is === "zip" || (content.is === "other" && content.hostile)) throw refusal("archiveInside", name);
}

/**
 * Looks at a file that another one carries, in a document or attached to a PDF.
 * @throws DomainError for programs, archives, documents with macros or a password, documents nested too deep
 */
export async function inspectEmbedded(name: string, bytes: Buffer, budget: UnpackBudget, depth = 1): Promise<void> {
  const content = await recogniseContent(bytes);
  if (content.is === "other" && content.hostile) throw refusal("archiveInside", name);
  if (content.is === "compoundFile" && recogniseCompoundFile(bytes) === "encryptedOffice") {
    throw refusal("encryptedOffice");
  }
  if (content.is !== "zip") return;
  if (depth > MAX_EMBEDDING) throw refusal("archiveInside", name);
  const inner = await inspectPackedDocument(bytes, budget, depth);
  if ("other" in inner && !inner.package) throw refusal("archiveInside", name);
}
