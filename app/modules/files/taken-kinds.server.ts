import { DomainError } from "~/platform/errors";
import { KIND_IN_SENTENCE } from "./internal/recognise-content.server";
import type { FileKind } from "./media-types";
import type { ReceivedFile } from "./receive-upload.server";
import { refusalReason, type RefusalReason } from "./refusal";
import type { StoredUpload } from "./store-upload.server";

/** A place that takes fewer kinds of file than there are. */
export interface TakenKinds {
  kinds: readonly FileKind[];
  /** what it takes and what to do with another: "Et logo er et billede. Vælg en PNG- eller JPEG-fil." */
  otherwise: string;
  /** for a file that is too large, where the usual advice doesn't fit */
  tooLarge?: string;
}

/** Refusals of a file that is of a kind, but can't be taken as it is. */
const ofKind: Partial<Record<RefusalReason, FileKind>> = {
  encryptedPdf: "pdf",
  damagedPdf: "pdf",
  startsPrograms: "pdf",
  encryptedOffice: "docx",
  macros: "docx",
  damagedOffice: "docx",
  archiveInside: "docx",
  unpacksTooLarge: "docx",
  damagedImage: "png",
  imageTooLarge: "png",
  imageHidesMore: "png",
};

/** A refusal as such a place says it: what else it would take is of no use there. Any other error is left as it is. */
export function asTakenHere(error: unknown, { kinds, otherwise, tooLarge }: TakenKinds): unknown {
  const reason = refusalReason(error);
  if (reason === undefined) return error;
  const { code, field, details } = error as DomainError;
  const [named = "", content = ""] = (details as { values?: string[] }).values ?? [];
  const said = (words: string) => new DomainError(code, words, field, details);
  const kind = ofKind[reason];
  if (kind) return kinds.includes(kind) ? error : said(otherwise);
  if (reason === "tooLarge") return tooLarge === undefined ? error : said(tooLarge);
  if (reason === "unknown") return said(`Indholdet kunne ikke genkendes. ${otherwise}`);
  if (reason === "notAccepted") return said(`Filen er ${named}. ${otherwise}`);
  if (reason === "liesAboutKind" && !kinds.some((taken) => KIND_IN_SENTENCE[taken] === content))
    return said(`Filen hedder “${named}”, men indholdet er ${content}. ${otherwise}`);
  return error;
}

/** The form's one file, where it has one. @throws DomainError at its field, in the place's words */
export function fileTakenHere(files: ReceivedFile[], taken: TakenKinds): StoredUpload | null {
  try {
    return files[0]?.result() ?? null;
  } catch (error) {
    throw asTakenHere(error, taken);
  }
}
