import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { addFollowUp } from "~/modules/plans/add-follow-up.server";
import { adoptPlan } from "~/modules/plans/adopt-plan.server";
import { editPlanIndicator } from "~/modules/plans/edit-plan-indicator.server";
import { addIndicatorForm } from "~/modules/plans/plan-forms";
import { committeePlans } from "~/modules/plans/committee-plans.server";
import { editPlan } from "~/modules/plans/edit-plan.server";
import { endFollowUp } from "~/modules/plans/end-follow-up.server";
import { planChoices } from "~/modules/plans/basis-queries.server";
import { indicatorToEdit, planPage, planReading, planText } from "~/modules/plans/plan-queries.server";
import { putFollowUp } from "~/modules/plans/put-follow-up.server";
import { savePlanKind } from "~/modules/plans/save-plan-kind.server";
import { saveTargetGroup } from "~/modules/plans/save-target-group.server";
import { savePlanText } from "~/modules/plans/save-plan-text.server";
import { setNationalGoals } from "~/modules/plans/set-national-goals.server";
import { setPlanGoals } from "~/modules/plans/set-plan-goals.server";
import { submitPlan } from "~/modules/plans/submit-plan.server";
import { supersedePlan } from "~/modules/plans/supersede-plan.server";
import { takeBackPlan } from "~/modules/plans/take-back-plan.server";
import { stopTypesetting } from "~/modules/pdf/typeset.server";
import { sectionTexts, toPlainText } from "~/modules/richtext/document-text";
import { readText } from "~/modules/richtext/read-text.server";
import { resetClock, setClock } from "~/platform/clock";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { agendaWorld, createDraftMeeting, type AgendaWorld } from "../factories/agendas";
import { as, holdMeeting, itemsOf } from "../factories/held-meetings";
import { createDraftPlan, createIndicator, planBasisOf, versionOf, writeChapters } from "../factories/plans";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let basis: Awaited<ReturnType<typeof planBasisOf>>;
let planId: string;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-10-10T08:00:00Z"));
  world = await agendaWorld();
  basis = await mine((unit) => planBasisOf(unit, 2023));
  ({ planId } = await mine((unit) => createDraftPlan(unit, { ...basis, committeeId: world.committeeId })));
});
afterAll(async () => {
  stopTypesetting();
  resetClock();
  await database.drop();
});

const mine = <T>(work: Parameters<typeof as<T>>[1]) => as(world.caseworker, work);
const page = (actor: Actor = world.caseworker) => as(actor, (unit) => planPage(unit, planId));
const step = <T>(
  work: (unit: Parameters<Parameters<typeof as>[1]>[0], of: { planId: string; version: number }) => Promise<T>,
) =>
  // prettier-ignore
  mine(async (unit) => work(unit, { planId, version: await versionOf(unit, planId) }));

/** The plan's case text on a meeting that is held; it is decided as its committee's meetings are. */
async function decide(proposalId: string): Promise<void> {
  const meetingId = await createDraftMeeting(world);
  await makeWaitingDocuments(world.municipalityId);
  await as(world.secretary, async (unit) => {
    await unit.tx.proposal.update({ where: { id: proposalId }, data: { status: "ready" } });
    await addProposalItem(unit, { meetingId, proposalId });
    const { version } = await unit.tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    await dispatchAgenda(unit, { meetingId, version });
  });
  setClock(new Date("2022-11-17T14:00:00Z"));
  await holdMeeting(world, { meetingId, items: await itemsOf(world, meetingId) }, "Planen vedtages.");
}

