import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addPlanIndicator } from "~/modules/plans/add-plan-indicator.server";
import { noteIndicator } from "~/modules/plans/note-indicator.server";
import { adoptPlan } from "~/modules/plans/adopt-plan.server";
import { planPage } from "~/modules/plans/plan-queries.server";
import { setPlanGoals } from "~/modules/plans/set-plan-goals.server";
import { planPublicationView } from "~/modules/publishing/plan-publication-queries.server";
import { findFile, findPage, findTrace } from "~/modules/publishing/portal-queries.server";
import { publicPdfReady } from "~/modules/publishing/public-pdf-ready.server";
import { publishPlan } from "~/modules/publishing/publish-plan.server";
import { remakePages } from "~/modules/publishing/remake-pages.server";
import { withdrawPlan } from "~/modules/publishing/withdraw-plan.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { resetClock, setClock } from "~/platform/clock";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import {
  createDraftPlan,
  createIndicator,
  createTable,
  planBasisOf,
  versionOf,
  writeChapters,
} from "../factories/plans";
import { wholePortal } from "../factories/portal";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let home: string;
let planId: string;
let seriesId: string;
let indicatorId: string;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-10-10T08:00:00Z"));
  world = await agendaWorld();
  await mine(async (unit) => {
    home = `/${(await unit.tx.municipality.findFirstOrThrow()).slug}`;
    const { kindId } = await planBasisOf(unit, 2023);
    ({ planId } = await createDraftPlan(unit, { kindId, committeeId: world.committeeId }));
    await writeChapters(unit, planId, "Rekordsommerfugl indgår i planen.");
    ({ indicatorId, seriesId } = await createIndicator(unit, planId, { ownerId: world.approver.userId }));
    await createTable(unit, planId);
  });
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const mine = <T>(work: Parameters<typeof as<T>>[1]) => as(world.caseworker, work);
const adopt = () => mine(async (unit) => adoptPlan(unit, { planId, version: await versionOf(unit, planId), adoptedOn: "2022-09-01", adoptedWords: "Udvalget, punkt 4" })); // prettier-ignore
const publish = () => mine((unit) => publishPlan(unit, { planId }));
const view = () => mine((unit) => planPublicationView(unit, planId));
const pageAt = async (path: string) => (await findPage(path))?.body.toString() ?? "";
const finished = async () => {
  await makeWaitingDocuments(world.municipalityId);
  const { publicDocumentId } = await mine(({ tx }) => tx.plan.findUniqueOrThrow({ where: { id: planId } }));
  await mine((unit) => publicPdfReady(unit, publicDocumentId!));
};

