import { beginReply } from "~/modules/letters/begin-reply.server";
import { beginReplyPage } from "~/modules/letters/begin-reply-queries.server";
import { discardReply } from "~/modules/letters/discard-reply.server";
import { editLetterTemplate } from "~/modules/letters/edit-letter-template.server";
import { editReplyFacts } from "~/modules/letters/edit-reply-facts.server";
import { editTextBlock } from "~/modules/letters/edit-text-block.server";
import { answersOfLetter } from "~/modules/letters/letter-answers.server";
import { letterTemplatePage } from "~/modules/letters/letter-template-queries.server";
import { letterDocument } from "~/modules/letters/letter-text";
import { figuresForLetter, liveContentForLetter, tablesForLetter } from "~/modules/letters/live-queries.server";
import { markAnswer } from "~/modules/letters/mark-answer.server";
import {
  letterSampleFile,
  letterSampleState,
  previewLetterTemplate,
} from "~/modules/letters/preview-letter-template.server";
import { replyPage } from "~/modules/letters/reply-queries.server";
import { saveReplyText } from "~/modules/letters/save-reply-text.server";
import { textBlockPage } from "~/modules/letters/text-block-queries.server";
import { unmarkAnswer } from "~/modules/letters/unmark-answer.server";
import { templateInput } from "../../factories/letter-templates";
import { notFound, type CallTable } from "./calls";

const facts = {
  version: 1,
  subject: "Et andet emne",
  addressee: "Ministeren",
  recipientEmail: "",
  letterDate: null,
  salutation: "",
  closing: "Venlig hilsen",
  references: [],
};
const words = { blockId: "abc", quote: "Vi følger op" };

/** Letters as they are written, and the templates and standing texts that they are made from. */
export const callsOfReplying: CallTable = {
  answersOfLetter: notFound((unit, { replying }) => answersOfLetter(unit, replying.letterId)),
  beginReply: notFound(
    (unit, { replying: { unanswered } }) =>
      beginReply(unit, { inquiryId: unanswered, kind: "reply", templateId: null, askedDeadline: null }),
    (unit, { replying: { letterTemplateId } }, { replying: { unanswered } }) =>
      beginReply(unit, { inquiryId: unanswered, kind: "reply", templateId: letterTemplateId, askedDeadline: null }),
  ),
  beginReplyPage: notFound((unit, { replying }) => beginReplyPage(unit, replying.unanswered, "reply")),
  discardReply: notFound((unit, { replying: { letterId } }) => discardReply(unit, { letterId })),
  editLetterTemplate: notFound((unit, { replying }) =>
    editLetterTemplate(unit, { ...templateInput(), templateId: replying.letterTemplateId, version: 1 }),
  ),
  editReplyFacts: notFound((unit, { replying: { letterId } }) => editReplyFacts(unit, { letterId, ...facts })),
  editTextBlock: notFound((unit, { replying: { textBlockId } }) =>
    editTextBlock(unit, { textBlockId, version: 1, title: "Andet", content: [], active: true }),
  ),
  figuresForLetter: notFound((unit, { replying }) => figuresForLetter(unit, replying.letterId)),
  letterTemplatePage: notFound((unit, { replying }) => letterTemplatePage(unit, replying.letterTemplateId)),
  previewLetterTemplate: notFound((unit, { replying }) => {
    const { name: _name, ...input } = templateInput();
    return previewLetterTemplate(unit, { ...input, templateId: replying.letterTemplateId });
  }),
  letterSampleState: notFound((unit, { letterPdfs: { sampleId } }) => letterSampleState(unit, sampleId)),
  letterSampleFile: notFound((unit, { letterPdfs: { sampleId } }) => letterSampleFile(unit, sampleId)),
  liveContentForLetter: notFound((unit, { replying }) => liveContentForLetter(unit, replying.letterId, "tal:x/2018")),
  markAnswer: notFound(
    (unit, { replying: { letterId, questionId } }) => markAnswer(unit, { letterId, questionId, ...words }),
    (unit, { replying: { questionId } }, { replying: { letterId } }) =>
      markAnswer(unit, { letterId, questionId, ...words }),
  ),
  replyPage: notFound((unit, { replying }) => replyPage(unit, replying.letterId)),
  saveReplyText: notFound((unit, { replying: { letterId } }) =>
    saveReplyText(unit, {
      letterId,
      saveId: "tenancy-save",
      baseRevision: 1,
      document: letterDocument([]),
      mine: undefined,
    }),
  ),
  tablesForLetter: notFound((unit, { replying }) => tablesForLetter(unit, replying.letterId)),
  textBlockPage: notFound((unit, { replying }) => textBlockPage(unit, replying.textBlockId)),
  unmarkAnswer: notFound(
    (unit, { replying: { letterId, answerId } }) => unmarkAnswer(unit, { letterId, answerId }),
    (unit, { replying: { answerId } }, { replying: { letterId } }) => unmarkAnswer(unit, { letterId, answerId }),
  ),
};