test("a plan goes to its committee with its goals, and comes back adopted with the decision's words", async () => {
  await step((unit, of) =>
    setPlanGoals(unit, {
      ...of,
      goals: ["Flere i arbejde", "Færre sygemeldte"],
      groupIds: [basis.groupId],
      answers: [{ nationalGoalId: basis.nationalGoalIds[0]!, text: "Brugerundersøgelse" }],
    }),
  );
  await expect(step(submitPlan)).rejects.toMatchObject({ code: "rule_broken", message: /tom/ });
  await mine((unit) => writeChapters(unit, planId, "Planen sætter mål for 2023."));
  const { proposalId } = await step(submitPlan);

  const words = await mine(async ({ tx }) => {
    const { textId } = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId } });
    return sectionTexts((await readText(tx, textId)).document).map(({ text }) => text).join("\n"); // prettier-ignore
  });
  expect(words).toContain("Forvaltningen har udarbejdet Beskæftigelsesplan 2023.");
  expect(words).toContain("Færre sygemeldte");
  expect(words).toContain("Beskæftigelsesplan 2023 vedtages.");
  expect(await page()).toMatchObject({
    plan: { status: "submitted" },
    goals: ["Flere i arbejde", "Færre sygemeldte"],
    national: [{ answer: "Brugerundersøgelse" }, { answer: "" }],
    committee: { proposalId, proposalStatus: "draft", decided: false },
  });

  // What was sent stays as it is until it is decided or taken back.
  await expect(mine((unit) => writeChapters(unit, planId))).rejects.toMatchObject({ code: "conflict" });
  expect(await mine((unit) => planText(unit, planId))).toBeNull();
  await expect(
    step((unit, of) => editPlan(unit, { ...of, title: "En anden", year: 2023, validFrom: null, validTo: null })),
  ).rejects.toMatchObject({ code: "conflict", message: /sendt til udvalget/ });
  await expect(step((unit, of) => adoptPlan(unit, { ...of, adoptedOn: null, adoptedWords: "" }))).rejects.toMatchObject(
    { code: "rule_broken", message: /ikke besluttet/ },
  );

  await decide(proposalId);
  expect((await page()).committee).toMatchObject({
    decided: true,
    decision: "Godkendt. Planen vedtages.",
    meeting: { date: "2022-11-17", held: true },
  });
  await expect(step(takeBackPlan)).rejects.toMatchObject({ code: "rule_broken" });
  await step((unit, of) => adoptPlan(unit, { ...of, adoptedOn: null, adoptedWords: "" }));
  expect((await page()).plan).toMatchObject({
    status: "adopted",
    adoptedOn: "2022-11-17",
    adoptedWords: "Godkendt. Planen vedtages.",
  });
  const item = /^\/intern\/moeder\/[0-9a-f-]{36}\/dagsorden\?punkt=\d+$/;
  expect(await as(world.member, (unit) => committeePlans(unit, world.committeeId))).toMatchObject([
    {
      adopted: {
        words: expect.stringMatching(/^17\. november 2022, punkt \d+$/) as string,
        to: expect.stringMatching(item) as string,
      },
    },
  ]);
  const { document } = await as(world.member, (unit) => planReading(unit, planId));
  expect(toPlainText(document)).toContain("Planen sætter mål for 2023.");
  await expect(step(submitPlan)).rejects.toMatchObject({ code: "conflict" });
});

test("a plan that was taken back is written on, and gets a new case text", async () => {
  await mine((unit) => writeChapters(unit, planId));
  const { proposalId } = await step(submitPlan);
  await step(takeBackPlan);
  await mine((unit) => writeChapters(unit, planId, "Nye ord."));
  expect((await step(submitPlan)).proposalId).not.toBe(proposalId);
});

test("of a plan that was adopted elsewhere the day and the words are told, and then it can be superseded", async () => {
  const adopt = (adoptedOn: string | null, adoptedWords: string) =>
    step((unit, of) => adoptPlan(unit, { ...of, adoptedOn, adoptedWords }));
  await expect(adopt(null, "Udvalget")).rejects.toMatchObject({ field: "adoptedOn" });
  await expect(adopt("2022-10-11", "Udvalget")).rejects.toMatchObject({ field: "adoptedOn", message: /ikke kommet/ });
  await expect(adopt("2022-09-01", "")).rejects.toMatchObject({ field: "adoptedWords" });
  await adopt("2022-09-01", "Erhvervsudvalget, punkt 4");

  const { planId: next } = await mine((unit) =>
    createDraftPlan(unit, { ...basis, committeeId: world.committeeId, title: "Beskæftigelsesplan 2024", year: 2024 }),
  );
  const supersede = (byId: string) => step((unit, of) => supersedePlan(unit, { ...of, byId }));
  await expect(supersede(planId)).rejects.toMatchObject({ code: "rule_broken", field: "byId" });
  await expect(supersede(next)).rejects.toMatchObject({ code: "rule_broken", message: /ikke vedtaget/ });
  await mine(async (unit) =>
    adoptPlan(unit, { planId: next, version: 1, adoptedOn: "2022-10-01", adoptedWords: "Udvalget" }),
  );
  await supersede(next);
  expect(await page()).toMatchObject({
    plan: { status: "superseded", supersededBy: "Beskæftigelsesplan 2024" },
    followed: false,
  });
});

