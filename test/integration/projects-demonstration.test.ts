import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comparisonPage } from "~/modules/projects/comparison-queries.server";
import { evaluationsOf } from "~/modules/projects/evaluation-queries.server";
import { pricePage } from "~/modules/projects/price-queries.server";
import { listProjects, projectPage } from "~/modules/projects/project-queries.server";
import type { ProjectPageData } from "~/modules/projects/project-page";
import { projectFilter } from "~/modules/projects/project-list";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { caseFiles } from "../../prisma/seed/content/case-files";
import {
  COMMITTEE,
  COUNCIL,
  FINANCE_COMMITTEE,
  RINGKOEBING_SKJERN_TEMPLATE,
} from "../../prisma/seed/content/committee";
import { MEETING_2022, PROPOSALS_2022 } from "../../prisma/seed/content/meeting-2022-08-18";
import { MUNICIPALITIES } from "../../prisma/seed/content/municipalities";
import { memberships, PEOPLE } from "../../prisma/seed/content/people";
import { comingMeeting } from "../../prisma/seed/content/coming-meeting";
import { evaluationsOn, projectsOn } from "../../prisma/seed/content/projects/all";
import { PRICES } from "../../prisma/seed/content/projects/klar-til-start";
import { loadProposals } from "../../prisma/seed/load-cases";
import { actorAt, prepareMeeting } from "../../prisma/seed/load-meetings";
import { loadMunicipality, type Place } from "../../prisma/seed/load-organisation";
import { loadEvaluations, loadPrices, loadProjects } from "../../prisma/seed/load-projects";
import { ownDatabase, type OwnDatabase } from "./database";

/** What the published minutes of 18 August 2022 say, written by hand: before, after, and what stands behind the number. */
const table: Record<string, Record<string, [before: string | null, after: string, behind: string, more?: string]>> = {
  plus: {
    "Mænd, der begyndte": [null, "110", ""],
    "Mænd, der afsluttede deres forløb": [null, "88 %", "97 af 110"],
    "Forløbets længde": [null, "9 måneder", ""],
    "Afgang til ordinær uddannelse eller beskæftigelse": [null, "50", "", "mål 33, september 2021: met"],
    Selvforsørgende: ["4 %", "38 %", "antal ukendt", "+34 point"],
    "I beskæftigelse": ["21 %", "40 %", "antal ukendt", "+19 point"],
    "Gennemsnitlig beskæftigelsesgrad": ["15 %", "23 %", "", "+8 point"],
    "På sygedagpenge": ["48 %", "10 %", "antal ukendt", "−38 point"],
    "Højere trivsel": [null, "4/5", ""],
    "Lavere angstgrad": [null, "3/4", ""],
    "Lavere depressionsgrad": [null, "4/5", ""],
  },
  cykel: {
    "Unge, der begyndte": ["15", "", ""],
    "Unge, der gennemførte hele turen": [null, "40 %", "6 af 15"],
    "Rejste med til Alpe d’Huez": [null, "53 %", "8 af 15"],
    "I job eller uddannelse": ["40 %", "60 %", "9 af 15, regnet af andelen", "+20 point"],
    "I job eller uddannelse (De unge, der gennemførte turen)": [null, "83 %", "5 af 6"],
  },
  broen: {
    "Unge, der begyndte og sluttede": [null, "22", ""],
    "I job eller uddannelse": ["59 %", "68 %", "15 af 22, regnet af andelen", "+9 point"],
  },
  klar: { "Fast ansat efter forløbet": [null, "80 %", "antal ukendt"] },
};

const today = "2026-11-28";
let database: OwnDatabase;
let place: Place;
let ids: Map<string, string>;
let pages: Record<string, ProjectPageData>;

