import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { editMunicipality } from "~/modules/identity/edit-municipality.server";
import { editProject } from "~/modules/projects/edit-project.server";
import { editProjectForm, linkDecisionForm } from "~/modules/projects/project-forms";
import { linkDecision } from "~/modules/projects/link-decision.server";
import { planEvaluation } from "~/modules/projects/plan-evaluation.server";
import { planEvaluationForm } from "~/modules/projects/evaluation-forms";
import { chooseContactShown } from "~/modules/publishing/choose-contact-shown.server";
import { namesInPortal } from "~/modules/publishing/follow-names.server";
import { projectPublicationView } from "~/modules/publishing/project-publication-queries.server";
import { findPage, findTrace } from "~/modules/publishing/portal-queries.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { publishProject } from "~/modules/publishing/publish-project.server";
import { remakePages } from "~/modules/publishing/remake-pages.server";
import { withdrawMeeting } from "~/modules/publishing/withdraw-meeting.server";
import { withdrawProject } from "~/modules/publishing/withdraw-project.server";
import { resetClock, setClock } from "~/platform/clock";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { createUser } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, holdMeeting, sealMinutes, type HeldMeeting } from "../factories/held-meetings";
import { addressOf, changeCommittee, secretaryOf, wholePortal } from "../factories/portal";
import { addIndicatorTo, createProjectWith, measure, projectFields } from "../factories/projects";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let home: string;
let projectId: string;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  await mine(async (unit) => {
    home = `/${(await unit.tx.municipality.findFirstOrThrow()).slug}`;
    ({ projectId } = await createProjectWith(unit, world.committeeId, FACTS));
  });
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const FACTS = {
  purpose: "Rekordsommerfugle i job.",
  activities: "Kajakture\nSamtaler",
  partners: "Kajakklubben",
  fund: "Havfonden",
  fundAmount: "400.000",
  cost: "970.000",
  costNote: "uden december",
  contact: "Projektleder Kaj Ak",
  phases: "Opstart: januar 2018 til juni 2018",
  remark: "Blåhvalsbemærkningen",
};
const mine = <T>(work: Parameters<typeof as<T>>[1]) => as(world.caseworker, work);
const publish = () => mine((unit) => publishProject(unit, { projectId }));
const view = () => mine((unit) => projectPublicationView(unit, projectId));
const pageAt = async (path: string) => (await findPage(path))?.body.toString() ?? "";
const page = async () => pageAt((await view()).address);
/** Which of these stand anywhere in what the public can read. */
const found = async (...words: string[]) => {
  const all = await wholePortal(database, world);
  return words.filter((word) => all.includes(word));
};
const indicator = (change: Record<string, string>) => mine((unit) => addIndicatorTo(unit, projectId, change));
const measured = (indicatorId: string, change: Record<string, string>) => mine((unit) => measure(unit, indicatorId, change)); // prettier-ignore
const edit = (change: Record<string, string>) =>
  mine(async (unit) => {
    const { version } = await unit.tx.project.findUniqueOrThrow({ where: { id: projectId } });
    const fields = { ...projectFields(unit.actor, world.committeeId, { ...FACTS, ...change }) };
    return editProject(unit, editProjectForm.parse({ ...fields, projectId, version: String(version) }));
  });

/** 97 of 110 completed, 50 of at least 33 in job, and a share before and after. */
async function measureAll() {
  await measured(await indicator({ name: "Mænd, der begyndte", role: "started", kind: "count", unit: "mænd", direction: "" }), { value: "110" }); // prettier-ignore
  await measured(await indicator({ name: "Afsluttede", role: "completed" }), { count: "97", base: "110" });
  await measured(await indicator({ name: "I job", kind: "count", unit: "deltagere", target: "33" }), { value: "50" });
  const share = await indicator({ name: "Selvforsørgende", source: "Jobindsats" });
  await measured(share, { moment: "start", value: "21", note: "Gråspurvsnoten" });
  await measured(share, { value: "38" });
}

