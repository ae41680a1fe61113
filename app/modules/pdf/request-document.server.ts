import { createHash } from "node:crypto";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AddendumDocument } from "./addendum-document";
import type { EvaluationDocument } from "./evaluation-document";
import type { LetterDocument } from "./letter-document";
import type { MeetingDocument } from "./meeting-document";
import type { PlanDocument } from "./plan-document";
import type { SignaturePageDocument } from "./signature-page-document";

/**
 * An agendaDraft, a letterDraft and a planDraft are for their makers alone, and an evaluation is a case's attachment: they are never
 * sealed and never issued.
 */
export type DocumentKind =
  | ("agendaDraft" | "agenda" | "supplementaryAgenda" | "package")
  /** what is signed; body and signature page, for certificates of the members' own; with the seal */
  | ("minutesBody" | "addendumBody" | "minutesJoined" | "minutes" | "addendum")
  /** a letter while it is written; what is signed; body and signature page with the seal */
  | ("letterDraft" | "letterBody" | "letter")
  /** a plan as the committee is to adopt it, and as it is published */
  | ("planDraft" | "plan")
  /** a project's evaluation, for the case text on which the committee decides */
  | "evaluation";
export type Edition = "members" | "public";

/** An attachment as the package takes it; `link` is where it can be fetched on its own. */
export interface PackagedAttachment {
  /** "Bilag 2 til punkt 3" */
  number: string;
  title: string;
  fileSha256: string;
  mediaType: string;
  link: string;
}

/** How a document's bytes are made. Kept with the document, so that they can be made again and compared. */
export type Recipe =
  | { name: "typeset"; template: "agenda" | "minutes"; data: MeetingDocument }
  | { name: "addendum"; data: AddendumDocument }
  /** the signature page joined after the frozen body, or after the public edition's own */
  | { name: "minutes"; body: { sha256: string } | { data: MeetingDocument }; signaturePage: SignaturePageDocument }
  | { name: "letter"; data: LetterDocument }
  | { name: "plan"; data: PlanDocument }
  | { name: "evaluation"; data: EvaluationDocument }
  /** likewise of a letter */
  | { name: "signedLetter"; body: { sha256: string } | { data: LetterDocument }; signaturePage: SignaturePageDocument }
  /** bytes that are signed already: the seal is added, nothing is written anew */
  | { name: "sealOnly"; sha256: string; pages: number }
  | { name: "package"; agendaDocumentId: string; attachments: PackagedAttachment[] };

export interface DocumentRequest {
  kind: DocumentKind;
  edition: Edition;
  /** "meeting:<id>", "letter:<id>" */
  subject: string;
  title: string;
  recipe: Recipe;
}

/**
 * The same document as was made or ordered before of the very same input, unless that failed; else a new one.
 */
export async function requestOnce(
  unit: Unit,
  request: DocumentRequest,
): Promise<{ documentId: string; isNew: boolean }> {
  const { kind, edition, subject, recipe } = request;
  const before = await unit.tx.issuedDocument.findFirst({
    where: { kind, edition, subject, inputSha256: hashOf(JSON.stringify(recipe)), state: { not: "failed" } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return before
    ? { documentId: before.id, isNew: false }
    : { documentId: await requestDocument(unit, request), isNew: true };
}

const hashOf = (input: string) => createHash("sha256").update(input).digest("hex");

/**
 * Orders a document: written down now, made after the commit by the "typeset" job (make-document.server.ts).
 * @returns the document's id
 */
export async function requestDocument(unit: Unit, request: DocumentRequest): Promise<string> {
  const { kind, edition, subject, title, recipe } = request;
  const input = JSON.stringify(recipe);
  const { id } = await unit.tx.issuedDocument.create({
    data: {
      kind,
      edition,
      subject,
      title,
      input: JSON.parse(input) as object,
      inputSha256: hashOf(input),
    },
    select: { id: true },
  });
  unit.enqueue({ queue: "typeset", data: { documentId: id } });
  return id;
}
