import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addQuestion } from "~/modules/letters/add-question.server";
import { closeInquiry } from "~/modules/letters/close-inquiry.server";
import { deliverQuestion } from "~/modules/letters/deliver-question.server";
import { editQuestion } from "~/modules/letters/edit-question.server";
import { addQuestionForm } from "~/modules/letters/inquiry-forms";
import { leaveOutQuestion } from "~/modules/letters/leave-out-question.server";
import { moveQuestion } from "~/modules/letters/move-question.server";
import { removeQuestion } from "~/modules/letters/remove-question.server";
import { reopenQuestion } from "~/modules/letters/reopen-question.server";
import type { Actor } from "~/modules/identity/actor";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { createInquiry } from "../factories/inquiries";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let inquiryId: string;
/** a head of an institution without any role: has a question, and nothing else */
let helper: Actor;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2018-06-13T08:00:00Z"));
  world = await agendaWorld();
  helper = await createUser(world.municipalityId, { name: "Lone Bach" });
  ({ inquiryId } = await createInquiry(world.caseworker));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const all = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);
const add = async (text: string, fields: Record<string, string> = {}) =>
  (await as(world.caseworker, (unit) => addQuestion(unit, addQuestionForm.parse({ inquiryId, text, ...fields }))))
    .questionId;
const question = (id: string) => all(({ tx }) => tx.inquiryQuestion.findUniqueOrThrow({ where: { id } }));
const order = async () =>
  (await all(({ tx }) => tx.inquiryQuestion.findMany({ where: { inquiryId }, orderBy: { position: "asc" } }))).map(
    ({ text }) => text,
  );
const mailsTo = async ({ userId }: Actor) =>
  (await all(({ tx }) => tx.mailMessage.findMany({ where: { recipient: `${userId}@eksempel.dk` } }))).map(
    ({ subject, text }) => `${subject}\n${text}`,
  );

describe("questions", () => {
  test("stand in their order, and are moved one place at a time", async () => {
    const [first, , third] = [await add("Hvilke tiltag?"), await add("Hvordan følges op?"), await add("Hvornår?")];
    const move = (questionId: string, direction: "up" | "down") =>
      as(world.caseworker, (unit) => moveQuestion(unit, { questionId, direction }));
    await move(third, "up");
    expect(await order()).toEqual(["Hvilke tiltag?", "Hvornår?", "Hvordan følges op?"]);
    await move(first, "up");
    await move(first, "down");
    expect(await order()).toEqual(["Hvornår?", "Hvilke tiltag?", "Hvordan følges op?"]);
  });

  test("whoever gets one is told, with its day; whoever takes one isn't", async () => {
    await add("Hvilke tiltag?", { ownerId: helper.userId, dueOn: "2018-06-25", quote: "hvilke nye tiltag" });
    expect(await mailsTo(helper)).toEqual([expect.stringMatching(/Hvilke tiltag\?[^]*mandag 25\. juni 2018/)]);
    const mine = await add("Hvornår?", { ownerId: world.caseworker.userId });
    expect(await mailsTo(world.caseworker)).toEqual([]);
    await as(world.caseworker, (unit) =>
      editQuestion(unit, { questionId: mine, version: 1, text: "Hvornår?", ownerId: helper.userId, dueOn: null }),
    );
    expect(await mailsTo(helper)).toHaveLength(2);
  });

  test("its owner says that the contribution is ready; whoever sees to the answer is told", async () => {
    const questionId = await add("Hvilke tiltag?", { ownerId: helper.userId });
    const deliver = (actor: Actor, version: number) =>
      as(actor, (unit) => deliverQuestion(unit, { questionId, version, note: "Fra august screenes alle." }));
    const stranger = await createUser(world.municipalityId);
    await expect(deliver(stranger, 1)).rejects.toMatchObject({ code: "not_found" });
    await expect(deliver(world.approver, 1)).rejects.toMatchObject({ code: "forbidden" });
    await deliver(helper, 1);
    expect(await question(questionId)).toMatchObject({ state: "ready", note: "Fra august screenes alle." });
    expect(await mailsTo(world.caseworker)).toEqual([expect.stringContaining("Lone Bach har meldt sit bidrag klart")]);
    await expect(deliver(helper, 1)).rejects.toMatchObject({ code: "conflict", details: { version: 2 } });
    await as(helper, (unit) => reopenQuestion(unit, { questionId, version: 2 }));
    expect(await question(questionId)).toMatchObject({ state: "open", note: "Fra august screenes alle." });
  });

  test("one that isn't answered says why, and stays on the list", async () => {
    const questionId = await add("Hvad mener staten?", { ownerId: helper.userId });
    await as(world.caseworker, (unit) =>
      leaveOutQuestion(unit, { questionId, version: 1, reason: "Hører til staten" }),
    );
    expect(await question(questionId)).toMatchObject({ state: "leftOut", note: "Hører til staten" });
    await expect(
      as(helper, (unit) => deliverQuestion(unit, { questionId, version: 2, note: "" })),
    ).rejects.toMatchObject({ code: "rule_broken" });
    await expect(as(helper, (unit) => reopenQuestion(unit, { questionId, version: 2 }))).rejects.toMatchObject({
      code: "forbidden",
    });
    await as(world.caseworker, (unit) => reopenQuestion(unit, { questionId, version: 2 }));
    expect(await question(questionId)).toMatchObject({ state: "open", note: "" });
  });

  test("two people: the second sees what the first wrote", async () => {
    const questionId = await add("Hvilke tiltag?");
    const edit = (actor: Actor, text: string) =>
      as(actor, (unit) => editQuestion(unit, { questionId, version: 1, text, ownerId: null, dueOn: null }));
    await edit(world.secretary, "Hvilke nye tiltag?");
    await expect(edit(world.caseworker, "Hvilke initiativer?")).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2, now: { text: "Hvilke nye tiltag?" } },
    });
  });

  test("a slip of the hand is removed; what has been worked on is not", async () => {
    const slip = await add("Hvilke tiltag?", { quote: "hvilke nye tiltag", dueOn: "2018-06-25" });
    const worked = await add("Hvornår?", { ownerId: helper.userId });
    await as(helper, (unit) => deliverQuestion(unit, { questionId: worked, version: 1, note: "I august." }));
    await expect(
      as(world.caseworker, (unit) => removeQuestion(unit, { questionId: worked, version: 2 })),
    ).rejects.toMatchObject({ code: "rule_broken" });
    expect(await as(world.caseworker, (unit) => removeQuestion(unit, { questionId: slip, version: 1 }))).toEqual({
      inquiryId,
      text: "Hvilke tiltag?",
      quote: "hvilke nye tiltag",
      ownerId: null,
      dueOn: "2018-06-25",
    });
    expect(await order()).toEqual(["Hvornår?"]);
  });

  test("a closed inquiry takes no more of them", async () => {
    const questionId = await add("Hvilke tiltag?");
    await as(world.caseworker, (unit) => closeInquiry(unit, { inquiryId, version: 1, reason: "Trukket tilbage" }));
    const refused = { code: "rule_broken", message: expect.stringContaining("Genåbn henvendelsen først") };
    await expect(add("Hvornår?")).rejects.toMatchObject(refused);
    await expect(
      as(world.caseworker, (unit) => deliverQuestion(unit, { questionId, version: 1, note: "" })),
    ).rejects.toMatchObject(refused);
  });
});
