import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelVote } from "~/modules/decisions/cancel-vote.server";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { closeVote } from "~/modules/decisions/close-vote.server";
import { commentMinutes } from "~/modules/decisions/comment-minutes.server";
import { openVote } from "~/modules/decisions/open-vote.server";
import { proposeAmendment } from "~/modules/decisions/propose-amendment.server";
import type { VoteSubject } from "~/modules/decisions/vote";
import { votesOf } from "~/modules/decisions/votes-queries.server";
import { resetClock, setClock } from "~/platform/clock";
import { as } from "../factories/held-meetings";
import { votingWorld, type VotingWorld } from "../factories/voting-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

/** What of the votes and the talk about them is still open when the meeting is closed. */

let database: OwnDatabase;
let world: VotingWorld;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await votingWorld();
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const cancel = (voteId: string, actor = world.secretary) =>
  as(actor, (unit) => cancelVote(unit, { voteId, reason: "To stemmer er talt dobbelt" }));
const end = () => as(world.chair, (unit) => closeMeeting(unit, { meetingId: world.meetingId }));

async function voted(about: { subject?: VoteSubject; pointId?: string; amendmentId?: string } = {}): Promise<string> {
  const none = { subject: "item" as const, pointId: "", amendmentId: null, disqualificationId: null };
  return as(world.secretary, async (unit) => {
    const { voteId } = await openVote(unit, { ...none, ...about, itemId: world.itemId, method: "show", question: "" });
    await closeVote(unit, { voteId, inFavour: 3, against: 2, abstained: 0 });
    return voteId;
  });
}

test("a vote that was counted wrong is taken out by the secretary, with a trace, until the minutes are locked", async () => {
  const [first, second] = [await voted(), await voted({ subject: "point", pointId: world.pointIds[0] })];
  await end();
  await expect(cancel(first, world.chair)).rejects.toMatchObject({ code: "forbidden" });
  await cancel(first);
  await expect(cancel(first)).rejects.toMatchObject({ code: "conflict" });
  const [event] = await as(world.secretary, ({ tx }) => tx.auditEvent.findMany({ where: { kind: "vote.cancelled" } }));
  expect(event!.data).toMatchObject({ voteId: first, reason: "To stemmer er talt dobbelt", afterMeeting: true });
  const { items } = await as(world.secretary, (unit) => votesOf(unit, world.meetingId));
  expect(items[world.itemId]!.closed.map(({ id }) => id)).toEqual([second]);
  await as(world.secretary, ({ tx }) =>
    tx.meeting.update({ where: { id: world.meetingId }, data: { status: "signing" } }),
  );
  await expect(cancel(second)).rejects.toMatchObject({ code: "rule_broken" });
});

test("what settled an amendment stands: it can't be voted on again", async () => {
  const [, , ib] = world.members;
  const { amendmentId } = await as(ib, (unit) =>
    proposeAmendment(unit, { itemId: world.itemId, pointId: "", proposedById: ib.userId, text: "Kun to forløb" }),
  );
  const voteId = await voted({ subject: "amendment", amendmentId });
  await end();
  await expect(cancel(voteId)).rejects.toMatchObject({
    code: "rule_broken",
    message: expect.stringContaining("ændringsforslag") as string,
  });
});

test("one person has room for thirty remarks on an item, and as many on the whole", async () => {
  const [, , ib, maja] = world.members;
  await end();
  const comment = (text: string, itemId: string | null, actor = ib) =>
    as(actor, (unit) => commentMinutes(unit, { meetingId: world.meetingId, itemId, text }));
  for (let n = 1; n <= 30; n += 1) await comment(`Bemærkning ${n}`, world.itemId);
  await expect(comment("Én til", world.itemId)).rejects.toMatchObject({ code: "rule_broken", field: "text" });
  await comment("Om det hele", null);
  await comment("Min egen", world.itemId, maja);
});
