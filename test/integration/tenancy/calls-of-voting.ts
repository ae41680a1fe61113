import { cancelVote } from "~/modules/decisions/cancel-vote.server";
import { castVote } from "~/modules/decisions/cast-vote.server";
import { closeVote } from "~/modules/decisions/close-vote.server";
import { documentVotes } from "~/modules/decisions/document-votes.server";
import { editStatement } from "~/modules/decisions/edit-statement.server";
import { enterStatement } from "~/modules/decisions/enter-statement.server";
import { lapseAmendments } from "~/modules/decisions/lapse-amendments.server";
import { meetingRecord } from "~/modules/decisions/meeting-record.server";
import { noteBallots } from "~/modules/decisions/note-ballots.server";
import { openVote } from "~/modules/decisions/open-vote.server";
import { orderAmendments } from "~/modules/decisions/order-amendments.server";
import { proposeAmendment } from "~/modules/decisions/propose-amendment.server";
import { removeStatement } from "~/modules/decisions/remove-statement.server";
import { votesOf } from "~/modules/decisions/votes-queries.server";
import { withdrawAmendment } from "~/modules/decisions/withdraw-amendment.server";
import { finds, notFound, type CallTable } from "./calls";

const onItem = {
  subject: "item",
  pointId: "",
  amendmentId: null,
  disqualificationId: null,
  method: "byName",
  question: "",
} as const;
const words = { kind: "statement", text: "Bemærkning", sendAlong: true } as const;

/** Votes, amendments and statements in the meeting that is in session. */
export const callsOfVoting: CallTable = {
  openVote: notFound((unit, { inSession: { itemId } }) => openVote(unit, { itemId, ...onItem })),
  castVote: notFound((unit, { voting: { voteId } }) => castVote(unit, { voteId, choice: "against" })),
  noteBallots: notFound((unit, { voting: { voteId } }) =>
    noteBallots(unit, { who: "rest", voteId, choice: "against" }),
  ),
  closeVote: notFound((unit, { voting: { voteId } }) =>
    closeVote(unit, { voteId, inFavour: 0, against: 0, abstained: 0 }),
  ),
  cancelVote: notFound((unit, { voting: { voteId } }) => cancelVote(unit, { voteId, reason: "Fejl" })),
  proposeAmendment: notFound((unit, { inSession: { itemId }, everything }) =>
    proposeAmendment(unit, { itemId, pointId: "", proposedById: everything.userId, text: "Et andet beløb" }),
  ),
  orderAmendments: notFound((unit, { inSession: { itemId }, voting: { amendmentId } }) =>
    orderAmendments(unit, { itemId, pointId: "", amendmentIds: [amendmentId] }),
  ),
  withdrawAmendment: notFound((unit, { voting: { amendmentId } }) => withdrawAmendment(unit, { amendmentId })),
  lapseAmendments: notFound((unit, { inSession: { itemId }, voting: { amendmentId } }) =>
    lapseAmendments(unit, { itemId, amendmentIds: [amendmentId] }),
  ),
  enterStatement: notFound((unit, { inSession: { itemId }, everything: { userId } }) =>
    enterStatement(unit, { itemId, userId, ...words }),
  ),
  editStatement: notFound((unit, { voting: { statementId } }) =>
    editStatement(unit, { statementId, version: 1, ...words }),
  ),
  removeStatement: notFound((unit, { voting: { statementId } }) => removeStatement(unit, { statementId })),
  votesOf: notFound((unit, { inSession: { meetingId } }) => votesOf(unit, meetingId)),
  // By the ids that it is given: what it says of them is what counts.
  meetingRecord: finds(async (unit, { inSession: { meetingId: id, itemId } }, { committeeId }) => [
    ...(await meetingRecord(unit, { id, committeeId }, [{ id: itemId, fixedKind: null, points: [] }], [])).values(),
  ]),
  documentVotes: finds((unit, { inSession: { meetingId: id, itemId } }, { committeeId }) =>
    documentVotes(unit, { id, committeeId }, [{ id: itemId, points: [] }], []),
  ),
};
