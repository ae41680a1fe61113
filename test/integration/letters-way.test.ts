import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { commentLetter } from "~/modules/letters/comment-letter.server";
import { handOverLetter } from "~/modules/letters/hand-over-letter.server";
import { mailAboutLetterStep } from "~/modules/letters/mail-about-letter-step.server";
import { participatesIn } from "~/modules/letters/participates-in.server";
import { isBeingWritten, letterStatuses, type LetterStatus } from "~/modules/letters/reply-letter";
import { returnLetter } from "~/modules/letters/return-letter.server";
import { sendOn } from "~/modules/letters/send-on.server";
import { setHolderDue } from "~/modules/letters/set-holder-due.server";
import { setStations } from "~/modules/letters/set-stations.server";
import { settleComment, unsettleComment } from "~/modules/letters/settle-comment.server";
import { takeBackLetter } from "~/modules/letters/take-back-letter.server";
import { takeOverLetter } from "~/modules/letters/take-over-letter.server";
import { undoLetterStep } from "~/modules/letters/undo-letter-step.server";
import { resetClock, setClock } from "~/platform/clock";
import { createText } from "~/modules/richtext/save-text.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { systemIn } from "../factories/actors";
import { as } from "../factories/held-meetings";
import { leaves, letterText, letterWorld, type LetterWorld } from "../factories/reply-letters";
import { paragraph, richDocument, section } from "../factories/rich-documents";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: LetterWorld;
let letterId: string;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2018-06-25T08:00:00Z")); // a Monday, ten hverdage before the deadline
  world = await letterWorld();
  ({ letterId } = world);
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const letter = () =>
  as(world.author, ({ tx }) =>
    tx.replyLetter.findUniqueOrThrow({
      where: { id: letterId },
      include: { steps: { orderBy: { at: "asc" } }, comments: true, inquiry: true },
    }),
  );
const place = async () => {
  const { status, stationKey, holderId } = await letter();
  return [status, stationKey, holderId];
};
const send = (actor: Actor, given: { userId?: string; comment?: string; dueOn?: string } = {}) =>
  as(actor, (unit) =>
    sendOn(unit, { letterId, userId: given.userId ?? null, comment: given.comment ?? "", dueOn: given.dueOn ?? null }),
  );
const giveBack = (actor: Actor, to: "author" | "previous" = "author", comment = "Tallet er forkert.") =>
  as(actor, (unit) => returnLetter(unit, { letterId, to, comment }));
const takeBack = (actor: Actor) => as(actor, (unit) => takeBackLetter(unit, { letterId }));
const takeOver = (actor: Actor) => as(actor, (unit) => takeOverLetter(unit, { letterId }));
const handOver = (actor: Actor, to: Actor) =>
  as(actor, (unit) => handOverLetter(unit, { letterId, userId: to.userId, comment: "" }));
const undo = (actor: Actor) => as(actor, (unit) => undoLetterStep(unit, { letterId, dueOn: null }));
const later = (minutes: number) => setClock(new Date(Date.parse("2018-06-25T08:00:00Z") + minutes * 60_000));
/** What the worker does once the receipt is gone. */
const tellOfLastStep = async () => {
  const { steps } = await letter();
  await unitOfWork(systemIn(world.municipalityId), (unit) => mailAboutLetterStep(unit, steps.at(-1)!.id));
};
const mails = () =>
  as(world.author, async ({ tx }) =>
    (await tx.mailMessage.findMany({ orderBy: { createdAt: "asc" } })).map(
      ({ recipient, subject }) => `${recipient.split("@")[0]} ${subject.split(":")[0]}`,
    ),
  );
const force = (data: object) =>
  database.query(
    "postgres",
    `UPDATE reply_letter SET ${Object.entries(data)
      .map(([name, value]) => `${name} = ${value === null ? "NULL" : `'${String(value)}'`}`)
      .join(", ")} WHERE id = '${letterId}'`,
  );

