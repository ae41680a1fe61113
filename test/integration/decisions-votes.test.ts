import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelVote } from "~/modules/decisions/cancel-vote.server";
import { castVote } from "~/modules/decisions/cast-vote.server";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { closeVote } from "~/modules/decisions/close-vote.server";
import { documentVotes } from "~/modules/decisions/document-votes.server";
import { editStatement } from "~/modules/decisions/edit-statement.server";
import { enterStatement } from "~/modules/decisions/enter-statement.server";
import { lapseAmendments } from "~/modules/decisions/lapse-amendments.server";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { noteBallots } from "~/modules/decisions/note-ballots.server";
import { openVote } from "~/modules/decisions/open-vote.server";
import { orderAmendments } from "~/modules/decisions/order-amendments.server";
import { attendanceRows } from "~/modules/decisions/presence-queries.server";
import { liveState } from "~/modules/decisions/live-queries.server";
import { proposeAmendment } from "~/modules/decisions/propose-amendment.server";
import { removeStatement } from "~/modules/decisions/remove-statement.server";
import type { VoteChoice, VoteMethod, VoteSubject } from "~/modules/decisions/vote";
import { votesOf } from "~/modules/decisions/votes-queries.server";
import { withdrawAmendment } from "~/modules/decisions/withdraw-amendment.server";
import { changesOf } from "~/modules/audit/sentences";
import type { Actor } from "~/modules/identity/actor";
import { resetClock, setClock } from "~/platform/clock";
import { as } from "../factories/held-meetings";
import { votingWorld, type VotingWorld } from "../factories/voting-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: VotingWorld;
let karen: Actor, dorthe: Actor, ib: Actor, maja: Actor, signe: Actor;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await votingWorld();
  [karen, dorthe, ib, maja, signe] = world.members;
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

interface About {
  subject?: VoteSubject;
  pointId?: string;
  amendmentId?: string;
  disqualificationId?: string;
}
const open = async (method: VoteMethod = "byName", about: About = {}, actor = world.secretary) =>
  (
    await as(actor, (unit) =>
      openVote(unit, {
        itemId: world.itemId,
        subject: about.subject ?? "item",
        pointId: about.pointId ?? "",
        amendmentId: about.amendmentId ?? null,
        disqualificationId: about.disqualificationId ?? null,
        method,
        question: "",
      }),
    )
  ).voteId;
const cast = (actor: Actor, voteId: string, choice: VoteChoice) =>
  as(actor, (unit) => castVote(unit, { voteId, choice }));
const note = (voteId: string, userId: string, choice: VoteChoice | "") =>
  as(world.secretary, (unit) => noteBallots(unit, { who: "person", voteId, userId, choice }));
const rest = (voteId: string, choice: VoteChoice = "inFavour") =>
  as(world.secretary, (unit) => noteBallots(unit, { who: "rest", voteId, choice }));
const close = (voteId: string, counts: [number, number, number] = [0, 0, 0], actor = world.secretary) =>
  as(actor, (unit) => closeVote(unit, { voteId, inFavour: counts[0], against: counts[1], abstained: counts[2] }));
const cancel = (voteId: string) => as(world.secretary, (unit) => cancelVote(unit, { voteId, reason: "Talt forkert" }));
const away = (actor: Actor) =>
  as(world.secretary, (unit) =>
    noteAttendance(unit, {
      meetingId: world.meetingId,
      userId: actor.userId,
      state: "absent",
      substituteForId: null,
    }),
  );
const seen = async (reader: Actor) => (await as(reader, (unit) => votesOf(unit, world.meetingId))).items[world.itemId]!;
const refusal = (message: string | RegExp, code = "rule_broken") => ({
  code,
  message: typeof message === "string" ? message : expect.stringMatching(message),
});