test("a plan can only be of a kind that there is in its period", async () => {
  await mine((unit) =>
    savePlanKind(unit, {
      id: basis.kindId,
      version: 1,
      name: "Beskæftigelsesplan",
      reference: "",
      validFrom: null,
      validTo: "2022-12-31",
    }),
  );
  const create = (year: number) =>
    mine((unit) => createDraftPlan(unit, { ...basis, committeeId: world.committeeId, year }));
  await expect(create(2023)).rejects.toMatchObject({
    code: "rule_broken",
    field: "kindId",
    message: "Beskæftigelsesplan findes kun til 31. december 2022. Vælg en anden planart, eller ret året.",
  });
  ({ planId } = await create(2022));
  // Nor does it move into a year without such plans.
  const move = (year: number) =>
    step((unit, of) => editPlan(unit, { ...of, title: "En anden", year, validFrom: null, validTo: null }));
  await expect(move(2023)).rejects.toMatchObject({ code: "rule_broken", field: "year", message: /findes kun til/ });
  const later = step((unit, of) =>
    editPlan(unit, { ...of, title: "En anden", year: 2023, validFrom: "2023-01-01", validTo: null }),
  );
  await expect(later).rejects.toMatchObject({ field: "validFrom", message: /Ret den første dag/ });
  await move(2021);

  // Those that there are in the coming year are offered first, each with its days.
  await mine((unit) =>
    savePlanKind(unit, {
      id: null,
      version: 0,
      name: "Årsplan",
      reference: "",
      validFrom: "2023-01-01",
      validTo: null,
    }),
  );
  expect((await mine(planChoices)).kinds.map(({ label }) => label)).toEqual([
    "Årsplan, fra 1. januar 2023",
    "Beskæftigelsesplan, til 31. december 2022",
  ]);
});

test("a plan speaks of no group that there isn't in its period", async () => {
  const group = { name: "Revalidender", distance: "far", note: "", validFrom: null } as const;
  const { groupId } = await mine((unit) =>
    saveTargetGroup(unit, { id: null, version: 0, ...group, validTo: "2022-12-31" }),
  );
  const set = () =>
    step((unit, of) => setPlanGoals(unit, { ...of, goals: [], groupIds: [basis.groupId, groupId], answers: [] }));
  await expect(set()).rejects.toMatchObject({
    code: "rule_broken",
    field: "groupIds",
    message: /^Revalidender findes/,
  });
  await mine((unit) => saveTargetGroup(unit, { id: groupId, version: 1, ...group, validTo: "2023-01-01" }));
  await set();
  // Nor does it move away from one, or from its own year.
  const move = (validFrom: string, validTo: string) =>
    step((unit, of) => editPlan(unit, { ...of, title: "Planen", year: 2023, validFrom, validTo }));
  await expect(move("2023-02-01", "2023-12-31")).rejects.toMatchObject({
    field: "validFrom",
    message: /^Målgruppen Revalidender findes ikke/,
  });
  await expect(move("2024-01-01", "2024-12-31")).rejects.toMatchObject({ field: "year", message: /ikke i 2023/ });
});

