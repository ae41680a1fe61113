import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { listInWords } from "~/ui/danish-numbers";
import { amendmentsBefore, type AmendmentState } from "./amendment";
import { takeUp } from "./internal/course.server";
import { itemToNoteAt, meetingInSession } from "./internal/item-in-session.server";
import { recommendationPoint } from "./internal/recommendation-points.server";
import { assertNoOpenVote } from "./internal/vote-at.server";
import { quorumAt } from "./presence";
import { attendanceRows } from "./presence-queries.server";
import type { openVoteForm } from "./vote-forms";

/**
 * Opens a vote on an item, a point of its recommendation, an amendment, or whether a member is disqualified. One vote at a time in a
 * meeting, with quorum (kommunestyrelsesloven § 11(2), for committees § 20), the most far-reaching amendment first. Members vote on
 * the screens that follow the meeting, so it takes the item up where it is at another.
 * @throws not_found, forbidden; conflict where somebody else records or a vote is open; rule_broken with what must come first
 */
export async function openVote(
  unit: Unit<Actor>,
  input: z.infer<typeof openVoteForm>,
): Promise<{ meetingId: string; voteId: string }> {
  const { tx } = unit;
  const item = await itemToNoteAt(unit, input.itemId);
  const meeting = await meetingInSession(unit, item.meetingId, "Der kan ikke stemmes mere.");
  await assertNoOpenVote(unit, meeting.id, "før den næste begynder");
  await assertNoPause(unit, meeting.id);
  const about = await subjectOfVote(unit, item, input);
  await assertQuorum(unit, meeting, item.id);
  await assertAmendmentsFirst(unit, item.id, { ...input, pointId: about.pointId });
  if (meeting.currentItemId !== item.id) await takeUp(unit, meeting.id, meeting.currentItemId, item);
  const { id: voteId } = await tx.vote.create({
    data: {
      agendaItemId: item.id,
      subject: input.subject,
      pointId: about.pointId,
      amendmentId: input.amendmentId,
      disqualificationId: input.disqualificationId,
      question: input.question || about.question,
      method: input.method,
      openedById: unit.actor.userId,
      openedAt: unit.now,
    },
    select: { id: true },
  });
  unit.record({
    kind: "vote.opened",
    subject: `meeting:${meeting.id}`,
    data: {
      voteId,
      itemId: item.id,
      item: item.words,
      about: input.subject,
      pointId: about.pointId,
      question: input.question || about.question,
      method: input.method,
    },
  });
  return { meetingId: meeting.id, voteId };
}

/** What the vote is about, and how it is read out. @throws not_found; rule_broken where it is settled already */
async function subjectOfVote(
  unit: Unit<Actor>,
  item: Awaited<ReturnType<typeof itemToNoteAt>>,
  { subject, pointId, amendmentId, disqualificationId }: z.infer<typeof openVoteForm>,
): Promise<{ pointId: string; question: string }> {
  const { tx } = unit;
  if (subject === "item") return { pointId: "", question: item.title };
  if (subject === "point") return { pointId, question: await recommendationPoint(unit, item, pointId) };
  if (subject === "amendment") {
    const amendment = await tx.amendment.findFirst({ where: { id: amendmentId ?? "", agendaItemId: item.id } });
    if (!amendment) throw notFound();
    if (amendment.state !== "proposed")
      throw new DomainError(
        "rule_broken",
        "Ændringsforslaget er afgjort eller trukket tilbage. Der stemmes ikke om det.",
      );
    return { pointId: amendment.pointId, question: amendment.text };
  }
  const notice = await tx.disqualification.findFirst({
    where: { id: disqualificationId ?? "", agendaItemId: item.id },
  });
  if (!notice) throw notFound();
  if (notice.state !== "noticed")
    throw new DomainError("rule_broken", "Spørgsmålet om inhabilitet er afgjort eller trukket tilbage.");
  const member = await tx.user.findFirst({ where: { id: notice.userId }, select: { name: true } });
  return { pointId: "", question: `Er ${member?.name ?? "medlemmet"} inhabil i ${item.words}?` };
}

async function assertNoPause({ tx }: Unit, meetingId: string): Promise<void> {
  if (await tx.meetingPause.findFirst({ where: { meetingId, endedAt: null }, select: { id: true } }))
    throw new DomainError("rule_broken", "Mødet holder pause. Genoptag mødet, før der stemmes.");
}

async function assertQuorum(
  unit: Unit<Actor>,
  meeting: { id: string; committeeId: string; startsAt: Date },
  itemId: string,
): Promise<void> {
  const { met, seats, present, needed, missing } = quorumAt(await attendanceRows(unit, meeting), itemId);
  if (met) return;
  throw new DomainError(
    "rule_broken",
    `Udvalget er ikke beslutningsdygtigt ved punktet: ${present} af ${seats} er til stede, og der kræves ${needed}. ` +
      `Der mangler ${listInWords(missing)}.`,
  );
}

async function assertAmendmentsFirst(
  { tx }: Unit,
  itemId: string,
  vote: Pick<z.infer<typeof openVoteForm>, "subject" | "pointId" | "amendmentId">,
): Promise<void> {
  const amendments = await tx.amendment.findMany({ where: { agendaItemId: itemId } });
  const before = amendmentsBefore(
    amendments.map((one) => ({ ...one, state: one.state as AmendmentState })),
    vote,
  );
  if (before.length === 0) return;
  const proposers = await tx.user.findMany({
    where: { id: { in: before.map(({ proposedById }) => proposedById) } },
    select: { id: true, name: true },
  });
  const names = before.map(({ proposedById }) => proposers.find(({ id }) => id === proposedById)?.name ?? "");
  const from = listInWords([...new Set(names)]);
  throw new DomainError(
    "rule_broken",
    vote.subject === "amendment"
      ? `Ændringsforslaget fra ${from} er mere vidtgående. Stem om det først, eller ret rækkefølgen.`
      : `Ændringsforslag fra ${from} er ikke afgjort. Stem om dem først, det mest vidtgående før de andre.`,
  );
}