describe("a vote by name", () => {
  test("all vote at once, one of them twice; nobody sees how before it is closed", async () => {
    await away(signe);
    const voteId = await open();
    const answers = await Promise.allSettled([
      cast(karen, voteId, "inFavour"),
      cast(dorthe, voteId, "inFavour"),
      cast(ib, voteId, "against"),
      cast(ib, voteId, "against"),
      cast(signe, voteId, "against"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([..."1111"].map(() => "fulfilled").concat("rejected"));
    expect((answers[4] as PromiseRejectedResult).reason).toMatchObject(refusal(/ikke noteret som til stede/));
    await expect(cast(world.mayor, voteId, "inFavour")).rejects.toMatchObject({ code: "forbidden" });

    const others = await seen(dorthe);
    expect(others.open).toMatchObject({ own: "inFavour", noted: {} });
    expect(others.open!.castIds.toSorted()).toEqual([karen, dorthe, ib].map(({ userId }) => userId).toSorted());
    expect(JSON.stringify(others)).not.toMatch(/against/);
    const live = await as(dorthe, (unit) => liveState(unit, world.meetingId));
    expect(live.currentId, "the meeting has come to what is voted on").toBe(world.itemId);
    expect(live.vote).toMatchObject({ state: "open", tally: null, result: null, ballots: [] });

    await expect(close(voteId)).rejects.toMatchObject(refusal("Maja Krogh har ikke stemt endnu."));
    await cast(maja, voteId, "against");
    await cast(maja, voteId, "abstained");
    expect(await close(voteId)).toMatchObject({ result: "adopted" });
    await expect(cast(ib, voteId, "inFavour")).rejects.toMatchObject(
      refusal("Afstemningen er lukket. Din stemme, imod, er talt med og kan ikke ændres.", "conflict"),
    );
    const [vote] = (await seen(dorthe)).closed;
    expect(vote!.words).toEqual(["For stemte: 2 (V)", "Imod stemte: 1 (O)", "Undlod at stemme: 1 (A)"]);
    expect(vote!.ballots.map(({ name, choice }) => [name, choice])).toEqual([
      ["Karen Toft", "inFavour"],
      ["Dorthe Fjord", "inFavour"],
      ["Ib Sandholt", "against"],
      ["Maja Krogh", "abstained"],
    ]);
  });

  test("the history says how only of a closed vote", async () => {
    const voteId = await open();
    await cast(ib, voteId, "against");
    await rest(voteId);
    const events = () =>
      as(world.secretary, ({ tx }) =>
        tx.auditEvent.findMany({
          where: { kind: { startsWith: "vote." } },
          orderBy: { sequence: "asc" },
          select: { kind: true, data: true },
        }),
      );
    expect(JSON.stringify(await events())).not.toMatch(/"(against|inFavour)"/);
    await close(voteId);
    expect((await events()).at(-1)).toMatchObject({
      kind: "vote.closed",
      data: {
        inFavour: 4,
        against: 1,
        result: "adopted",
        ballots: expect.arrayContaining([expect.objectContaining({ userId: ib.userId, choice: "against" })]),
      },
    });
  });

  test("whoever records notes the rest and two exceptions, and leaves alone what somebody cast themself", async () => {
    const voteId = await open();
    await cast(ib, voteId, "against");
    await rest(voteId);
    await note(voteId, maja.userId, "abstained");
    await expect(note(voteId, ib.userId, "inFavour")).rejects.toMatchObject(refusal(/^Ib Sandholt har selv stemt/));
    expect(await seen(world.secretary)).toMatchObject({
      open: { noted: { [maja.userId]: "abstained", [karen.userId]: "inFavour" }, castThemselvesIds: [ib.userId] },
    });
    expect((await seen(world.secretary)).open!.noted).not.toHaveProperty(ib.userId);
    await cast(maja, voteId, "against"); // it is hers all the same
    expect(await close(voteId)).toMatchObject({ result: "adopted" });
    expect((await seen(ib)).closed[0]!.tally).toEqual({ inFavour: 3, against: 2, abstained: 0 });
  });

  test("who voted and left is no longer counted, and must be taken out", async () => {
    const voteId = await open();
    await cast(signe, voteId, "against");
    await rest(voteId);
    await away(signe);
    await expect(close(voteId)).rejects.toMatchObject(refusal(/^Signe Aarup har stemt, men kan ikke længere/));
    await note(voteId, signe.userId, "");
    expect(await close(voteId)).toMatchObject({ result: "adopted" });
    expect((await seen(ib)).closed[0]!.tally).toEqual({ inFavour: 4, against: 0, abstained: 0 });
  });

  test("two who close at once: one does", async () => {
    const voteId = await open();
    await rest(voteId);
    const answers = await Promise.allSettled([close(voteId), close(voteId), close(voteId, [0, 0, 0], karen)]);
    const failed = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason as Error] : []));
    expect(failed.map(({ message }) => message).toSorted()).toEqual([
      "Afstemningen er allerede lukket.",
      expect.stringMatching(/^Anne Vestergård fører protokollen nu/),
    ]);
    expect((await seen(ib)).closed).toHaveLength(1);
  });

  test("by party: its members vote as one", async () => {
    const voteId = await open("byParty");
    for (const [party, choice] of [
      ["V", "inFavour"],
      ["A", "against"],
      ["O", "against"],
    ] as const)
      await as(world.secretary, (unit) => noteBallots(unit, { who: "party", voteId, party, choice }));
    expect(await close(voteId)).toMatchObject({ result: "rejected" });
    expect((await seen(ib)).closed[0]!.words).toEqual([
      "For stemte: 2 (V)",
      "Imod stemte: 3 (A+O)",
      "Undlod at stemme: 0",
    ]);
  });
});