test("a national goal that a plan answers is worded anew, and not taken away", async () => {
  const goals = (...texts: string[]) =>
    mine((unit) => setNationalGoals(unit, { year: 2023, source: "Ministeren", issuedOn: null, goals: texts }));
  await step((unit, of) =>
    setPlanGoals(unit, {
      ...of,
      goals: [],
      groupIds: [],
      answers: [{ nationalGoalId: basis.nationalGoalIds[1]!, text: "Kurser" }],
    }),
  );
  await expect(goals("Kun ét")).rejects.toMatchObject({ code: "rule_broken", field: "goals" });
  await goals("Et andet første", "Flere skal opkvalificeres", "Et nyt");
  expect((await page()).national.map(({ text, answer }) => [text, answer])).toEqual([
    ["Et andet første", ""],
    ["Flere skal opkvalificeres", "Kurser"],
    ["Et nyt", ""],
  ]);
});

test("'måltal fastsættes på mødet i november' becomes an item of that month's meeting, and is ended with its task", async () => {
  const add = (month: string) =>
    mine((unit) => addFollowUp(unit, { planId, title: "Fastsæt måltal", month, ownerId: world.caseworker.userId }));
  await expect(add("2022-09")).rejects.toMatchObject({ code: "rule_broken", field: "month" });
  const meetingId = await createDraftMeeting(world);
  const { followUpId } = await add("2022-11");
  expect((await itemsOf(world, meetingId)).map(({ title }) => title)).toContain("Fastsæt måltal: Beskæftigelsesplan 2023"); // prettier-ignore
  expect((await page(world.member)).followUps).toMatchObject([
    {
      title: "Fastsæt måltal",
      state: "open",
      meeting: { id: meetingId, date: "2022-11-17", held: false },
      mayEnd: false,
    },
  ]);
  expect((await page()).months[0]).toEqual({ value: "2022-10", label: "Oktober 2022" });
  expect((await page(world.member)).months).toEqual([]);
  await as(world.secretary, async (unit) => {
    const { version } = await unit.tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    await dispatchAgenda(unit, { meetingId, version });
  });
  setClock(new Date("2022-11-17T14:00:00Z"));
  await holdMeeting(world, { meetingId, items: await itemsOf(world, meetingId) }, "Måltallene er sat.");
  expect((await page()).followUps).toMatchObject([{ state: "open", meeting: { held: true } }]);
  const end = (actor: Actor) =>
    as(actor, (unit) => endFollowUp(unit, { followUpId, version: 1, state: "done", report: "Måltallene er sat." }));
  await expect(end(world.member)).rejects.toMatchObject({ code: "forbidden" });
  await end(world.caseworker);
  await expect(end(world.caseworker)).rejects.toMatchObject({ code: "conflict" });
  const task = await mine(({ tx }) => tx.followUpTask.findFirstOrThrow());
  expect(task).toMatchObject({ state: "done", report: "Måltallene er sat.", source: `plan:${planId}:${followUpId}` });
});