test("a published plan stands in the portal with its list, page and sealed PDF, and nothing of what is inside", async () => {
  await mine((unit) => noteIndicator(unit, { indicatorId, version: 1, standing: "", comment: "Blåhvalstalen." }));
  await expect(publish()).rejects.toMatchObject({ code: "conflict", message: /vedtaget/ });
  await adopt();
  expect((await view()).published).toBe(null);
  await publish();
  const { address } = await view();
  expect(address).toBe(`${home}/planer/beskaeftigelsesplan-2023`);
  expect(await pageAt(address)).toContain("Den står her om lidt");
  await finished();
  const page = await pageAt(address);
  for (const words of [
    "Rekordsommerfugl",
    "Sygedagpengemodtagere",
    "489",
    "mål 440",
    "Bagud",
    "37.818",
    "+49\u00a0%",
    "2,7\u00a0%",
    "Udvalget, punkt 4",
    "1. september 2022",
  ])
    expect(page).toContain(words);
  expect(page).not.toMatch(/<script|style="/);
  expect(await pageAt(`${home}/planer`)).toContain("Beskæftigelsesplan 2023");
  expect(await pageAt(home)).toContain("Én plan");
  expect(await pageAt(`${home}/feed.xml`)).toContain("Beskæftigelsesplan for 2023.");
  expect(await pageAt(`${home}/sitemap.xml`)).toContain(`${home}/planer/beskaeftigelsesplan-2023</loc>`);
  expect(await findFile(`${address}/plan.pdf`)).toMatchObject({ mediaType: "application/pdf" });
  const document = await mine(({ tx }) => tx.issuedDocument.findFirstOrThrow({ where: { kind: "plan" } }));
  expect(document).toMatchObject({ state: "ready", edition: "public", subject: `plan:${planId}` });
  expect(document.sealedAt).not.toBe(null);

  // Who follows the goals, and what they say of them, is the committee's.
  const portal = await wholePortal(database, world);
  expect(["Blåhvalstalen", world.approver.name].filter((words) => portal.includes(words))).toEqual([]);
  expect((await mine((unit) => planPage(unit, planId))).plan.status).toBe("published");
});

test("of the national goals those without an answer stand too, and a goal that nothing measures says so", async () => {
  await mine(async (unit) => {
    const [first] = await unit.tx.nationalGoal.findMany({ where: { year: 2023 }, orderBy: { position: "asc" } });
    const of = { planId, version: await versionOf(unit, planId), goals: [], groupIds: [] };
    await setPlanGoals(unit, { ...of, answers: [{ nationalGoalId: first!.id, text: "Kapitel 2" }] });
    await addPlanIndicator(unit, {
      planId,
      name: "Unge i uddannelse",
      seriesId: null,
      ownerId: world.approver.userId,
      baselinePeriod: "",
      targetValue: "",
      targetPeriod: "",
    });
  });
  await adopt();
  await publish();
  await finished();
  const page = await pageAt((await view()).address);
  expect(page).toContain("Planen svarer: Kapitel 2");
  expect(page).toContain("Flere ledige skal opkvalificeres");
  expect(page.match(/Planen svarer/g)).toHaveLength(1);
  expect(page).toContain("Der er ingen tal endnu.");
});

test("figures that come after are told of, and published anew", async () => {
  await adopt();
  await publish();
  await finished();
  expect((await view()).published).toMatchObject({ pdf: "ready", changed: false });
  await mine((unit) =>
    enterValues(unit, {
      seriesId,
      version: 2,
      reason: "",
      values: [{ period: "2021-12", text: "431", provisional: false }],
    }),
  );
  expect((await view()).published).toMatchObject({ changed: true });
  const { address } = await view();
  const figure = /[>\s]431\b/; // a case number of chance may hold the digits, too
  expect(await pageAt(address)).not.toMatch(figure);
  await publish();
  expect(await pageAt(address)).toMatch(figure);
  expect(await pageAt(address)).toContain("Nået");
});

test("a withdrawn plan is gone at once, and its address says so", async () => {
  await adopt();
  await publish();
  await finished();
  const { address } = await view();
  await mine((unit) => withdrawPlan(unit, { planId, reason: "Fejl i et tal" }));
  expect(await findPage(address)).toBe(null);
  expect(await findFile(`${address}/plan.pdf`)).toBe(null);
  expect(await findTrace(address)).toHaveProperty("withdrawnAt");
  expect(await findPage(`${home}/planer`)).toBe(null);
  expect((await mine((unit) => planPage(unit, planId))).plan.status).toBe("adopted");
  await expect(mine((unit) => withdrawPlan(unit, { planId, reason: "Igen" }))).rejects.toMatchObject({ code: "conflict" }); // prettier-ignore
  await publish();
  expect(await findPage(address)).not.toBe(null);
});

test("a CPR number in a chapter keeps the plan in", async () => {
  await mine((unit) => writeChapters(unit, planId, "Borgeren 010190-1234 er i gang."));
  await adopt();
  const { blockers } = await view();
  expect(blockers).toMatchObject([{ level: "must", title: "CPR-nummer i planens kapitler" }]);
  await expect(publish()).rejects.toMatchObject({ code: "rule_broken" });
  expect(await wholePortal(database, world)).not.toContain("010190");
});

test("another release makes its page anew from what was published", async () => {
  await adopt();
  await publish();
  const { address } = await view();
  const before = await pageAt(address);
  await database.query("postgres", "UPDATE portal.page SET markup = 'earlier', body = 'earlier' WHERE plan_id IS NOT NULL"); // prettier-ignore
  await remakePages({ municipalityId: world.municipalityId });
  expect(await pageAt(address)).toBe(before);
});