describe("opening, counting, cancelling", () => {
  test("a show of hands must fit those present, and a tie lapses", async () => {
    await away(signe);
    const voteId = await open("show");
    await expect(cast(ib, voteId, "against")).rejects.toMatchObject(refusal(/håndsoprækning/));
    await expect(close(voteId, [3, 2, 0])).rejects.toMatchObject(refusal("5 stemmer er talt, men kun 4 kan stemme."));
    await expect(close(voteId, [2, 1, 0])).rejects.toMatchObject(
      refusal("3 stemmer er talt, men 4 kan stemme. Der mangler 1."),
    );
    expect(await close(voteId, [2, 2, 0])).toMatchObject({ result: "lapsed" });
  });

  test("one at a time, by one who records, with quorum, not in a pause", async () => {
    await expect(open("byName", {}, ib)).rejects.toMatchObject({ code: "forbidden" });
    const voteId = await open();
    await expect(open()).rejects.toMatchObject(refusal(/^En afstemning på punkt \d+ er åben/, "conflict"));
    await expect(open("byName", {}, karen)).rejects.toMatchObject(refusal(/fører protokollen nu/, "conflict"));
    await cancel(voteId);
    await as(world.secretary, ({ tx }) =>
      tx.meetingPause.create({ data: { meetingId: world.meetingId, startedAt: new Date() } }),
    );
    await expect(open()).rejects.toMatchObject(refusal(/holder pause/));
    await as(world.secretary, ({ tx }) => tx.meetingPause.deleteMany({}));
    for (const member of [ib, maja, signe]) await away(member);
    await expect(open()).rejects.toMatchObject(
      refusal(
        "Udvalget er ikke beslutningsdygtigt ved punktet: 2 af 5 er til stede, og der kræves 3. Der mangler Ib Sandholt, Maja Krogh og Signe Aarup.",
      ),
    );
  });

  test("a cancelled vote leaves no ballots, and can't be voted in", async () => {
    const voteId = await open();
    await cast(ib, voteId, "against");
    await cancel(voteId);
    await expect(cancel(voteId)).rejects.toMatchObject({ code: "conflict" });
    await expect(cast(ib, voteId, "against")).rejects.toMatchObject(refusal(/^Afstemningen er annulleret/, "conflict"));
    expect(await as(world.secretary, ({ tx }) => tx.ballot.count({ where: { voteId } }))).toBe(0);
    expect(await seen(ib)).toMatchObject({ open: null, closed: [] });
  });

  test("disqualification: the member concerned has no vote, and is away once the committee finds so", async () => {
    const { id } = await as(world.secretary, ({ tx }) =>
      tx.disqualification.create({
        data: { agendaItemId: world.itemId, userId: ib.userId, ground: "Medlem af bestyrelsen" },
      }),
    );
    const about = { subject: "disqualification", disqualificationId: id } as const;
    const voteId = await open("byName", about);
    await expect(cast(ib, voteId, "against")).rejects.toMatchObject(refusal(/din egen inhabilitet/));
    await rest(voteId);
    await close(voteId);
    const now = () =>
      as(world.secretary, async ({ tx }) => ({
        state: (await tx.disqualification.findUniqueOrThrow({ where: { id } })).state,
        away: (await tx.itemAbsence.findMany({ where: { agendaItemId: world.itemId } })).map(({ userId, reason }) => [
          userId,
          reason,
        ]),
      }));
    expect(await now()).toEqual({ state: "disqualified", away: [[ib.userId, "disqualified"]] });
    await expect(open("byName", about)).rejects.toMatchObject(refusal(/er afgjort/));
    const onItem = await open();
    await expect(cast(ib, onItem, "against")).rejects.toMatchObject(
      refusal("Du er inhabil i punktet og stemmer ikke."),
    );
    await cancel(onItem);
    await cancel(voteId);
    expect(await now()).toEqual({ state: "noticed", away: [] });
    const again = await open("show", about);
    await close(again, [2, 2, 0]);
    expect(await now()).toEqual({ state: "qualified", away: [] });
  });
});

