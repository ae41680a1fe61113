import { addCaseDocument } from "~/modules/cases/add-case-document.server";
import { addJournalNote } from "~/modules/cases/add-journal-note.server";
import { caseDocumentFile, casePage } from "~/modules/cases/case-queries.server";
import { closeCaseFile } from "~/modules/cases/close-case-file.server";
import { editCaseFile } from "~/modules/cases/edit-case-file.server";
import { reopenCaseFile } from "~/modules/cases/reopen-case-file.server";
import { addAttachments } from "~/modules/meetings/add-attachments.server";
import { addTextPicture } from "~/modules/meetings/add-text-picture.server";
import { approveProposal } from "~/modules/meetings/approve-proposal.server";
import { copyProposal } from "~/modules/meetings/copy-proposal.server";
import { createProposal } from "~/modules/meetings/create-proposal.server";
import { editAttachment } from "~/modules/meetings/edit-attachment.server";
import { editProposalFacts } from "~/modules/meetings/edit-proposal-facts.server";
import { mailAboutStep } from "~/modules/meetings/mail-about-step.server";
import { moveAttachment } from "~/modules/meetings/move-attachment.server";
import { attachmentFile, textPicture } from "~/modules/meetings/proposal-files.server";
import { freezeProposal } from "~/modules/meetings/proposal-freeze.server";
import { liveTableForProposal, proposalPage, proposalsOfCases } from "~/modules/meetings/proposal-queries.server";
import { removeAttachment } from "~/modules/meetings/remove-attachment.server";
import { replaceAttachment } from "~/modules/meetings/replace-attachment.server";
import { restoreAttachment } from "~/modules/meetings/restore-attachment.server";
import { returnProposal } from "~/modules/meetings/return-proposal.server";
import { saveProposalText } from "~/modules/meetings/save-proposal-text.server";
import { submitProposal } from "~/modules/meetings/submit-proposal.server";
import { takeBackApproval } from "~/modules/meetings/take-back-approval.server";
import { withdrawProposal } from "~/modules/meetings/withdraw-proposal.server";
import { freezeText } from "~/modules/richtext/freeze-text.server";
import { readFrozenText, readFrozenTexts, readText, readTexts } from "~/modules/richtext/read-text.server";
import { saveText } from "~/modules/richtext/save-text.server";
import { storedUpload } from "../../factories/uploads";
import { finds, gone, notFound, type CallTable } from "./calls";

const facts = { title: "Sagen", purpose: "decision", closed: false, closedReason: "" } as const;
const document = { direction: "received", datedOn: "2022-01-01", title: "" } as const;
const attachment = { title: "Notat", closed: false, remark: "" };
const saveId = "tenancy-save";