describe("a published project", () => {
  test("stands in the portal with its list, page, feed and site map, and nothing of what is inside", async () => {
    await measureAll();
    await mine((unit) => planEvaluation(unit, planEvaluationForm.parse({ projectId, kind: "followUp", monthsAfter: "6", dueOn: "2030-04-01", question: "om kajakkerne skal sælges" }))); // prettier-ignore
    expect((await view()).published).toBe(null);
    await publish();
    const { address } = await view();
    expect(address).toBe(`${home}/projekter/projekt-plus`);
    const shown = await pageAt(address);
    for (const words of [
      "Projekt PLUS",
      "Foreslået",
      "Rekordsommerfugle",
      "Mænd med angst og depression, januar 2018 til oktober 2021",
      "Kajakture",
      "Opstart: januar 2018 til juni 2018",
      "Kajakklubben",
      "Havfonden",
      "400.000\u00a0kr.",
      "970.000\u00a0kr. (uden december)",
      "10.000\u00a0kr.",
      "Målet er nået",
      "50\u00a0deltagere",
      "97",
      "gennemførte, 88",
      "Selvforsørgende fra 21\u00a0% til 38\u00a0%.",
      "+17\u00a0point",
      "Kilde: Jobindsats",
      "Opfølgning 6 måneder efter",
      "senest 1. april 2030",
      "Offentliggjort 8. november 2022.",
    ])
      expect(shown, words).toContain(words);
    expect(shown).not.toMatch(/<script|style="/);
    expect(await pageAt(`${home}/projekter`)).toContain("Målet er nået: 50\u00a0deltagere.");
    expect(await pageAt(home)).toContain("Ét projekt");
    expect(await pageAt(`${home}/feed.xml`)).toContain("Projekt: Projekt PLUS");
    expect(await pageAt(`${home}/sitemap.xml`)).toContain(`${home}/projekter/projekt-plus</loc>`);
    // Who evaluates it, what they say among themselves, and who leads it where that isn't chosen.
    expect(await found("Blåhval", "Gråspurv", "Kaj Ak", "kajakkerne", world.caseworker.name)).toEqual([]);
  });

  test("names whoever leads it where that is chosen", async () => {
    await publish();
    await mine((unit) => chooseContactShown(unit, { projectId, shows: "ja" }));
    expect(await view()).toMatchObject({ published: { changed: true }, showsContact: true });
    expect(await page()).not.toContain("Kaj Ak");
    await publish();
    expect(await page()).toContain("Kaj Ak");
  });

  test("says when it was changed, and keeps its address under another title", async () => {
    await publish();
    const { address, published } = await view();
    expect(published).toMatchObject({ changed: false });
    setClock(new Date("2022-11-10T08:00:00Z"));
    await edit({ title: "Projekt PLUS plus", purpose: "Isbjørne i job." });
    expect((await view()).published).toMatchObject({ changed: true });
    expect(await pageAt(address)).toContain("Rekordsommerfugle");
    await publish();
    expect(await view()).toMatchObject({ address, published: { changed: false } });
    expect(await pageAt(address)).toContain("Offentliggjort 8. november 2022, ændret 10. november 2022.");
    expect(await found("Rekordsommerfugle")).toEqual([]);
  });

  test("withdrawn is gone at once, and its address says so", async () => {
    await publish();
    const { address } = await view();
    await mine((unit) => withdrawProject(unit, { projectId, reason: "Et tal er forkert" }));
    expect(await findPage(address)).toBe(null);
    expect(await findTrace(address)).toHaveProperty("withdrawnAt");
    expect(await findPage(`${home}/projekter`)).toBe(null);
    expect(await found("Rekordsommerfugle", "Projekt PLUS")).toEqual([]);
    const again = mine((unit) => withdrawProject(unit, { projectId, reason: "Igen" }));
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    await publish();
    expect(await findPage(address)).not.toBe(null);
  });

  test("another release makes its page anew from what was published", async () => {
    await publish();
    const { address } = await view();
    const before = await pageAt(address);
    await database.query("postgres", "UPDATE portal.page SET markup = 'earlier', body = 'earlier' WHERE project_id IS NOT NULL"); // prettier-ignore
    await remakePages({ municipalityId: world.municipalityId });
    expect(await pageAt(address)).toBe(before);
  });

  test.each([
    ["formålet", { purpose: "Borgeren 010190-1234 skal i job." }],
    ["de interne bemærkninger", { remark: "Se 010190 1234." }],
  ])("a CPR number in %s keeps it in", async (place, change) => {
    await edit(change);
    expect((await view()).blockers).toMatchObject([{ level: "must", title: `CPR-nummer i ${place}` }]);
    await expect(publish()).rejects.toMatchObject({ code: "rule_broken" });
    expect(await found("010190")).toEqual([]);
  });

  test("so does one in an indicator or a decision", async () => {
    await indicator({ name: "Job for 0101901234" });
    await mine((unit) => linkDecision(unit, linkDecisionForm.parse({ projectId, version: "1", kind: "started", title: "Om 010190-1234", decidedOn: "2018-01" }))); // prettier-ignore
    const { blockers } = await view();
    expect(blockers.map(({ title, mend }) => [title, mend])).toEqual([
      ["CPR-nummer i indikatorerne", "results"],
      ["CPR-nummer i beslutningerne", "decisions"],
    ]);
  });
});

describe("fewer than five people", () => {
  /** Those that stand for themselves in all that is stored, but for where lines are drawn. */
  const tells = async (...numbers: string[]) => {
    const shown = (await page()).replace(/ (?!aria-label|content)[\w:-]+="[^"]*"/g, "");
    const [row] = await database.query<{ results: string }>("postgres", `SELECT data->'results' AS results FROM portal.project WHERE id = '${projectId}'`); // prettier-ignore
    const all = `${shown}\n${JSON.stringify(row!.results)}\n${await pageAt(`${home}/projekter`)}\n${await pageAt(`${home}/feed.xml`)}`;
    return numbers.filter((number) => new RegExp(`(?<![\\w.,-])${number}(?![\\w,-])`).test(all));
  };

  test("a group of three stands nowhere, nor what it could be computed from", async () => {
    setClock(new Date("2022-11-30T08:00:00Z"));
    await measured(await indicator({ name: "Unge", role: "started", kind: "count", unit: "unge", direction: "" }), { value: "40" }); // prettier-ignore
    await measured(await indicator({ name: "Gennemført", role: "completed" }), { count: "37", base: "40" });
    const job = await indicator({ name: "I job", target: "50" });
    await measured(job, { moment: "start", count: "3", base: "40" });
    await measured(job, { count: "22", base: "40" });
    await measured(job, { count: "19", base: "31", group: "De ældste" });
    await publish();
    // 3 and its 8 %, 37 and its 93 %, what each of 37 cost, the change from 8 % to 55 %, and 22 − 19.
    expect(await tells("3", "8", "37", "93", "26\\.216", "48", "19", "31", "61")).toEqual([]);
    expect(await tells("40", "22", "55", "24\\.250")).toEqual(["40", "22", "55", "24\\.250"]);
    expect(await page()).toContain("udeladt");
    expect(await page()).toContain("Tal, der kan fortælle om færre end fem personer, er udeladt.");
    expect((await view()).leftOut).toBe(3);
    await mine(({ tx }) => tx.municipality.updateMany({ data: { hidesSmallGroups: false } }));
    expect((await view()).published).toMatchObject({ changed: true });
    await publish();
    expect(await tells("3", "37", "93", "48", "19", "31")).toEqual(["3", "37", "93", "48", "19", "31"]);
    // What the municipality now wants to be left out is gone at once.
    const administrator = await createUser(world.municipalityId, { roles: ["systemAdministrator"] });
    await as(administrator, async (unit) => {
      const settings = await unit.tx.municipality.findFirstOrThrow();
      await namesInPortal(editMunicipality)(unit, { ...settings, hidesSmallGroups: true });
    });
    expect(await tells("3", "8", "37", "93", "26\\.216", "48", "19", "31", "61")).toEqual([]);
    expect((await view()).published).toMatchObject({ changed: false });
  });
});

describe("what its minutes say", () => {
  let meeting: HeldMeeting;
  let item: string;
  let base: string;
  beforeEach(async () => {
    meeting = await dispatchedMeeting(world, { open: "Et projekt.", closed: "Hemmeligt." });
    await holdMeeting(world, meeting);
    await sealMinutes(world, meeting.meetingId);
    item = meeting.items.find(({ title }) => title === "Projekt PLUS")!.id;
    base = await addressOf(database, world, "2022-11-17");
    await link("Fortsætter året ud");
  }, 60_000);

  const link = (title: string, kind = "continued") =>
    mine(async (unit) => {
      const { version } = await unit.tx.project.findUniqueOrThrow({ where: { id: projectId } });
      return linkDecision(unit, linkDecisionForm.parse({ projectId, version: String(version), kind, title, agendaItemId: item })); // prettier-ignore
    });
  const publishMinutes = async () => {
    await as(world.secretary, (unit) => publishMeeting(unit, { meetingId: meeting.meetingId }));
    await makeWaitingDocuments(world.municipalityId);
  };
  const href = () => `href="${base}/${meeting.items.find(({ id }) => id === item)!.number}"`;
  const links = async () => {
    const shown = await page();
    return shown.includes(href()) && shown.includes("Fortsætter året ud");
  };

  test("stands on its page as far as the public reads it there, and follows", async () => {
    await publish();
    expect(await found("Fortsætter")).toEqual([]);
    expect((await view()).waiting).toEqual(["Fortsætter året ud"]);
    await publishMinutes();
    expect(await links()).toBe(true);
    expect(await page()).toContain("17. november 2022, punkt");
    expect(await view()).toMatchObject({ waiting: [], published: { changed: false } });

    const secretary = secretaryOf(world, meeting.meetingId);
    await secretary.hold(item, true);
    expect(await found("Fortsætter")).toEqual([]);
    await secretary.hold(item, false);
    expect(await links()).toBe(true);
    await secretary.setOpenness(item, true);
    expect(await found("Fortsætter", href())).toEqual([]);
    await secretary.setOpenness(item, false);
    expect(await found("Fortsætter")).toEqual([]); // the minutes wait for somebody to publish them again
    await publishMinutes();
    expect(await links()).toBe(true);
    await as(world.secretary, (unit) => withdrawMeeting(unit, { meetingId: meeting.meetingId, reason: "Fejl" }));
    expect(await found("Fortsætter", href())).toEqual([]);
    const followed = await mine(({ tx }) => tx.auditEvent.count({ where: { subject: `project:${projectId}`, kind: "project.publicationFollowed" } })); // prettier-ignore
    expect(followed).toBe(6);
  }, 60_000);

  test("waits for a person where it was written after the project was published", async () => {
    await publish();
    setClock(new Date("2022-11-20T08:00:00Z"));
    await link("Skrevet bagefter", "ended");
    await publishMinutes();
    expect(await links()).toBe(true);
    expect(await found("Skrevet bagefter")).toEqual([]);
    expect((await view()).published).toMatchObject({ changed: true });
    await publish();
    expect(await found("Skrevet bagefter")).toEqual(["Skrevet bagefter"]);
  }, 60_000);

  test("an evaluation that was decided on in the open leads to its item; of a closed one there is no trace", async () => {
    const closed = meeting.items.find(({ title }) => title === "Hemmelig leverandør")!.id;
    const ended = { projectId, kind: "final", state: "done", endedAt: new Date("2022-11-01T08:00:00Z") };
    await mine(({ tx }) =>
      tx.projectEvaluation.createMany({
        data: [
          { ...ended, outcome: "Forankres i Kajakcentret", agendaItemId: item },
          { ...ended, kind: "midway", outcome: "Ubådsbeslutningen", agendaItemId: closed },
        ],
      }),
    );
    await publish();
    expect(await found("Slutevaluering", "Kajakcentret")).toEqual([]);
    await publishMinutes();
    const shown = await page();
    expect(shown).toMatch(new RegExp(`${href()}>Slutevaluering</a>`));
    expect(shown).toContain("Forankres i Kajakcentret, 17. november 2022");
    await publish();
    expect(await found("Ubådsbeslutningen", "Midtvejsevaluering")).toEqual([]);
    expect((await view()).waiting).toEqual(["Ubådsbeslutningen"]);
  }, 60_000);

  test("stands at the committee's new address, and every page leads to the list of projects", async () => {
    await publishMinutes();
    expect(await pageAt(base)).not.toContain("Projekter</a>");
    await publish();
    await remakePages({ municipalityId: world.municipalityId });
    expect(await pageAt(base)).toContain(`href="${home}/projekter">Projekter</a>`);
    await changeCommittee(world, { slug: "nyt-udvalg" });
    await remakePages({ municipalityId: world.municipalityId });
    base = base.replace(/[^/]+(?=\/[^/]+$)/, "nyt-udvalg");
    expect(await links()).toBe(true);
    await mine((unit) => withdrawProject(unit, { projectId, reason: "Fejl" }));
    await remakePages({ municipalityId: world.municipalityId });
    expect(await pageAt(base)).not.toContain("Projekter</a>");
  }, 60_000);
});