test("from the caseworker by every station to the end of the way, with a mail to each", async () => {
  const kept: string[] = [];
  await send(world.author, { comment: "Se især afsnit 2.", dueOn: "2018-06-27" });
  expect(await place()).toEqual(["inReview", "afdelingschef", world.head.userId]);
  expect(await mails()).toEqual([]); // it can be undone yet
  await tellOfLastStep();
  kept.push(`${world.head.userId} Til gennemgang`);
  expect(await mails()).toEqual(kept);
  expect((await letter()).inquiry.status).toBe("inReview");

  later(10);
  await send(world.head);
  expect(await place()).toEqual(["inReview", "direktoer", world.director.userId]);
  await expect(send(world.director)).rejects.toMatchObject({ code: "rule_broken", field: "userId" }); // nobody stands at the mayor's office
  later(20);
  await send(world.director, { userId: world.colleague.userId });
  expect(await place()).toEqual(["inReview", "borgmesterkontor", world.colleague.userId]);
  await expect(send(world.colleague)).rejects.toMatchObject({ code: "conflict" }); // locking is next
  expect((await letter()).steps.map(({ kind, fromKey, toKey, comment }) => [kind, fromKey, toKey, comment])).toEqual([
    ["sentOn", "", "afdelingschef", "Se især afsnit 2."],
    ["sentOn", "afdelingschef", "direktoer", ""],
    ["sentOn", "direktoer", "borgmesterkontor", ""],
  ]);
});

test("only who has it in hand sends it on, and never who wrote it", async () => {
  await expect(send(world.head)).rejects.toMatchObject({ code: "forbidden" }); // a draft is the case staff's
  await expect(send(world.outsider)).rejects.toMatchObject({ code: "not_found" });
  await send(world.author);
  for (const other of [world.author, world.director, world.approver, world.mayor])
    await expect(send(other)).rejects.toMatchObject({ code: "forbidden" });
  await force({ holder_id: world.author.userId });
  await expect(send(world.author)).rejects.toMatchObject({ code: "forbidden" });
  await expect(giveBack(world.author)).rejects.toMatchObject({ code: "forbidden" });
});

test("the next station must have somebody who is there and hasn't written it, and the letter some words", async () => {
  await leaves(world, world.head);
  await expect(send(world.author)).rejects.toThrow("Lone Bach er ikke længere bruger i Sagsgang");
  await expect(send(world.author, { userId: world.author.userId })).rejects.toThrow("har selv skrevet svaret");
  const { textId } = await as(world.author, (unit) =>
    createText(unit, richDocument(section("Brevets tekst", paragraph("")))),
  );
  const written = (await letter()).textId;
  await force({ text_id: textId });
  await expect(send(world.author, { userId: world.director.userId })).rejects.toThrow("Brevet er tomt");
  await force({ text_id: written });
  await send(world.author, { userId: world.director.userId });
  expect(await place()).toEqual(["inReview", "afdelingschef", world.director.userId]);
});

test("back to the station before, or to the author, with a reason", async () => {
  await send(world.author);
  later(5);
  await send(world.head);
  later(10);
  await giveBack(world.director, "previous", "Hvem følger op?");
  expect(await place()).toEqual(["inReview", "afdelingschef", world.head.userId]);
  await tellOfLastStep();
  expect(await mails()).toEqual([`${world.head.userId} Sendt retur`]);
  later(15);
  await giveBack(world.head, "previous"); // the station before the first is the author
  expect(await place()).toEqual(["draft", "", null]);
  expect((await letter()).inquiry.status).toBe("drafting");
  await tellOfLastStep();
  expect((await mails()).at(-1)).toBe(`${world.author.userId} Sendt retur`);
  await expect(giveBack(world.head)).rejects.toMatchObject({ code: "conflict" });
  expect((await letter()).steps.at(-1)).toMatchObject({ kind: "returned", comment: "Tallet er forkert." });
});

test("to the station before only while somebody is there", async () => {
  await send(world.author);
  later(5);
  await send(world.head);
  await leaves(world, world.head);
  await expect(giveBack(world.director, "previous")).rejects.toMatchObject({ code: "rule_broken", field: "to" });
  await giveBack(world.director, "author");
  expect(await place()).toEqual(["draft", "", null]);
});

test("the author has it back until somebody has sent it on", async () => {
  await expect(takeBack(world.author)).rejects.toMatchObject({ code: "conflict" });
  await send(world.author);
  await expect(takeBack(world.colleague)).rejects.toMatchObject({ code: "forbidden" });
  later(600);
  await takeBack(world.author);
  expect(await place()).toEqual(["draft", "", null]);
  later(601);
  await send(world.author);
  later(602);
  await send(world.head);
  later(603);
  await expect(takeBack(world.author)).rejects.toThrow("Bed Birgit Holmgaard sende det retur");
  await giveBack(world.director, "previous");
  later(604);
  await expect(takeBack(world.author)).rejects.toMatchObject({ code: "conflict" }); // the first station has acted
});

