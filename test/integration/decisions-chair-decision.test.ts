import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chairDecisions } from "~/modules/decisions/chair-decision-queries.server";
import { enterChairDecision } from "~/modules/decisions/enter-chair-decision.server";
import { chairDecisionForm } from "~/modules/decisions/follow-up-forms";
import { placeAllComingItems, withComingItems } from "~/modules/decisions/place-coming-items.server";
import type { Actor } from "~/modules/identity/actor";
import { cancelMeeting } from "~/modules/meetings/cancel-meeting.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { fullItems } from "~/modules/meetings/document-items.server";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { toPlainText } from "~/modules/richtext/document-text";
import { resetClock, setClock } from "~/platform/clock";
import { act } from "~/platform/http.server";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, plannedOn, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let caseNumber: string;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  caseNumber = "22-012345";
  await all(({ tx }) => tx.caseFile.create({ data: { caseNumber, title: "Høringssvar" } }));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const all = <T>(work: (unit: Unit) => Promise<T>) => unitOfWork(systemIn(world.municipalityId), work);
const fields = () => ({
  committeeId: world.committeeId,
  title: "Høringssvar om ny lov",
  caseNumber,
  text: "Høringssvaret sendes.\n\nDet følger udkastet.",
  ground: "urgent",
  reason: "Høringen slutter før næste møde.",
  decidedOn: "2022-11-07",
  chairId: "",
});
const enter = (actor: Actor, change: object = {}) => {
  const input = chairDecisionForm.parse({ ...fields(), ...change });
  return as(actor, (unit) => enterChairDecision(unit, input));
};
const plan = async (date: string) =>
  (
    await as(world.secretary, (unit) =>
      withComingItems(planMeeting)(unit, { committeeId: world.committeeId, ...plannedOn(date) }),
    )
  ).meetingId;
const cases = async (meetingId: string) =>
  (await as(world.secretary, (unit) => fullItems(unit, { id: meetingId, status: "drafting" }))).filter(
    ({ fixedKind }) => fixedKind === null,
  );

describe("on the next agenda by itself", () => {
  test("when a meeting is being prepared, ready to be sent out, with what was decided and why", async () => {
    const later = await createDraftMeeting(world, "2022-12-15");
    const next = await createDraftMeeting(world, "2022-11-24");
    expect(await enter(world.chair)).toMatchObject({ placed: true });
    await all(placeAllComingItems);
    const [item, ...more] = await cases(next);
    expect([more, await cases(later)]).toEqual([[], []]);
    expect(item).toMatchObject({ title: "Høringssvar om ny lov", caseNumber, purpose: "orientation", closed: false });
    const text = toPlainText(item!.document!);
    for (const words of [
      "Karen Toft har den 7. november 2022",
      "Det følger udkastet.",
      "Sagen tålte ikke udsættelse",
      "Høringen slutter",
    ])
      expect(text).toContain(words);
    const { version } = await all(({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: next } }));
    await as(world.secretary, (unit) => dispatchAgenda(unit, { meetingId: next, version }));
  });

  test("when one is planned later, once; from a cancelled one to the next", async () => {
    expect(await enter(world.secretary, { chairId: world.chair.userId })).toMatchObject({ placed: false });
    const first = await plan("2022-11-24");
    const second = await plan("2022-12-15");
    expect([(await cases(first)).length, (await cases(second)).length]).toEqual([1, 0]);
    await as(world.secretary, (unit) =>
      cancelMeeting(unit, { meetingId: first, version: 2, reason: "For få punkter" }),
    );
    await Promise.all([all(placeAllComingItems), all(placeAllComingItems)]);
    expect(await cases(second)).toHaveLength(1);
  });

  test("a closed one is closed there, with its public title", async () => {
    const next = await createDraftMeeting(world, "2022-11-24");
    const closed = { closed: "ja", closedReason: "En borgers helbred", publicTitle: "En personsag" };
    await enter(world.chair, closed);
    expect(await cases(next)).toMatchObject([
      { closed: true, closedReason: "En borgers helbred", publicTitle: "En personsag" },
    ]);
    const events = await all(({ tx }) =>
      tx.auditEvent.findMany({ where: { kind: { startsWith: "chairDecision" } }, select: { data: true } }),
    );
    expect(JSON.stringify(events)).not.toContain("Høringssvar");
  });

  test("sent twice it is entered once", async () => {
    const next = await createDraftMeeting(world, "2022-11-24");
    for (let times = 0; times < 2; times += 1)
      await act(
        { ...fields(), _noegle: "den-samme-noegle" },
        world.chair,
        chairDecisionForm,
        enterChairDecision,
        () => new Response(),
      );
    expect(await cases(next)).toHaveLength(1);
    expect((await as(world.chair, (unit) => chairDecisions(unit, world.committeeId))).decisions).toMatchObject([
      { chairName: "Karen Toft", caseNumber, reported: { meetingId: next } },
    ]);
  });
});

describe("is refused", () => {
  test("to whoever isn't the chair or the secretary", async () => {
    const elsewhere = await agendaWorld();
    const other = await createUser(world.municipalityId, {
      roles: ["systemAdministrator"],
      seats: { [world.committeeId]: "substitute" },
    });
    await expect(enter(elsewhere.chair)).rejects.toMatchObject({ code: "not_found" });
    for (const actor of [world.member, world.caseworker, world.approver, world.mayor, other]) {
      await expect(enter(actor, { chairId: world.chair.userId })).rejects.toMatchObject({ code: "forbidden" });
      await expect(as(actor, (unit) => chairDecisions(unit, world.committeeId))).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });

  test.each([
    ["a day to come", "decidedOn", () => ({ decidedOn: "2022-11-09" })],
    ["a day before the chair's seat", "chairId", () => ({ decidedOn: "2021-12-31" })],
    ["a case that isn't there", "caseNumber", () => ({ caseNumber: "22-999999" })],
    ["no case, from the chair, who can't make one", "caseNumber", () => ({ caseNumber: "" })],
    ["a member as chair", "chairId", () => ({ chairId: world.member.userId })],
  ])("%s", async (_what, field, change) => {
    await expect(enter(world.chair, change())).rejects.toMatchObject({ code: "rule_broken", field });
  });

  test("without ground, reason, or what a closed one needs", () => {
    const paths = (change: object) =>
      chairDecisionForm.safeParse({ ...fields(), ...change }).error?.issues.map(({ path }) => path[0]);
    expect(paths({ ground: "convenient" })).toEqual(["ground"]);
    expect(paths({ reason: "" })).toEqual(["reason"]);
    expect(paths({ closed: "ja" })).toEqual(["closedReason", "publicTitle"]);
  });
});

test("the secretary's, without a case, gets one", async () => {
  await enter(world.secretary, { caseNumber: "", chairId: world.chair.userId, ground: "undoubtful" });
  const { decisions } = await as(world.secretary, (unit) => chairDecisions(unit, world.committeeId));
  expect(decisions[0]!.caseNumber).not.toBe("");
  expect(decisions[0]).toMatchObject({ ground: "undoubtful", reported: null });
});
