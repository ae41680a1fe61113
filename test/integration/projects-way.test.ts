import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { editProject } from "~/modules/projects/edit-project.server";
import { linkDecision } from "~/modules/projects/link-decision.server";
import { moveProject } from "~/modules/projects/move-project.server";
import {
  createProjectForm,
  editProjectForm,
  linkDecisionForm,
  moveProjectForm,
} from "~/modules/projects/project-forms";
import { projectFilter } from "~/modules/projects/project-list";
import { listProjects, projectPage } from "~/modules/projects/project-queries.server";
import { takeBackProjectStep } from "~/modules/projects/take-back-project-step.server";
import { unlinkDecision } from "~/modules/projects/unlink-decision.server";
import { createProject } from "~/modules/projects/create-project.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, holdMeeting, type HeldMeeting } from "../factories/held-meetings";
import { addIndicatorTo, createProjectWith, measure, projectFields } from "../factories/projects";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let projectId: string;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-01T08:00:00Z"));
  world = await agendaWorld();
  ({ projectId } = await by((unit) => createProjectWith(unit, world.committeeId)));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const by = <T>(work: Parameters<typeof as<T>>[1], actor: Actor = world.caseworker) => as(actor, work);
const all = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);
const page = (actor?: Actor) => by((unit) => projectPage(unit, projectId), actor);
const move = async (step: string, change: Record<string, string> = {}, actor?: Actor) => {
  const { version } = (await page()).project;
  const input = moveProjectForm.parse({ projectId, version: String(version), step, ...change });
  return by((unit) => moveProject(unit, input), actor);
};
const link = async (change: Record<string, string>) => {
  const { version } = (await page()).project;
  const input = linkDecisionForm.parse({
    projectId,
    version: String(version),
    kind: "started",
    title: "Begynder",
    ...change,
  });
  return by((unit) => linkDecision(unit, input));
};
const faultsOf = (change: Record<string, string>) =>
  createProjectForm
    .safeParse(projectFields(world.caseworker, world.committeeId, change))
    .error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("a project is created", () => {
  test("on a case of its own, or on one that is there and open", async () => {
    expect((await page()).project).toMatchObject({
      status: "proposed",
      startsOn: "2018-01",
      committeeId: world.committeeId,
    });
    const { caseNumber } = (await page()).project;
    const again = (change: Record<string, string>) =>
      by((unit) => createProjectWith(unit, world.committeeId, { caseChoice: "existing", caseNumber, ...change }));
    await again({ title: "Et til" });
    await expect(again({ caseNumber: "99-000001" })).rejects.toMatchObject({ field: "caseNumber" });
    await all(({ tx }) => tx.caseFile.updateMany({ data: { state: "closed" } }));
    await expect(again({})).rejects.toMatchObject({
      field: "caseNumber",
      message: expect.stringMatching(/afsluttet/) as string,
    });
  });

  test.each([
    [{ endsOn: "december 2017" }, "endsOn", /før det begynder/],
    [{ startsOn: "i foråret" }, "startsOn", /en dag eller en måned/],
    [{ fundAmount: "mange" }, "fundAmount", /er ikke et tal/],
    [{ budget: "16 pct." }, "budget", /beløb i kroner/],
    [{ phases: "Opstart: engang" }, "phases", /kan ikke læses/],
    [{ phases: "Opstart: juni 2018 til maj 2018" }, "phases", /slutter, før den begynder/],
    [{ caseChoice: "existing" }, "caseNumber", /Skriv sagens nummer/],
    [{ title: " " }, "title", /hvad projektet hedder/],
  ])("%j is refused at its field", (change, field, message) => {
    const [fault] = faultsOf(change as Record<string, string>)!;
    expect(fault![0]).toBe(field);
    expect(fault![1]).toMatch(message);
  });

  test("by caseworkers alone", async () => {
    const input = createProjectForm.parse(projectFields(world.secretary, world.committeeId));
    await expect(by((unit) => createProject(unit, input), world.secretary)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

test("what two correct at once is a conflict, and the second's words aren't lost", async () => {
  const { version } = (await page()).project;
  const input = (title: string) =>
    editProjectForm.parse({ ...projectFields(world.caseworker, ""), projectId, version: String(version), title });
  await by((unit) => editProject(unit, input("Projekt PLUS 2")));
  await expect(by((unit) => editProject(unit, input("Projekt PLUS 3")))).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/Det, du skrev, står stadig her/) as string,
  });
  expect((await page()).project.title).toBe("Projekt PLUS 2");
});

describe("its way", () => {
  test("goes by steps, and shows only where it has been", async () => {
    await expect(move("complete")).rejects.toMatchObject({ code: "rule_broken" });
    for (const step of ["approve", "start"]) await move(step);
    expect(await page()).toMatchObject({ state: { words: "I gang" }, way: { at: 2 } });
    await move("end", { comment: "Ingen deltagere" });
    expect(await page()).toMatchObject({
      way: { steps: ["Foreslået", "Godkendt", "I gang", "Stoppet"], at: 3 },
      nextSteps: [],
      steps: [{ words: "Stoppet", comment: "Ingen deltagere", by: "Sanne Hedegaard" }, {}, {}],
    });
  });

  test("a continuation needs a later end", async () => {
    for (const step of ["approve", "start", "complete"]) await move(step);
    for (const endsOn of ["", "oktober 2021", "31-10-2021", "december 2017"])
      await expect(move("continue", { endsOn }), endsOn).rejects.toMatchObject({ field: "endsOn" });
    await move("continue", { endsOn: "31-12-2022" });
    expect((await page()).project).toMatchObject({ status: "continued", endsOn: "2022-12-31" });
  });

  test("the last step can be taken back, and the one before it; the log keeps all", async () => {
    const takeBack = async () => {
      const { version } = (await page()).project;
      return by((unit) => takeBackProjectStep(unit, { projectId, version }));
    };
    await expect(takeBack()).rejects.toMatchObject({ code: "rule_broken" });
    for (const step of ["approve", "start", "complete"]) await move(step);
    await move("continue", { endsOn: "2022-12" });
    await takeBack();
    expect((await page()).project).toMatchObject({ status: "completed", endsOn: "2021-10" });
    await takeBack();
    expect(await page()).toMatchObject({ state: { words: "I gang" }, mayTakeBack: true });
    expect((await page()).steps).toHaveLength(6);
    await expect(all(({ tx }) => tx.projectStep.deleteMany())).rejects.toThrow();
  });

  test("is walked by caseworkers and the committee's own secretary", async () => {
    await move("approve", {}, world.secretary);
    for (const actor of [world.member, world.chair, world.approver, world.mayor])
      await expect(move("start", {}, actor)).rejects.toMatchObject({ code: "forbidden" });
    expect((await page(world.member)).nextSteps).toEqual([]);
  });
});

describe("decisions", () => {
  let meeting: HeldMeeting;
  const itemId = (title: string) => meeting.items.find((item) => item.title === title)!.id;
  beforeEach(async () => {
    meeting = await dispatchedMeeting(world, { open: "Åben", closed: "Lukket" });
  });

  test("of an item that was decided in the open, with a link for whoever may read the meeting", async () => {
    const open = itemId("Projekt PLUS");
    await expect(link({ agendaItemId: open })).rejects.toMatchObject({
      field: "agendaItemId",
      message: expect.stringMatching(/ikke hævet/) as string,
    });
    setClock(new Date("2022-11-17T14:00:00Z"));
    await holdMeeting(world, meeting);
    await move("approve", { agendaItemId: open, decisionTitle: "" });
    await link({ agendaItemId: open, kind: "started" });
    expect((await page()).decisions).toMatchObject([
      {
        title: "Projekt PLUS",
        when: "17. november 2022, punkt 2",
        to: `/intern/moeder/${meeting.meetingId}/referat`,
        followed: true,
      },
    ]);
    await expect(link({ agendaItemId: itemId("Hemmelig leverandør") })).rejects.toMatchObject({
      message: expect.stringMatching(/lukket punkt/) as string,
    });
    expect((await page()).items.map(({ label }) => label)).toEqual(["17. november 2022, punkt 2: Projekt PLUS"]);
  });

  test("known by mention stand in their order; one that a step followed from stays", async () => {
    setClock(new Date("2022-11-17T14:00:00Z"));
    await holdMeeting(world, meeting);
    await link({ title: "Projektet begynder", decidedOn: "januar 2018" });
    setClock(new Date("2022-11-18T14:00:00Z"));
    await link({ kind: "continued", title: "Videreført", dateNote: "efter projektets afslutning" });
    setClock(new Date("2022-11-19T14:00:00Z"));
    await move("approve", { agendaItemId: itemId("Projekt PLUS") });
    const { decisions, project } = await page();
    expect(decisions.map(({ title, when }) => [title, when])).toEqual([
      ["Projekt PLUS", "17. november 2022, punkt 2"],
      ["Videreført", "efter projektets afslutning"],
      ["Projektet begynder", "januar 2018"],
    ]);
    const unlink = (decisionId: string) =>
      by((unit) => unlinkDecision(unit, { projectId, version: project.version, decisionId }));
    await expect(unlink(decisions[0]!.id)).rejects.toMatchObject({ code: "rule_broken" });
    await unlink(decisions[1]!.id);
    expect((await page()).decisions).toHaveLength(2);
    expect(linkDecisionForm.safeParse({ projectId, version: "1", kind: "started", title: "Begynder" }).success).toBe(
      false,
    );
  });
});

test("the price of a course is what it cost for each who completed", async () => {
  const { version } = (await page()).project;
  const edit = {
    ...projectFields(world.caseworker, ""),
    projectId,
    version: String(version),
    budget: "1.000.000",
    cost: "970.000 kr.",
  };
  await by((unit) => editProject(unit, editProjectForm.parse(edit)));
  expect((await page()).costEach).toBeNull();
  const started = await by((unit) =>
    addIndicatorTo(unit, projectId, { name: "Begyndte", kind: "count", role: "started" }),
  );
  await by((unit) => measure(unit, started, { value: "110" }));
  expect((await page()).costEach).toEqual({ amount: 8818, of: "started" });
  const completed = await by((unit) => addIndicatorTo(unit, projectId, { name: "Gennemførte", role: "completed" }));
  await by((unit) => measure(unit, completed, { value: "97 af 110" }));
  expect((await page()).costEach).toEqual({ amount: 10_000, of: "completed" });
});

test("another committee's members know nothing of it; the list shows what one may read", async () => {
  const outsider = await createUser(world.municipalityId, { name: "Uden for udvalget" });
  await expect(page(outsider)).rejects.toMatchObject({ code: "not_found" });
  const titles = (actor: Actor, search = "") =>
    by(async (unit) => (await listProjects(unit, projectFilter(new URLSearchParams(search)))).projects, actor);
  expect(await titles(outsider)).toEqual([]);
  expect(await titles(world.member)).toMatchObject([{ title: "Projekt PLUS", headline: null }]);
  expect(await titles(world.member, "q=angst plus")).toHaveLength(1);
  expect(await titles(world.member, "q=cykel")).toEqual([]);
  await move("end");
  expect(await titles(world.member)).toEqual([]);
  expect(await titles(world.member, "tilstand=afsluttede")).toHaveLength(1);
});
