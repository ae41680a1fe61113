import { addEvidence } from "~/modules/letters/add-evidence.server";
import {
  commitmentPage,
  commitmentsOfLetter,
  commitmentsOnSeries,
  earlierCommitments,
  evidenceFile,
} from "~/modules/letters/commitment-queries.server";
import { commitmentToMake } from "~/modules/letters/commitment-to-make.server";
import { editCommitment } from "~/modules/letters/edit-commitment.server";
import { endCommitment } from "~/modules/letters/end-commitment.server";
import { followUpCommitment } from "~/modules/letters/follow-up-commitment.server";
import { handOverCommitment } from "~/modules/letters/hand-over-commitment.server";
import { makeCommitment } from "~/modules/letters/make-commitment.server";
import { moveCommitment } from "~/modules/letters/move-commitment.server";
import { noteProgress } from "~/modules/letters/note-progress.server";
import { openCommitments } from "~/modules/letters/open-commitments.server";
import { removeCommitment } from "~/modules/letters/remove-commitment.server";
import { reopenCommitment } from "~/modules/letters/reopen-commitment.server";
import { storedUpload } from "../../factories/uploads";
import { promise, promiseBlock } from "../../factories/letters";
import { finds, notFound, refused, type CallTable } from "./calls";

const facts = {
  title: "Screening",
  dueKind: "none",
  dueOn: null,
  dueWords: "",
  recurrence: "none",
  followUp: "",
  seriesId: null,
  comparison: "",
  targetValue: "",
  targetSeriesId: null,
  targetFrom: "",
  targetWords: "",
} as const;
const passage = { blockId: promiseBlock, quote: promise };
const note = { text: "Sket", onDate: "2022-11-07" };

/** Promises made in letters. */
export const callsOfCommitments: CallTable = {
  makeCommitment: [
    notFound((unit, { promising: { draftLetterId: letterId } }, { member: { userId: ownerId } }) =>
      makeCommitment(unit, { letterId, ownerId, ...passage, ...facts }),
    ),
    refused(
      (unit, { member: { userId: ownerId } }, { promising: { draftLetterId: letterId } }) =>
        makeCommitment(unit, { letterId, ownerId, ...passage, ...facts }),
      (unit, { seriesId }, { promising: { draftLetterId: letterId }, member: { userId: ownerId } }) =>
        makeCommitment(unit, {
          letterId,
          ownerId,
          ...passage,
          ...facts,
          seriesId,
          comparison: "atLeast",
          targetValue: "80",
        }),
    ),
  ],
  editCommitment: notFound((unit, { promising, member: { userId: ownerId } }) =>
    editCommitment(unit, { commitmentId: promising.draftId, version: 1, ownerId, ...facts }),
  ),
  removeCommitment: notFound((unit, { promising: { draftId } }) =>
    removeCommitment(unit, { commitmentId: draftId, version: 1 }),
  ),
  openCommitments: finds((unit, { promising: { draftLetterId } }) => openCommitments(unit, draftLetterId)),
  noteProgress: notFound((unit, { promising: { openId } }) =>
    noteProgress(unit, { commitmentId: openId, version: 2, ...note }),
  ),
  followUpCommitment: notFound((unit, { promising: { openId } }) =>
    followUpCommitment(unit, { commitmentId: openId, version: 2, ...note }),
  ),
  addEvidence: notFound((unit, { promising: { openId } }) =>
    addEvidence(unit, { commitmentId: openId, version: 2, ...note }, storedUpload("bevis.pdf", "pdf")),
  ),
  moveCommitment: notFound((unit, { promising: { openId } }) =>
    moveCommitment(unit, {
      commitmentId: openId,
      version: 2,
      text: "Udsat",
      dueKind: "date",
      dueOn: "2023-01-31",
      dueWords: "",
    }),
  ),
  handOverCommitment: [
    notFound((unit, { promising: { openId }, member: { userId: ownerId } }) =>
      handOverCommitment(unit, { commitmentId: openId, version: 2, ownerId }),
    ),
    refused((unit, { member: { userId: ownerId } }, { promising: { openId } }) =>
      handOverCommitment(unit, { commitmentId: openId, version: 2, ownerId }),
    ),
  ],
  endCommitment: notFound((unit, { promising: { openId } }) =>
    endCommitment(unit, { commitmentId: openId, version: 2, state: "kept", text: "Sket" }),
  ),
  reopenCommitment: notFound((unit, { promising: { endedId } }) =>
    reopenCommitment(unit, { commitmentId: endedId, version: 3, text: "Alligevel" }),
  ),
  commitmentPage: notFound((unit, { promising: { openId } }) => commitmentPage(unit, openId)),
  commitmentsOfLetter: notFound((unit, { promising: { draftLetterId } }) => commitmentsOfLetter(unit, draftLetterId)),
  earlierCommitments: notFound((unit, { promising: { inquiryId } }) =>
    earlierCommitments(unit, { inquiryId, besides: "inquiry" }),
  ),
  commitmentsOnSeries: finds((unit, { seriesId }) => commitmentsOnSeries(unit, seriesId)),
  commitmentToMake: notFound((unit, { promising: { draftLetterId } }) =>
    commitmentToMake(unit, draftLetterId, promise),
  ),
  evidenceFile: notFound((unit, { promising: { openId: commitmentId, updateId } }) =>
    evidenceFile(unit, { commitmentId, updateId }),
  ),
};