describe("amendments", () => {
  const propose = async (by: Actor, text: string, pointId = world.pointIds[0], actor = by) =>
    (
      await as(actor, (unit) =>
        proposeAmendment(unit, { itemId: world.itemId, pointId, proposedById: by.userId, text }),
      )
    ).amendmentId;
  const states = async () => Object.fromEntries((await seen(ib)).amendments.map(({ text, state }) => [text, state]));
  const voteOn = (amendmentId: string) => open("show", { subject: "amendment", amendmentId });

  test("the most far-reaching first, and all before what they change", async () => {
    const near = await propose(ib, "tre forløb");
    const far = await propose(maja, "ingen forløb", world.pointIds[0], world.secretary);
    await propose(signe, "betales af overskuddet", world.pointIds[1]);
    const order = (amendmentIds: string[]) =>
      as(world.secretary, (unit) =>
        orderAmendments(unit, { itemId: world.itemId, pointId: world.pointIds[0], amendmentIds }),
      );
    await expect(order([far])).rejects.toMatchObject({ code: "conflict" });
    await order([far, near]);
    await expect(voteOn(near)).rejects.toMatchObject(refusal(/^Ændringsforslaget fra Maja Krogh er mere vidtgående/));
    await expect(open("show", { subject: "point", pointId: world.pointIds[0] })).rejects.toMatchObject(
      refusal(/^Ændringsforslag fra Maja Krogh og Ib Sandholt er ikke afgjort/),
    );
    await expect(open()).rejects.toMatchObject(refusal(/er ikke afgjort/));
    await close(await voteOn(far), [1, 4, 0]);
    const adopted = await voteOn(near);
    await close(adopted, [5, 0, 0]);
    expect(await states()).toEqual({
      "ingen forløb": "rejected",
      "tre forløb": "adopted",
      "betales af overskuddet": "proposed",
    });
    await cancel(adopted);
    expect(await states()).toMatchObject({ "tre forløb": "proposed" });
  });

  test("what has lost its meaning lapses only when another is adopted, and returns when that falls", async () => {
    const first = await propose(ib, "ingen forløb");
    const second = await propose(maja, "tre forløb");
    const lapse = () =>
      as(world.secretary, (unit) => lapseAmendments(unit, { itemId: world.itemId, amendmentIds: [second] }));
    await expect(lapse()).rejects.toMatchObject({ code: "conflict" });
    const voteId = await voteOn(first);
    await close(voteId, [3, 2, 0]);
    await lapse();
    expect(await states()).toEqual({ "ingen forløb": "adopted", "tre forløb": "lapsed" });
    await cancel(voteId);
    expect(await states()).toEqual({ "ingen forløb": "proposed", "tre forløb": "proposed" });
  });

  test("is withdrawn by who proposed it, not while it is voted on; nobody proposes for another without the pen", async () => {
    const amendmentId = await propose(ib, "tre forløb");
    const withdraw = (actor: Actor) => as(actor, (unit) => withdrawAmendment(unit, { amendmentId }));
    await expect(propose(ib, "to forløb", world.pointIds[0], maja)).rejects.toMatchObject({ code: "forbidden" });
    await expect(propose(ib, "to forløb", "findes-ikke")).rejects.toMatchObject({ code: "not_found" });
    await expect(withdraw(maja)).rejects.toMatchObject({ code: "forbidden" });
    const voteId = await voteOn(amendmentId);
    await expect(withdraw(ib)).rejects.toMatchObject({ code: "conflict" });
    await cancel(voteId);
    await withdraw(ib);
    expect(await states()).toEqual({ "tre forløb": "withdrawn" });
    await away(ib);
    await expect(propose(ib, "to forløb")).rejects.toMatchObject(refusal(/ikke noteret som til stede/));
  });
});