test("when targets are decided the plan says so, unless the item goes on, and the last one that is written ends it", async () => {
  const owned = { ownerId: world.caseworker.userId, target: "" };
  const goals = await mine(async (unit) => [await createIndicator(unit, planId, owned), await createIndicator(unit, planId, owned)]); // prettier-ignore
  const setTarget = async (at: number) => {
    const { indicatorId } = goals[at]!;
    const { values, version } = await mine((unit) => indicatorToEdit(unit, { planId, indicatorId }));
    const input = addIndicatorForm.parse({ planId, ...values, targetValue: "440", targetPeriod: "december 2021" });
    return (await mine((unit) => editPlanIndicator(unit, { indicatorId, version, ...input }))).ended;
  };
  const meetingId = await createDraftMeeting(world);
  for (const title of ["Fastsæt måltal", "Midtvejsstatus"])
    await mine((unit) => addFollowUp(unit, { planId, title, month: "2022-11", ownerId: world.caseworker.userId }));
  await as(world.secretary, async (unit) => {
    const { version } = await unit.tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    await dispatchAgenda(unit, { meetingId, version });
  });
  // Nothing is ended before the committee has decided.
  expect(await setTarget(0)).toEqual([]);
  setClock(new Date("2022-11-17T14:00:00Z"));
  const items = await itemsOf(world, meetingId);
  await holdMeeting(world, { meetingId, items }, "Målet er 440.");
  const followUp = async () => (await page(world.member)).followUps.find(({ title }) => title === "Fastsæt måltal")!;
  expect(await followUp()).toMatchObject({
    state: "open",
    meeting: { decided: true, decision: "Godkendt. Målet er 440." },
  });
  const agendaItemId = items.find(({ title }) => title.startsWith("Fastsæt måltal"))!.id;
  const { id } = await mine(({ tx }) => tx.onward.create({ data: { agendaItemId, kind: "deferred", state: "waiting" } })); // prettier-ignore
  expect(await followUp()).toMatchObject({ state: "open", meeting: { held: true, decided: false } });
  await mine(({ tx }) => tx.onward.update({ where: { id }, data: { state: "calledOff" } }));

  expect(await setTarget(1)).toEqual(["Fastsæt måltal"]);
  expect(await followUp()).toMatchObject({ state: "done", report: "Måltallene er skrevet i planen." });
  const tasks = await mine(({ tx }) => tx.followUpTask.findMany({ orderBy: { title: "asc" } }));
  expect(tasks.map(({ state, report }) => [state, report])).toEqual([["done", "Måltallene er skrevet i planen."], ["open", ""]]); // prettier-ignore
  // What no meeting of its month took is told as such.
  await mine((unit) => addFollowUp(unit, { planId, title: "Status", month: "2022-12", ownerId: owned.ownerId }));
  const passed = async () => (await page()).followUps.map((one) => [one.title, one.passed]);
  expect(await passed()).toContainEqual(["Status", false]);
  setClock(new Date("2023-01-02T08:00:00Z"));
  expect(Object.fromEntries(await passed())).toEqual({ "Fastsæt måltal": false, Midtvejsstatus: false, Status: true });
  // Its task was moved to a later month: that one counts.
  await mine(({ tx }) => tx.followUpTask.updateMany({ where: { source: { contains: "plan:" }, state: "open" }, data: { returnMonth: "2023-02" } })); // prettier-ignore
  expect(await passed()).toContainEqual(["Status", false]);
  // Another number for it afterwards ends nothing.
  expect(await setTarget(1)).toEqual([]);
});

test("how the plan goes becomes a case text with the verdict, the goals and what their owners say", async () => {
  await expect(step(putFollowUp)).rejects.toMatchObject({ code: "rule_broken" });
  await mine((unit) => createIndicator(unit, planId, { ownerId: world.caseworker.userId }));
  const { proposalId } = await step(putFollowUp);
  const document = await mine(async ({ tx }) => {
    const { textId, title, purpose } = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId } });
    expect([title, purpose]).toEqual(["Opfølgning på Beskæftigelsesplan 2023", "orientation"]);
    return (await readText(tx, textId)).document;
  });
  const words = toPlainText(document);
  expect(words).toContain("Sygedagpengemodtagere er bagud.");
  expect(words).toMatch(/Sygedagpengemodtagere\s+476\s+489\s+440\s+Bagud/);
});

test("members read their committee's plans, and write none; others know of none", async () => {
  expect((await page(world.member)).mayEdit).toBe(false);
  const elsewhere = { ...world.member, seats: [{ committeeId: randomUUID(), office: "member" as const }] };
  await expect(page(elsewhere)).rejects.toMatchObject({ code: "not_found" });
  await expect(
    as(world.member, (unit) => savePlanText(unit, { planId, saveId: "12345678", baseRevision: 1, document: {} })),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("who comes second is told, and nothing is overwritten", async () => {
  const set = (goals: string[]) => mine((unit) => setPlanGoals(unit, { planId, version: 1, goals, groupIds: [], answers: [] })); // prettier-ignore
  await set(["Det første"]);
  await expect(set(["Det andet"])).rejects.toMatchObject({ code: "conflict" });
  expect((await page()).goals).toEqual(["Det første"]);
});
