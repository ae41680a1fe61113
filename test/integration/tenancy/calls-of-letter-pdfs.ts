import { letterDocumentFile, letterDocumentState, letterToShow } from "~/modules/letters/letter-documents.server";
import { letterToFreeze } from "~/modules/letters/letter-input.server";
import { letterSignaturePage } from "~/modules/letters/letter-signature-page.server";
import { participatesIn } from "~/modules/letters/participates-in.server";
import { previewLetter } from "~/modules/letters/preview-letter.server";
import { documentState } from "~/modules/pdf/document-queries.server";
import { finds, notFound, type CallTable } from "./calls";

export const callsOfLetterPdfs: CallTable = {
  letterToShow: notFound((unit, { letterPdfs: { letterId } }) => letterToShow(unit, letterId)),
  letterToFreeze: notFound((unit, { letterPdfs: { letterId } }) => letterToFreeze(unit, letterId)),
  previewLetter: notFound((unit, { letterPdfs: { letterId } }) => previewLetter(unit, { letterId })),
  letterSignaturePage: notFound((unit, { letterPdfs: { frozenLetterId } }) =>
    letterSignaturePage(unit, frozenLetterId),
  ),
  participatesIn: finds((unit, { letterPdfs: { inquiryId } }) => participatesIn(unit, inquiryId)),
  documentState: finds((unit, { letterPdfs: { documentId } }) => documentState(unit, documentId)),
  letterDocumentState: notFound(
    (unit, { letterPdfs: { letterId, documentId } }) => letterDocumentState(unit, { letterId, documentId }),
    (unit, { letterPdfs: { documentId } }, { letterPdfs: { letterId } }) =>
      letterDocumentState(unit, { letterId, documentId }),
  ),
  letterDocumentFile: notFound(
    (unit, { letterPdfs: { letterId, documentId } }) => letterDocumentFile(unit, { letterId, documentId }),
    (unit, { letterPdfs: { documentId } }, { letterPdfs: { letterId } }) =>
      letterDocumentFile(unit, { letterId, documentId }),
  ),
};
