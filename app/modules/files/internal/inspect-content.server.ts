import { cleanFileName } from "../file-name";
import { ACCEPTED_KINDS_TEXT, type FileKind, extensionOf, fileKindFacts, kindOfName } from "../media-types";
import { refusal } from "../refusal";
import { inspectPackedDocument } from "./inspect-document.server";
import { inspectImage } from "./inspect-image.server";
import { type PdfFacts, inspectPdf } from "./inspect-pdf.server";
import { KIND_IN_SENTENCE, type Unaccepted, recogniseCompoundFile, recogniseContent } from "./recognise-content.server";
import { newUnpackBudget } from "./zip-archive.server";

/** What an accepted file is. Facts that its kind doesn't have are null, false or empty. */
export interface ContentFacts extends Omit<PdfFacts, "pages"> {
  kind: FileKind;
  pages: number | null;
  width: number | null;
  height: number | null;
}

const NO_FACTS = {
  pages: null,
  signed: false,
  restricted: false,
  javascript: false,
  embeddedFiles: [],
  width: null,
  height: null,
} satisfies Omit<ContentFacts, "kind">;

/**
 * Reads a whole file and says what it is, by its content; or why it isn't accepted.
 * @param name as its sender calls it; it must not claim another kind than the content has
 * @throws DomainError with the reason (refusal.ts)
 */
export async function inspectContent(bytes: Buffer, name: string): Promise<ContentFacts> {
  const content = await recogniseContent(bytes);
  switch (content.is) {
    case "png":
    case "jpeg":
      claims(name, content.is);
      return { ...NO_FACTS, kind: content.is, ...inspectImage(bytes, content.is) };
    case "pdf":
      claims(name, "pdf");
      return { ...NO_FACTS, kind: "pdf", ...(await inspectPdf(bytes)) };
    case "zip": {
      const document = await inspectPackedDocument(bytes, newUnpackBudget());
      if ("other" in document) throw unaccepted(name, document.other);
      claims(name, document.kind);
      return { ...NO_FACTS, kind: document.kind, signed: document.signed };
    }
    case "compoundFile": {
      const found = recogniseCompoundFile(bytes);
      throw found === "encryptedOffice" ? refusal("encryptedOffice") : unaccepted(name, found);
    }
    case "other":
      throw unaccepted(name, content);
    case "unknown":
      throw kindOfName(name) ? unaccepted(name, { name: "noget andet", advice: knownKinds }) : refusal("unknown");
  }
}

const knownKinds = `Åbn den i det program, den kommer fra, og gem den igen som ${ACCEPTED_KINDS_TEXT}.`;

/** A name without extension claims nothing; one of another kind lies, and so does one that isn't ours at all. */
function claims(name: string, kind: FileKind): void {
  const extension = extensionOf(name);
  if (extension === "" || fileKindFacts(kind).extensions.includes(extension)) return;
  // "Notat 3.maj" and "v2.1" end in no file type.
  if (kindOfName(name) === null && !OTHER_EXTENSION.test(extension)) return;
  const right = fileKindFacts(kind).extensions[0];
  throw refusal(
    "liesAboutKind",
    cleanFileName(name),
    KIND_IN_SENTENCE[kind],
    `Giv den endelsen .${right}, hvis det er den rigtige fil.`,
  );
}

/** Extensions that programs act on, so that a false one misleads. */
const OTHER_EXTENSION =
  /^(?:docm?|dotx?|dotm|xls[mb]?|xlt[xm]?|ppt[m]?|pp[st][xm]?|pot[xm]?|od[spgf]|rtf|txt|csv|html?|xml|svgz?|zip|7z|rar|gz|tar|exe|msi|bat|cmd|com|scr|js|vbs|ps1|lnk|jar|iso|gif|bmp|tiff?|webp|heic|heif|avif|eml|msg|mp[34]|mov|avi)$/;

function unaccepted(name: string, { name: content, advice }: Unaccepted) {
  return kindOfName(name)
    ? refusal("liesAboutKind", cleanFileName(name), content, advice)
    : refusal("notAccepted", content, advice);
}