beforeAll(async () => {
  database = await ownDatabase();
  place = await loadMunicipality({
    municipality: MUNICIPALITIES[0]!,
    people: PEOPLE,
    template: RINGKOEBING_SKJERN_TEMPLATE,
    committees: [COMMITTEE, FINANCE_COMMITTEE, COUNCIL],
    electionGroups: [],
    memberships: memberships(today),
    signIns: [],
    caseFiles: caseFiles(today),
    caseNumbers: [],
  });
  await loadProposals(place, PROPOSALS_2022);
  const { meetingId, itemIds } = await prepareMeeting(place, MEETING_2022);
  // As it stands once it is held: the meeting itself is tested elsewhere.
  await unitOfWork({ municipalityId: place.municipalityId, userId: null }, async ({ tx }) => {
    await tx.meeting.update({ where: { id: meetingId }, data: { status: "sealed" } });
    for (const [index, id] of itemIds.entries())
      await tx.agendaItem.update({ where: { id }, data: { number: String(index + 1), dispatchNumber: 0 } });
  });
  ids = await loadProjects(place, projectsOn(today));
  setClock(new Date(`${today}T10:00:00Z`));
  const member = actorAt(place, "dorthe-fjord", `${today}T11:00`);
  pages = Object.fromEntries(
    await Promise.all(
      [...ids].map(async ([key, id]) => [key, await unitOfWork(member, (unit) => projectPage(unit, id))] as const),
    ),
  );
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe.each(Object.entries(table))("%s", (key, figures) => {
  test("has every figure of the source, and no other", () => {
    const { indicators, results } = pages[key]!;
    const rows = indicators.flatMap(({ id, name, measurements, ...shape }): [string, (string | null)[]][] => {
      const own = results.filter(({ indicatorId }) => indicatorId === id);
      if (own.length === 0)
        return measurements.map((measured) => {
          const kind = shape.kind === "share" ? " %" : shape.kind === "mean" ? ` ${shape.unit}` : "";
          const behind = measured.count === null ? "" : `${measured.count} af ${measured.base}`;
          const at =
            measured.moment === "start" ? [`${measured.value}${kind}`, ""] : [null, `${measured.value}${kind}`];
          return [name, [...at, behind]];
        });
      return own.map((row) => [
        row.group ? `${name} (${row.group})` : name,
        [
          row.before && plain(row.before.shown),
          plain(row.after?.shown ?? ""),
          row.after?.behind ?? "",
          ...(row.target ? [`mål ${row.target}, ${row.targetOn}: ${row.verdict}`] : []),
          ...(row.change ? [plain(row.change)] : []),
        ],
      ]);
    });
    expect(Object.fromEntries(rows)).toEqual(figures);
  });
});

test("Projekt PLUS is told as the source tells it: its time, its money, its answer and who decided what", () => {
  const { project, headline, facts, decisions, steps } = pages.plus!;
  expect(project).toMatchObject({
    caseNumber: "17-004875",
    startsOn: "2018-01",
    fund: "Den A. P. Møllerske Støttefond",
    status: "continued",
  });
  expect(project.phases[0]).toEqual({ name: "Projektperioden", from: "2018-01", until: "2021-10" });
  expect(headline).toMatchObject({ verdict: "met", result: "50\u00a0deltagere", target: "33\u00a0deltagere" });
  expect(facts).toEqual([
    { figure: "110", words: "begyndte" },
    { figure: "97", words: "gennemførte, 88\u00a0%" },
    { figure: "9", words: "måneder pr. forløb" },
  ]);
  expect(decisions.map(({ title, when }) => [title, when])).toEqual([
    ["Fortsætter året ud", "18. august 2022, punkt 2"],
    ["Slutevalueringen taget til orientering", "18. august 2022, punkt 2"],
    ["Videreført til sommeren 2022", "efter projektets afslutning"],
    ["Projektet begynder", "januar 2018"],
  ]);
  expect(steps.map(({ words }) => words).slice(-6)).toEqual([
    "Videreført til 31. december 2022",
    "Evalueret",
    "Videreført til juni 2022",
    "Afsluttet",
    "I gang",
    "Godkendt",
  ]);
});

test("a share without its base is kept, and its missing base is visible", () => {
  const { measurements } = pages.plus!.indicators.find(({ name }) => name === "På sygedagpenge")!;
  expect(measurements.map(({ value, count, base }) => ({ value, count, base }))).toEqual([
    { value: 48, count: null, base: null },
    { value: 10, count: null, base: null },
  ]);
});

test("the eight offers stand against Klar til start with every sum of the source", async () => {
  const offers: [name: string, week: number, year: number, more: number][] = [
    ["Job-bro", 1105, 57_460, 146_420],
    ["Genstart", 1115, 57_980, 145_900],
    ["Avanti", 1500, 78_000, 125_880],
    ["Projekt Ny-Start, 10 timer", 1950, 101_400, 102_480],
    ["Fredensgade/Rosengården/Drosselvej", 2054, 106_808, 97_072],
    ["Unge på Broen", 2296, 119_392, 84_488],
    ["Projekt Ny-Start, 20 timer", 2500, 130_000, 73_880],
    ["Projekt Ny-Start, 30 timer", 3800, 197_600, 6280],
  ];
  const priceTableId = await loadPrices(place, PRICES);
  setClock(new Date(`${today}T10:00:00Z`));
  const actor = actorAt(place, "dorthe-fjord", `${today}T11:00`);
  const { priced, table } = await unitOfWork(actor, (unit) => pricePage(unit, priceTableId));
  expect(priced.offers.map(({ name, cost, toCompared }) => [name, cost.week, cost.year, toCompared])).toEqual(offers);
  expect(priced.compared).toMatchObject({ name: "Klar til start", price: 16_990, cost: { course: 203_880 } });
  // The minutes print 3.920 kr. a week; the table computes 3.921, and its note says so.
  expect(priced.compared!.cost.week).toBe(3921);
  expect(table.note).toContain("3.920 kr.");
});

test("the cycling project and Unge på Broen can be held up against each other", async () => {
  const actor = actorAt(place, "dorthe-fjord", `${today}T11:00`);
  const { comparison } = await unitOfWork(actor, (unit) =>
    comparisonPage(unit, { name: "I job eller uddannelse", projectIds: [] }),
  );
  expect(comparison!.rows.map(({ project, cells }) => [project, ...cells.map((cell) => plain(cell!.shown))])).toEqual([
    ["Cykelprojektet", "40 %", "60 %"],
    ["Unge på Broen", "59 %", "68 %"],
  ]);
  expect(comparison!.warning?.title).toBe("Grupperne er for små til at skelne.");
});

test("what waits to be evaluated is a task; what is a case already is with the committee", async () => {
  await loadProposals(place, comingMeeting(today).proposals);
  await loadEvaluations(place, ids, evaluationsOn(today));
  setClock(new Date(`${today}T10:00:00Z`));
  const actor = actorAt(place, "thomas-rahbek", `${today}T11:00`);
  const states = await unitOfWork(actor, async (unit) => [
    (await evaluationsOf(unit, ids.get("plus")!)).evaluations.map(({ state }) => state),
    (await evaluationsOf(unit, ids.get("broen")!)).toPut?.state,
  ]);
  expect(states).toEqual([["atCommittee"], "due"]);
});

test("the list shows the running ones first, with whether they reached their target", async () => {
  const actor = actorAt(place, "karen-toft", `${today}T11:00`);
  const { projects, counts } = await unitOfWork(actor, (unit) =>
    listProjects(unit, projectFilter(new URLSearchParams("q=plus"))),
  );
  expect(counts).toEqual({ aktive: 1, afsluttede: 0, alle: 1 });
  expect(projects).toMatchObject([{ title: "Projekt PLUS", headline: { verdict: "met" } }]);
});
