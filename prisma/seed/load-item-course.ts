import { castVote } from "~/modules/decisions/cast-vote.server";
import { chooseOnward } from "~/modules/decisions/choose-onward.server";
import { closeVote } from "~/modules/decisions/close-vote.server";
import { createTask } from "~/modules/decisions/create-task.server";
import { decideDisqualification } from "~/modules/decisions/decide-disqualification.server";
import { declareReferral } from "~/modules/decisions/declare-referral.server";
import { enterStatement } from "~/modules/decisions/enter-statement.server";
import { giveNotice } from "~/modules/decisions/give-notice.server";
import { noteBallots } from "~/modules/decisions/note-ballots.server";
import { openVote } from "~/modules/decisions/open-vote.server";
import { votersAt, type Voter } from "~/modules/decisions/presence";
import { attendanceRows } from "~/modules/decisions/presence-queries.server";
import { proposeAmendment } from "~/modules/decisions/propose-amendment.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import type { LocalMoment } from "./content/dates";
import type { DemoAgendaItem, DemoChoice, DemoCourse } from "./content/shapes";
import type { Course } from "./load-course";
import { idOf, keyOf } from "./load-organisation";

/** An item that the meeting deals with. */
export interface CourseItem {
  id: string;
  content: Pick<DemoAgendaItem, "fixedKind" | "proposal" | "decisions" | "course">;
}

/** Something that happens at an item, at the time that is given. */
type Moment = (at: LocalMoment) => Promise<unknown>;

/** What happens at an item, in its order, each by the person who does it. */
export function itemMoments(course: Course, item: CourseItem): Moment[] {
  const { place, by, secretary, prepared } = course;
  const itemId = item.id;
  const { disqualified, amendment, vote, statements = [], onward, referredBy, tasks = [] } = item.content.course ?? {};
  return [
    ...(disqualified ? disqualification(course, itemId, disqualified) : []),
    ...(amendment ? amendmentAndVote(course, itemId, amendment) : []),
    ...(vote
      ? voting(course, itemId, { ...vote, others: (voter) => vote.others[voter] ?? "inFavour" }, (method) => ({
          itemId,
          subject: "item",
          pointId: "",
          amendmentId: null,
          disqualificationId: null,
          method,
          question: vote.question,
        }))
      : []),
    ...(item.content.decisions.length > 0
      ? [
          (at: LocalMoment) =>
            by(secretary, at, async (unit) => {
              for (const decision of item.content.decisions)
                await recordDecision(unit, { itemId, version: 0, ...decision });
            }),
        ]
      : []),
    ...statements.map(
      ({ person, kind, text }) =>
        (at: LocalMoment) =>
          by(person, at, (unit) =>
            enterStatement(unit, { itemId, userId: idOf(place, person), kind, text, sendAlong: false }),
          ),
    ),
    ...(onward
      ? [
          (at: LocalMoment) =>
            by(secretary, at, (unit) =>
              chooseOnward(unit, {
                itemId,
                kind: onward.kind,
                target: {
                  toCommitteeId: place.committees.get(onward.committee)!.id,
                  toMeetingId: prepared.get(onward.meeting)!.meetingId,
                },
                note: "",
                ownerId: null,
                version: 0,
              }),
            ),
        ]
      : []),
    ...tasks.map(
      ({ title, owner, dueOn, returnMonth = "" }) =>
        (at: LocalMoment) =>
          by(secretary, at, (unit) =>
            createTask(unit, {
              itemId,
              title,
              ownerId: idOf(place, owner),
              dueOn,
              comesBack: { returnMeetingId: null, returnMonth },
            }),
          ),
    ),
    ...(referredBy
      ? [(at: LocalMoment) => by(referredBy, at, (unit) => declareReferral(unit, { itemId, userId: null }))]
      : []),
  ];
}

/** The member gives notice, and the committee finds them disqualified. */
function disqualification(
  { by, secretary }: Course,
  itemId: string,
  { person, ground }: NonNullable<DemoCourse["disqualified"]>,
): Moment[] {
  let disqualificationId = "";
  return [
    async (at) =>
      ({ disqualificationId } = await by(person, at, (unit) => giveNotice(unit, { itemId, userId: null, ground }))),
    (at) =>
      by(secretary, at, async (unit) => {
        const { version } = await unit.tx.disqualification.findUniqueOrThrow({ where: { id: disqualificationId } });
        await decideDisqualification(unit, { disqualificationId, isDisqualified: true, version, correction: "" });
      }),
  ];
}

/** A member's amendment to the whole item, and the vote on it; who isn't named votes against it. */
function amendmentAndVote(
  course: Course,
  itemId: string,
  { by: proposer, text, votes }: NonNullable<DemoCourse["amendment"]>,
): Moment[] {
  let amendmentId = "";
  return [
    async (at) =>
      ({ amendmentId } = await course.by(proposer, at, (unit) =>
        proposeAmendment(unit, { itemId, pointId: "", proposedById: idOf(course.place, proposer), text }),
      )),
    ...voting(
      course,
      itemId,
      { method: "byName", others: (voter) => votes[voter] ?? "against" },
      (method): OpenVote => ({
        itemId,
        subject: "amendment",
        pointId: "",
        amendmentId,
        disqualificationId: null,
        method,
        question: "",
      }),
    ),
  ];
}

type OpenVote = Parameters<typeof openVote>[1];

/** By name everybody votes on their own screen; by party the recorder notes it, party by party. */
function voting(
  { place, meeting, loaded, by, secretary }: Course,
  itemId: string,
  { method, others }: { method: "byName" | "byParty"; others: (voter: string) => DemoChoice },
  about: (method: "byName" | "byParty") => OpenVote,
): Moment[] {
  const choiceOf = ({ userId }: Voter): DemoChoice => others(keyOf(place, userId));
  let voteId = "";
  return [
    async (at) => ({ voteId } = await by(secretary, at, (unit) => openVote(unit, about(method)))),
    async (at) => {
      const committeeId = place.committees.get(meeting.committee)!.id;
      const voters = await by(secretary, at, async (unit) => {
        const { startsAt } = await unit.tx.meeting.findUniqueOrThrow({ where: { id: loaded.meetingId } });
        return votersAt(await attendanceRows(unit, { id: loaded.meetingId, committeeId, startsAt }), itemId);
      });
      if (method === "byName")
        for (const voter of voters)
          await by(keyOf(place, voter.userId), at, (unit) => castVote(unit, { voteId, choice: choiceOf(voter) }));
      await by(secretary, at, async (unit) => {
        for (const voter of method === "byParty" ? voters : [])
          await noteBallots(unit, { who: "party", voteId, party: voter.party, choice: choiceOf(voter) });
        await closeVote(unit, { voteId, inFavour: 0, against: 0, abstained: 0 });
      });
    },
  ];
}
