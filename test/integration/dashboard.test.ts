import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { committeeDashboard, dashboards } from "~/modules/dashboard/dashboard-queries.server";
import type { Actor } from "~/modules/identity/actor";
import { makeCommitmentForm } from "~/modules/letters/commitment-forms";
import { makeCommitment } from "~/modules/letters/make-commitment.server";
import { openCommitments } from "~/modules/letters/open-commitments.server";
import { adoptPlan } from "~/modules/plans/adopt-plan.server";
import { planEvaluationForm } from "~/modules/projects/evaluation-forms";
import { linkDecision } from "~/modules/projects/link-decision.server";
import { moveProject } from "~/modules/projects/move-project.server";
import { planEvaluation } from "~/modules/projects/plan-evaluation.server";
import { linkDecisionForm, moveProjectForm } from "~/modules/projects/project-forms";
import { resetClock, setClock } from "~/platform/clock";
import type { Unit } from "~/platform/unit-of-work.server";
import { statementsOf } from "../bench/agenda-statements";
import { createCommittee, createUser } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, holdMeeting, type HeldMeeting } from "../factories/held-meetings";
import { createLetterWith, promise, promiseBlock } from "../factories/letters";
import { createDraftPlan, createIndicator, planBasisOf, versionOf, writeChapters } from "../factories/plans";
import { addIndicatorTo, createProjectWith, measure } from "../factories/projects";
import { createSeriesWith } from "../factories/statistics";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-01T08:00:00Z"));
  world = await agendaWorld();
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const dashboard = (actor: Actor = world.member, year: number | null = null) =>
  as(actor, (unit) => committeeDashboard(unit, { committeeId: world.committeeId, year }));

/** A project that runs, with a result against its target and an evaluation to come. */
async function running(unit: Unit<Actor>, title: string, { value = "50", dueOn = "2022-11-30" } = {}): Promise<string> {
  const { projectId } = await createProjectWith(unit, world.committeeId, { title });
  for (const [index, step] of ["approve", "start"].entries())
    await moveProject(unit, moveProjectForm.parse({ projectId, version: String(index + 1), step }));
  const shape = { kind: "count", unit: "mænd", target: "33", targetOn: "september 2022" };
  const indicatorId = await addIndicatorTo(unit, projectId, shape);
  await measure(unit, indicatorId, { value, takenOn: "oktober 2021" });
  await planEvaluation(unit, planEvaluationForm.parse({ projectId, kind: "final", dueOn }));
  return projectId;
}

const decidedIn = async ({ items, meetingId }: HeldMeeting, projectId: string) => {
  const agendaItemId = items.find(({ title }) => title === "Projekt PLUS")!.id;
  await as(world.caseworker, async (unit) => {
    const { version } = await unit.tx.project.findUniqueOrThrow({ where: { id: projectId } });
    return linkDecision(unit, linkDecisionForm.parse({ projectId, version: String(version), kind: "started", title: "Begynder", agendaItemId })); // prettier-ignore
  });
  return meetingId;
};

/** What a letter on the committee's matter promises to reach. */
async function promised(unit: Unit<Actor>, committeeId: string, measureName: string, sent = true) {
  const seriesId = await createSeriesWith(unit, { "2018-06": "66", "2018-07": "71" }, { measure: measureName });
  const { letterId } = await createLetterWith(unit, { committeeId });
  const fields = { letterId, blockId: promiseBlock, quote: promise, ownerId: unit.actor.userId, title: "Hemmelig" };
  const due = { dueKind: "month", duePeriod: "august 2018", dueWords: "Fra august" };
  const target = { seriesId, comparison: "atLeast", targetValue: "80", targetFrom: "juli 2018" };
  await makeCommitment(unit, makeCommitmentForm.parse({ ...fields, ...due, ...target }));
  if (sent) await openCommitments(unit, letterId);
}

