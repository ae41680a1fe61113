import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { liftCommittee } from "~/modules/letters/lift-committee.server";
import { lockReply } from "~/modules/letters/lock-reply.server";
import { putToCommittee } from "~/modules/letters/put-to-committee.server";
import { replyWay } from "~/modules/letters/reply-way-queries.server";
import { sectionTexts } from "~/modules/richtext/document-text";
import { readText } from "~/modules/richtext/read-text.server";
import { resetClock, setClock } from "~/platform/clock";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { as } from "../factories/held-meetings";
import { in2022, letterWorld, type LetterWorld } from "../factories/reply-letters";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: LetterWorld;
let letterId: string;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-11-07T08:00:00Z"));
  world = await letterWorld({ stations: () => [], days: in2022 });
  ({ letterId } = world);
  await as(world.author, async ({ tx }) => {
    await tx.replySignatory.create({
      data: { letterId, position: 1, userId: world.mayor.userId, name: "Henrik Aaby", title: "Borgmester" },
    });
    await tx.inquiryQuestion.create({
      data: { inquiryId: world.inquiryId, position: 1, text: "Hvilke tiltag?", state: "leftOut", note: "Senere." },
    });
  });
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const put = (actor: Actor) =>
  as(actor, (unit) => putToCommittee(unit, { letterId, committeeId: world.committeeId, purpose: "decision" }));
const way = () => as(world.author, (unit) => replyWay(unit, letterId));
const must = async () => (await way()).blockers.filter((reason) => reason.must).map(({ code }) => code);

/** The item on a meeting, as far as it has come. */
const meetingWith = (proposalId: string, status: string, closed = false) =>
  as(world.author, async ({ tx }) => {
    const meeting = await tx.meeting.create({
      data: {
        committeeId: world.committeeId,
        startsAt: new Date("2022-11-10T14:00:00Z"),
        endsAt: new Date("2022-11-10T16:00:00Z"),
        place: "",
        pathDate: "2022-11-10",
        status,
      },
    });
    const item = await tx.agendaItem.create({
      data: { meetingId: meeting.id, position: 1, number: "4", title: "Svar til ministeriet", proposalId, closed },
    });
    await tx.decision.create({
      data: {
        agendaItemId: item.id,
        outcome: "Godkendt",
        text: "Med den rettelse, der er drøftet.",
        recordedById: world.secretary.userId,
      },
    });
    return meeting.id;
  });

test("one click makes a case text with what is asked and the draft, and the decision comes back", async () => {
  await expect(put(world.head)).rejects.toMatchObject({ code: "not_found" });
  const { proposalId } = await put(world.author);
  await expect(put(world.author)).rejects.toMatchObject({ code: "conflict" });
  const { proposal, sections } = await as(world.author, async ({ tx }) => {
    const found = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId } });
    return { proposal: found, sections: sectionTexts((await readText(tx, found.textId)).document) };
  });
  expect(proposal).toMatchObject({ caseFileId: world.caseFileId, committeeId: world.committeeId, purpose: "decision" });
  expect(sections[0]!.text).toContain("Beskæftigelsesministeriet har i brev af 17. oktober 2022");
  expect(sections[0]!.text).toContain("senest 14. november 2022");
  expect(sections.map(({ text }) => text).join(" ")).toContain("udkastet til svar godkendes");

  await makeWaitingDocuments(world.municipalityId);
  await makeWaitingDocuments(world.municipalityId);
  const attachments = await as(world.author, ({ tx }) => tx.attachment.findMany({ where: { proposalId } }));
  expect(attachments).toMatchObject([{ title: "Udkast til svar", fileName: "udkast-til-svar.pdf" }]);

  expect(await must()).toEqual(["committee"]);
  await expect(as(world.author, (unit) => lockReply(unit, { letterId }))).rejects.toThrow("har ikke behandlet svaret");
  const meetingId = await meetingWith(proposalId, "inSession");
  expect(await must()).toEqual(["committee"]); // until the meeting is closed it can be referred
  expect((await way()).committee).toMatchObject({
    state: "waiting",
    meeting: { id: meetingId, held: false },
    decisions: [],
  });
  await as(world.author, ({ tx }) => tx.meeting.update({ where: { id: meetingId }, data: { status: "closed" } }));
  expect((await way()).committee).toMatchObject({
    state: "decided",
    meeting: { date: "2022-11-10", number: "4", held: true },
    decisions: [{ outcome: "Godkendt", text: "Med den rettelse, der er drøftet." }],
  });
  expect(await must()).toEqual([]);
  await as(world.author, (unit) => lockReply(unit, { letterId }));
});

test("what a closed item decided stands in its minutes alone", async () => {
  const { proposalId } = await put(world.author);
  await meetingWith(proposalId, "closed", true);
  expect((await way()).committee).toMatchObject({ state: "decided", closed: true, decisions: [] });
});

test("the requirement is lifted with a reason", async () => {
  const lift = (actor: Actor) => as(actor, (unit) => liftCommittee(unit, { letterId, reason: "Fristen er i dag." }));
  await expect(lift(world.author)).rejects.toMatchObject({ code: "conflict" });
  await put(world.author);
  setClock(new Date("2022-11-07T08:05:00Z"));
  await expect(lift(world.director)).rejects.toMatchObject({ code: "forbidden" });
  await lift(world.author);
  expect(await must()).toEqual([]);
  expect((await way()).steps.map(({ kind, comment }) => [kind, comment])).toEqual([
    ["committeeLifted", "Fristen er i dag."],
    ["toCommittee", ""],
  ]);
});