describe("statements", () => {
  const enter = async (by: Actor, kind: "dissent" | "statement", actor = by) =>
    (
      await as(actor, (unit) =>
        enterStatement(unit, {
          itemId: world.itemId,
          userId: by.userId,
          kind,
          text: "Det er for dyrt.",
          sendAlong: true,
        }),
      )
    ).statementId;
  const edit = (
    actor: Actor,
    statementId: string,
    more: { version?: number; kind?: "dissent" | "statement"; text?: string },
  ) =>
    as(actor, (unit) =>
      editStatement(unit, {
        statementId,
        version: 1,
        kind: "dissent",
        text: "Det er for dyrt i år.",
        sendAlong: true,
        ...more,
      }),
    );

  test("a dissent matches the vote, and prints with it", async () => {
    const voteId = await open();
    await cast(ib, voteId, "against");
    await rest(voteId);
    await close(voteId);
    await expect(enter(maja, "dissent")).rejects.toMatchObject(
      refusal(
        "Du stemte for. En mindretalsudtalelse er for dem, der ikke stemte med flertallet. Du kan få en anden bemærkning ført til protokollen.",
      ),
    );
    await enter(maja, "statement");
    setClock(new Date("2022-11-08T08:01:00Z"));
    const dissent = await enter(ib, "dissent", world.secretary);
    await expect(enter(ib, "dissent")).rejects.toMatchObject(refusal(/^Du har allerede en mindretalsudtalelse/));
    const printed = await as(world.secretary, async (unit) => {
      const meeting = await unit.tx.meeting.findUniqueOrThrow({ where: { id: world.meetingId } });
      return documentVotes(unit, meeting, [{ id: world.itemId, points: [] }], await attendanceRows(unit, meeting));
    });
    expect(printed[world.itemId]).toEqual({
      amendments: [],
      votes: [
        {
          subject: "Afstemning om hele punktet",
          words: ["For stemte: 4 (A+V)", "Imod stemte: 1 (O)", "Undlod at stemme: 0"],
          result: "Forslaget er vedtaget.",
        },
      ],
      statements: [
        { kind: "Protokoltilførsel", by: "Maja Krogh (A)", text: "Det er for dyrt.", sendAlong: true },
        { kind: "Mindretalsudtalelse", by: "Ib Sandholt (O)", text: "Det er for dyrt.", sendAlong: true },
      ],
    });
    await cancel(voteId);
    const second = await open();
    await rest(second);
    await close(second);
    const found = (await seen(ib)).statements.find(({ id }) => id === dissent);
    expect(found!.fault).toMatch(/^Ib Sandholt stemte for/);
  });

  test("after a show of hands, as many as didn't vote with the majority", async () => {
    await close(await open("show"), [4, 1, 0]);
    await enter(ib, "dissent");
    await expect(enter(maja, "dissent")).rejects.toMatchObject(refusal(/^Kun 1 stemte ikke med flertallet/));
  });

  test("by who took part, as themself or by who records; changed until the meeting is closed, then by the secretary, its words alone", async () => {
    await away(signe);
    await expect(enter(signe, "statement")).rejects.toMatchObject(refusal(/^Du deltog ikke i punktet/));
    await expect(enter(ib, "statement", maja)).rejects.toMatchObject({ code: "forbidden" });
    const statementId = await enter(ib, "dissent");
    await expect(edit(maja, statementId, {})).rejects.toMatchObject({ code: "forbidden" });
    await edit(ib, statementId, {});
    await expect(edit(ib, statementId, {})).rejects.toMatchObject({ code: "conflict" });
    const removed = await enter(ib, "statement");
    await as(ib, (unit) => removeStatement(unit, { statementId: removed }));
    await as(world.secretary, (unit) => closeMeeting(unit, { meetingId: world.meetingId }));
    await expect(enter(maja, "statement")).rejects.toMatchObject(
      refusal("Mødet er hævet. Der kan ikke føres mere til protokollen."),
    );
    await expect(edit(ib, statementId, { version: 2 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(edit(world.secretary, statementId, { version: 2, kind: "statement" })).rejects.toMatchObject(
      refusal("Mødet er hævet. Kun tilførslens ordlyd kan rettes."),
    );
    await edit(world.secretary, statementId, { version: 2, text: "Det er for dyrt, mener jeg." });
    const changed = await as(world.secretary, ({ tx }) =>
      tx.auditEvent.findMany({ where: { kind: "statement.changed", subject: `meeting:${world.meetingId}` } }),
    );
    expect(JSON.stringify(changed.map(({ data }) => data))).toContain("mener jeg");
    // The history's readers needn't be readers of a closed item.
    expect(changed.flatMap(({ data }) => changesOf(data))).toEqual([]);
    await expect(as(ib, (unit) => removeStatement(unit, { statementId }))).rejects.toMatchObject(
      refusal("Mødet er hævet. Tilførslen kan ikke fjernes."),
    );
    await expect(open()).rejects.toMatchObject(refusal("Mødet er hævet. Der kan ikke stemmes mere."));
  });

  test("one person has room for twenty amendments to an item that aren't settled", async () => {
    const propose = (who: Actor, n: number) =>
      as(who, (unit) =>
        proposeAmendment(unit, { itemId: world.itemId, pointId: "", proposedById: who.userId, text: `Forslag ${n}` }),
      );
    const ids: string[] = [];
    for (let n = 1; n <= 20; n += 1) ids.push((await propose(ib, n)).amendmentId);
    await expect(propose(ib, 21)).rejects.toMatchObject({ code: "rule_broken", field: "text" });
    await propose(maja, 1);
    await as(ib, (unit) => withdrawAmendment(unit, { amendmentId: ids[0]! }));
    await propose(ib, 22);
  });
});