test("what runs, what is due, and what met its target, with the item that decided it", async () => {
  const held = await dispatchedMeeting(world, { open: "Sag", closed: "Lukket" });
  await holdMeeting(world, held);
  const projectId = await as(world.caseworker, (unit) => running(unit, "Projekt PLUS"));
  await as(world.caseworker, (unit) => running(unit, "Cykelprojektet", { value: "12", dueOn: "2022-10-01" }));
  await as(world.caseworker, (unit) => createProjectWith(unit, world.committeeId, { title: "Kun foreslået" }));
  const meetingId = await decidedIn(held, projectId);
  const { running: going, evaluations, targets, mayEdit } = await dashboard();
  expect(mayEdit).toBe(false);
  expect(going).toMatchObject([
    { title: "Cykelprojektet", headline: { verdict: "missed", resultShown: "12", targetShown: "33" }, decided: null },
    {
      title: "Projekt PLUS",
      headline: { verdict: "met", resultShown: "50" },
      decided: {
        words: expect.stringMatching(/^\d+\. \w+ 2022, punkt 2$/) as string,
        to: `/intern/moeder/${meetingId}/dagsorden?punkt=2`,
      },
    },
  ]);
  expect(evaluations).toMatchObject([
    { project: "Cykelprojektet", late: true, state: { words: "Over tid" }, when: "senest 1. oktober 2022" },
    { project: "Projekt PLUS", late: false, when: "senest 30. november 2022" },
  ]);
  expect(targets).toMatchObject({
    year: 2022,
    settled: [{ project: "Cykelprojektet", verdict: "missed", year: 2022 }],
    years: [
      { year: 2022, count: 1 },
      { year: 2021, count: 1 },
    ],
  });
  expect((await dashboard(world.member, 2021)).targets.settled).toMatchObject([
    { project: "Projekt PLUS", verdict: "met", decided: { to: `/intern/moeder/${meetingId}/dagsorden?punkt=2` } },
  ]);
});

test("the committee's own people, the mayor and the administration read it; others don't know of it", async () => {
  const elsewhere = await createCommittee(world.municipalityId, { name: "Kulturudvalget" });
  const stranger = await createUser(world.municipalityId, { seats: { [elsewhere]: "member" } });
  for (const actor of [world.member, world.chair, world.secretary, world.mayor, world.caseworker, world.approver])
    expect((await dashboard(actor)).committee.name).toBe("Beskæftigelsesudvalget");
  await expect(dashboard(stranger)).rejects.toMatchObject({ code: "not_found" });
  const names = async (actor: Actor, own?: boolean) =>
    (await as(actor, (unit) => dashboards(unit, own))).map(({ name }) => name);
  expect(await names(stranger)).toEqual(["Kulturudvalget"]);
  expect(await names(world.mayor)).toEqual(["Beskæftigelsesudvalget", "Kulturudvalget"]);
  expect(await names(world.mayor, true)).toEqual([]);
  expect(await names(world.secretary, true)).toEqual(["Beskæftigelsesudvalget"]);
});

test("how the plans stand that were adopted", async () => {
  await as(world.secretary, async (unit) => {
    const basis = await planBasisOf(unit, 2023);
    const { planId } = await createDraftPlan(unit, { ...basis, committeeId: world.committeeId });
    await writeChapters(unit, planId);
    await createIndicator(unit, planId, { ownerId: unit.actor.userId });
    await createDraftPlan(unit, { ...basis, committeeId: world.committeeId, title: "Kun et udkast" });
    const version = await versionOf(unit, planId);
    await adoptPlan(unit, { planId, version, adoptedOn: "2022-10-01", adoptedWords: "Udvalget" });
  });
  expect((await dashboard()).plans).toMatchObject([
    {
      title: "Beskæftigelsesplan 2023",
      adopted: { words: "1. oktober 2022", to: null },
      newest: "Tal til og med august 2021",
      indicators: [{ name: "Sygedagpengemodtagere", standing: "behind", now: "489", target: "440" }],
    },
  ]);
});

test("the numbers that sent letters promise to follow, and nothing else of the letters", async () => {
  const elsewhere = await createCommittee(world.municipalityId, { name: "Kulturudvalget" });
  await as(world.caseworker, async (unit) => {
    await promised(unit, world.committeeId, "Rettidige samtaler");
    await promised(unit, world.committeeId, "Et udkasts tal", false);
    await promised(unit, elsewhere, "Et andet udvalgs tal");
  });
  const member = await dashboard();
  expect(member.promised).toMatchObject([
    {
      series: { measure: "Rettidige samtaler", values: [{ value: 66 }, { value: 71 }] },
      measured: { targets: [null, 80], state: "notReached" },
      target: "mindst 80 pct. fra juli 2018".replace("80 pct", "80\u00a0pct"),
      readable: false,
    },
  ]);
  expect(JSON.stringify(member)).not.toMatch(/Hemmelig|screeningen/);
  expect((await dashboard(world.caseworker)).promised).toMatchObject([{ readable: true }]);
});

test("60 projects ask the database as often as 3, and at most twelve times", { timeout: 120_000 }, async () => {
  const many = async (from: number, to: number) => {
    for (let number = from; number < to; number += 1)
      await as(world.caseworker, (unit) => running(unit, `Projekt ${number}`));
  };
  const statements = () => statementsOf(() => dashboard(world.caseworker));
  await as(world.caseworker, (unit) => promised(unit, world.committeeId, "Rettidige samtaler"));
  await many(0, 3);
  const few = await statements();
  await many(3, 60);
  expect((await dashboard()).running).toHaveLength(60);
  expect(await statements()).toHaveLength(few.length);
  expect(few.length).toBeGreaterThan(5);
  expect(few.length).toBeLessThanOrEqual(12);
});