/** Case files, and what is written to committees on them. */
export const callsOfDrafting: CallTable = {
  addCaseDocument: notFound((unit, { caseFileId }) =>
    addCaseDocument(unit, { caseFileId, ...document }, storedUpload("brev.pdf")),
  ),
  addJournalNote: notFound((unit, { caseFileId }) => addJournalNote(unit, { caseFileId, text: "Ringet op" })),
  casePage: notFound((unit, { caseFileId }) => casePage(unit, caseFileId)),
  caseDocumentFile: notFound(
    (unit, { caseFileId, caseDocumentId: documentId }) => caseDocumentFile(unit, { caseFileId, documentId }),
    (unit, { caseDocumentId: documentId }, { caseFileId }) => caseDocumentFile(unit, { caseFileId, documentId }),
  ),
  closeCaseFile: notFound((unit, { caseFileId }) => closeCaseFile(unit, { caseFileId })),
  editCaseFile: notFound((unit, { caseFileId }) =>
    editCaseFile(unit, { caseFileId, version: 1, title: "Andet", subjectCode: "" }),
  ),
  reopenCaseFile: notFound((unit, { caseFileId }) => reopenCaseFile(unit, { caseFileId })),
  proposalsOfCases: finds((unit, { proposalCaseId }) => proposalsOfCases(unit, [proposalCaseId])),

  createProposal: notFound(
    (unit, { caseFileId, committeeId }) =>
      createProposal(unit, { caseFileId, committeeId, title: "Sagen", purpose: "decision" }),
    (unit, { caseFileId }, { committeeId }) =>
      createProposal(unit, { caseFileId, committeeId, title: "Sagen", purpose: "decision" }),
    (unit, { committeeId }, { caseFileId }) =>
      createProposal(unit, { caseFileId, committeeId, title: "Sagen", purpose: "decision" }),
  ),
  copyProposal: notFound((unit, { proposals }) => copyProposal(unit, { proposalId: proposals.draft })),
  editProposalFacts: notFound(
    (unit, { proposals, committeeId }) =>
      editProposalFacts(unit, { proposalId: proposals.draft, version: 1, committeeId, ...facts }),
    (unit, { committeeId }, { proposals }) =>
      editProposalFacts(unit, { proposalId: proposals.draft, version: 1, committeeId, ...facts }),
  ),
  saveProposalText: notFound((unit, { proposals, document }) =>
    saveProposalText(unit, { proposalId: proposals.draft, saveId, baseRevision: 1, document }),
  ),
  submitProposal: notFound((unit, { proposals }) => submitProposal(unit, { proposalId: proposals.draft })),
  withdrawProposal: notFound((unit, { proposals }) => withdrawProposal(unit, { proposalId: proposals.submitted })),
  approveProposal: notFound((unit, { proposals }) => approveProposal(unit, { proposalId: proposals.submitted })),
  returnProposal: notFound((unit, { proposals }) =>
    returnProposal(unit, { proposalId: proposals.submitted, comment: "Ret økonomien" }),
  ),
  takeBackApproval: notFound((unit, { proposals }) => takeBackApproval(unit, { proposalId: proposals.ready })),
  freezeProposal: notFound((unit, { proposals }) => freezeProposal(unit, proposals.ready)),
  mailAboutStep: finds((unit, { submissionId }) => mailAboutStep(unit, submissionId)),
  proposalPage: notFound((unit, { proposals }) => proposalPage(unit, proposals.draft)),
  liveTableForProposal: notFound((unit, { proposals, seriesId }) =>
    liveTableForProposal(unit, proposals.draft, `serie:${seriesId}`),
  ),

  addAttachments: notFound((unit, { proposals }) =>
    addAttachments(unit, { proposalId: proposals.draft }, [storedUpload("notat.pdf")]),
  ),
  editAttachment: [
    notFound((unit, { proposals, attachmentId }) =>
      editAttachment(unit, { proposalId: proposals.draft, attachmentId, ...attachment, title: "Andet" }),
    ),
    gone((unit, { attachmentId }, { proposals }) =>
      editAttachment(unit, { proposalId: proposals.draft, attachmentId, ...attachment, title: "Andet" }),
    ),
  ],
  moveAttachment: [
    notFound((unit, { proposals, attachmentId }) =>
      moveAttachment(unit, { proposalId: proposals.draft, attachmentId, index: 0 }),
    ),
    gone((unit, { attachmentId }, { proposals }) =>
      moveAttachment(unit, { proposalId: proposals.draft, attachmentId, index: 0 }),
    ),
  ],
  replaceAttachment: [
    notFound((unit, { proposals, attachmentId }) =>
      replaceAttachment(unit, { proposalId: proposals.draft, attachmentId }, storedUpload("nyt.pdf")),
    ),
    gone((unit, { attachmentId }, { proposals }) =>
      replaceAttachment(unit, { proposalId: proposals.draft, attachmentId }, storedUpload("nyt.pdf")),
    ),
  ],
  removeAttachment: [
    notFound((unit, { proposals, attachmentId }) =>
      removeAttachment(unit, { proposalId: proposals.draft, attachmentId }),
    ),
    gone((unit, { attachmentId }, { proposals }) =>
      removeAttachment(unit, { proposalId: proposals.draft, attachmentId }),
    ),
  ],
  restoreAttachment: notFound(
    (unit, { proposals, removed }) => restoreAttachment(unit, { proposalId: proposals.draft, ...removed }),
    (unit, { removed }, { proposals }) => restoreAttachment(unit, { proposalId: proposals.draft, ...removed }),
  ),
  attachmentFile: notFound(
    (unit, { proposals, attachmentId }) => attachmentFile(unit, { proposalId: proposals.draft, attachmentId }),
    (unit, { attachmentId }, { proposals }) => attachmentFile(unit, { proposalId: proposals.draft, attachmentId }),
  ),
  addTextPicture: notFound((unit, { proposals }) =>
    addTextPicture(unit, { proposalId: proposals.draft }, storedUpload("billede.png", "png")),
  ),
  textPicture: notFound(
    (unit, { proposals, pictureSha256: sha256 }) => textPicture(unit, { proposalId: proposals.draft, sha256 }),
    (unit, { pictureSha256: sha256 }, { proposals }) => textPicture(unit, { proposalId: proposals.draft, sha256 }),
  ),

  readText: notFound(({ tx }, { textId }) => readText(tx, textId)),
  readTexts: finds(({ tx }, { textId }) => readTexts(tx, [textId])),
  readFrozenText: notFound(({ tx }, { textVersionId }) => readFrozenText(tx, textVersionId)),
  readFrozenTexts: finds(({ tx }, { textVersionId }) => readFrozenTexts(tx, [textVersionId])),
  freezeText: notFound((unit, { textId }) => freezeText(unit, { textId, reason: "dispatched" })),
  saveText: notFound((unit, { textId, document }) =>
    saveText(unit, { textId, baseRevision: 2, saveId, document, subject: "proposal:" }),
  ),
};