test("undone for two minutes, by who did it, as the last thing; then nobody is told", async () => {
  await send(world.author, { dueOn: "2018-06-27" });
  await expect(undo(world.head)).rejects.toMatchObject({ code: "forbidden" });
  later(1);
  await undo(world.author);
  expect(await place()).toEqual(["draft", "", null]);
  const [sent] = (await letter()).steps;
  await unitOfWork(systemIn(world.municipalityId), (unit) => mailAboutLetterStep(unit, sent!.id));
  expect(await mails()).toEqual([]);
  await expect(undo(world.author)).rejects.toMatchObject({ code: "conflict" });

  later(2);
  await send(world.author);
  later(3);
  await giveBack(world.head);
  later(4);
  await undo(world.head);
  expect(await place()).toEqual(["inReview", "afdelingschef", world.head.userId]);
  later(5);
  await takeBack(world.author); // what was undone isn't counted against it
  later(6);
  await send(world.author);
  later(9);
  await expect(undo(world.author)).rejects.toMatchObject({ code: "rule_broken" });
});

test("an approver takes over from who is away, and the case staff replace who has left", async () => {
  await send(world.author);
  await expect(takeOver(world.colleague)).rejects.toMatchObject({ code: "forbidden" });
  await takeOver(world.approver);
  expect(await place()).toEqual(["inReview", "afdelingschef", world.approver.userId]);
  expect(await mails()).toEqual([`${world.head.userId} Overtaget`]);
  await expect(takeOver(world.approver)).rejects.toMatchObject({ code: "conflict" });
  await expect(handOver(world.colleague, world.head)).rejects.toMatchObject({ code: "forbidden" }); // the holder is there
  await leaves(world, world.approver);
  await expect(handOver(world.colleague, world.author)).rejects.toThrow("har selv skrevet svaret");
  await handOver(world.colleague, world.head);
  expect(await place()).toEqual(["inReview", "afdelingschef", world.head.userId]);
  await handOver(world.head, world.director); // and a holder may give it to somebody else
  expect((await letter()).steps.map(({ kind }) => kind)).toEqual(["sentOn", "takenOver", "handedOver", "handedOver"]);
});

test("an approver who wrote it can't take it over", async () => {
  await send(world.author);
  await force({ author_id: world.approver.userId });
  await expect(takeOver(world.approver)).rejects.toMatchObject({ code: "forbidden" });
});

test("the holder's own day lies between today and the day by which the answer is wanted", async () => {
  await expect(send(world.author, { dueOn: "2018-06-24" })).rejects.toMatchObject({ field: "dueOn" });
  await expect(send(world.author, { dueOn: "2018-07-10" })).rejects.toMatchObject({ field: "dueOn" });
  await send(world.author, { dueOn: "2018-07-09" });
  const due = (actor: Actor, dueOn: string | null) => as(actor, (unit) => setHolderDue(unit, { letterId, dueOn }));
  await expect(due(world.head, "2018-06-29")).rejects.toMatchObject({ code: "forbidden" });
  await due(world.colleague, "2018-06-29");
  expect((await letter()).holderDueOn?.toISOString()).toContain("2018-06-29");
  await due(world.approver, null);
  expect((await letter()).holderDueOn).toBeNull();
});

test("the way is set while the letter is with its author: order, names and people", async () => {
  const { version } = await letter();
  const set = (actor: Actor, rows: [key: string, title: string, userId: string][], base = version) =>
    as(actor, (unit) =>
      setStations(unit, {
        letterId,
        version: base,
        key: rows.map(([key]) => key),
        title: rows.map(([, title]) => title),
        userId: rows.map(([, , userId]) => userId),
      }),
    );
  await expect(set(world.head, [])).rejects.toMatchObject({ code: "forbidden" });
  await expect(set(world.author, [["", "Jurist", world.author.userId]])).rejects.toMatchObject({ field: "userId.0" });
  await leaves(world, world.viceMayor);
  await expect(set(world.author, [["", "Jurist", world.viceMayor.userId]])).rejects.toThrow("ikke længere bruger");
  await set(world.author, [
    ["direktoer", "Velfærdsdirektør", world.director.userId],
    ["", "Direktør", ""],
    ["", "Økonomi", world.approver.userId],
  ]);
  expect((await letter()).stations).toEqual([
    { key: "direktoer", title: "Velfærdsdirektør", userId: world.director.userId },
    { key: "direktoer-2", title: "Direktør", userId: null },
    { key: "oekonomi", title: "Økonomi", userId: world.approver.userId },
  ]);
  await expect(set(world.colleague, [])).rejects.toMatchObject({ code: "conflict" }); // the page was an older one
  await send(world.author);
  await expect(set(world.author, [], (await letter()).version)).rejects.toMatchObject({ code: "conflict" });
});

