import { z } from "zod";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { documentState, finishedDocument, type DocumentState } from "~/modules/pdf/document-queries.server";
import { requestOnce } from "~/modules/pdf/request-document.server";
import { resolveAtoms } from "~/modules/richtext/resolve-atoms";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { FrozenLetter } from "./frozen-letter";
import { assertPicture } from "./internal/template-data.server";
import { letterDocumentOf } from "./letter-input.server";
import { letterheadOf, type PreviewLetterTemplateInput } from "./letter-template-forms";
import { letterDocument } from "./letter-text";
import { defaultLetterhead, readLetterhead, type Letterhead } from "./letterhead";
import { fieldSample, fillLineWithSamples } from "./merge-fields";

/** Of samples that the administration looks at; they belong to no letter. */
const sampleSubject = "letterTemplate:sample";

/**
 * A sample letter by the template as its form stands, saved or not.
 * @param logo inspected and stored for the sample alone: it gets no row, so that it is swept away if nobody saves it
 * @throws forbidden, not_found; rule_broken on "logo" for what is no picture
 */
export async function previewLetterTemplate(
  unit: Unit<Actor>,
  { templateId, ...input }: PreviewLetterTemplateInput,
  logo: StoredUpload | null = null,
): Promise<{ documentId: string }> {
  assertMay(unit.actor, "manageLetters");
  const before = templateId ? await letterheadBefore(unit, templateId) : defaultLetterhead;
  assertPicture(logo);
  const letterhead = letterheadOf(input, before, logo?.sha256);
  const data = await letterDocumentOf(unit, sampleLetter(input, letterhead, copenhagenDate(unit.now)), { draft: true });
  const { documentId } = await requestOnce(unit, {
    kind: "letterDraft",
    edition: "members",
    subject: sampleSubject,
    title: "Prøve på en brevskabelon",
    recipe: { name: "letter", data },
  });
  return { documentId };
}

/** How far a sample is. @throws forbidden, not_found */
export async function letterSampleState(unit: Unit<Actor>, documentId: string): Promise<DocumentState> {
  assertMay(unit.actor, "manageLetters");
  const document = z.uuid().safeParse(documentId).success ? await documentState(unit, documentId) : null;
  if (document?.subject !== sampleSubject) throw notFound();
  const { subject: _subject, ...state } = document;
  return state;
}

/** A finished sample. @throws forbidden, not_found */
export async function letterSampleFile(
  unit: Unit<Actor>,
  documentId: string,
): Promise<{ sha256: string; fileName: string }> {
  assertMay(unit.actor, "manageLetters");
  if (!z.uuid().safeParse(documentId).success) throw notFound();
  const { subject, fileSha256 } = await finishedDocument(unit, documentId);
  if (subject !== sampleSubject) throw notFound();
  return { sha256: fileSha256, fileName: "proeve-paa-brevskabelon.pdf" };
}

async function letterheadBefore({ tx }: Unit, templateId: string): Promise<Letterhead> {
  const found = await tx.letterTemplate.findFirst({ where: { id: templateId }, select: { letterhead: true } });
  if (!found) throw notFound();
  return readLetterhead(found.letterhead);
}

const sampleSignatory = { name: "Underskriverens navn", title: "Titel" };

function sampleLetter(
  { opening, salutation, closing }: Pick<PreviewLetterTemplateInput, "opening" | "salutation" | "closing">,
  letterhead: Letterhead,
  today: string,
): FrozenLetter {
  const nothing = () => null;
  return {
    document: resolveAtoms(letterDocument(opening), { liveTable: nothing, chart: nothing, mergeField: fieldSample }),
    letter: {
      date: today,
      subject: "Brevets emne",
      addressee: ["modtager.myndighed", "modtager.navn"]
        .map((ref) => fieldSample(ref) ?? "")
        .concat("Ved Stranden 8", "1061 København K"),
      references: [
        { label: "Sagsnr.", lines: [fieldSample("sag.nummer") ?? ""] },
        { label: "Deres j.nr.", lines: [fieldSample("modtager.sagsnummer") ?? ""] },
      ],
      salutation: fillLineWithSamples(salutation),
      closing: fillLineWithSamples(closing),
      signatories: [sampleSignatory, sampleSignatory],
    },
    letterhead,
    issued: today,
  };
}