test("comments on words and on the whole, settled and opened again", async () => {
  const { blockId } = await as(world.author, async ({ tx }) => {
    const { textId } = await tx.replyLetter.findUniqueOrThrow({ where: { id: letterId } });
    const { content } = await tx.textDocument.findUniqueOrThrow({ where: { id: textId! } });
    const [part] = (content as unknown as { content: { content: { attrs: { id: string } }[] }[] }).content;
    return { blockId: part!.content[0]!.attrs.id };
  });
  const comment = (actor: Actor, quote = "", text = "Fra hvilken dag?") =>
    as(actor, (unit) => commentLetter(unit, { letterId, text, blockId: quote ? blockId : "", quote }));
  const { commentId } = await comment(world.director, letterText.slice(0, 24));
  await comment(world.mayor);
  await expect(comment(world.director, "Det har aldrig stået der")).rejects.toMatchObject({ field: "quote" });
  await expect(comment(world.outsider)).rejects.toMatchObject({ code: "not_found" });
  const settle = (actor: Actor) => as(actor, (unit) => settleComment(unit, { letterId, commentId }));
  await expect(settle(world.mayor)).rejects.toMatchObject({ code: "forbidden" });
  await settle(world.author);
  await expect(settle(world.director)).rejects.toMatchObject({ code: "conflict" });
  await as(world.director, (unit) => unsettleComment(unit, { letterId, commentId }));
  expect((await letter()).comments.map(({ settledAt }) => settledAt)).toEqual([null, null]);
  await force({ status: "signing" });
  await expect(comment(world.director)).rejects.toMatchObject({ code: "conflict" });
  await expect(settle(world.author)).rejects.toMatchObject({ code: "conflict" });
});

test("two who send it on at once: one does, and it goes one station further", async () => {
  const outcomes = await Promise.allSettled([send(world.author), send(world.author), send(world.colleague)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await place()).toEqual(["inReview", "afdelingschef", world.head.userId]);
  expect((await letter()).steps).toHaveLength(1);
});

test("from a state where it isn't being written, no step leads", async () => {
  await send(world.author);
  const elsewhere = letterStatuses.filter((status: LetterStatus) => !isBeingWritten(status));
  expect(elsewhere).toHaveLength(7);
  for (const status of elsewhere.toSorted((a, b) => Number(a === "sent") - Number(b === "sent"))) {
    await force({ status });
    for (const step of [
      () => send(world.head),
      () => giveBack(world.head),
      () => takeBack(world.author),
      () => takeOver(world.approver),
      () => handOver(world.head, world.director),
      () => undo(world.author),
    ])
      await expect(step(), status).rejects.toMatchObject({ code: expect.stringMatching(/conflict/) as string });
  }
});

test("who is named on the inquiry reads it, and nobody else without a role", async () => {
  const named = (actor: Actor) => as(actor, (unit) => participatesIn(unit, world.inquiryId));
  expect(await named(world.head)).toBe(true); // stands on the way
  expect(await named(world.viceMayor)).toBe(false);
  await as(world.author, ({ tx }) =>
    tx.replySignatory.create({
      data: { letterId, position: 1, userId: world.viceMayor.userId, name: "Per Winther", title: "Viceborgmester" },
    }),
  );
  expect(await named(world.viceMayor)).toBe(true);
  await as(world.author, ({ tx }) =>
    tx.inquiryQuestion.create({
      data: { inquiryId: world.inquiryId, position: 1, text: "Hvornår?", ownerId: world.outsider.userId },
    }),
  );
  expect(await named(world.outsider)).toBe(true);
  expect(await named(world.chair)).toBe(false);
});
