import { afterAll, beforeAll, expect, test } from "vitest";
import { planPage, planReading } from "~/modules/plans/plan-queries.server";
import { findFile, findPage } from "~/modules/publishing/portal-queries.server";
import { toPlainText } from "~/modules/richtext/document-text";
import { resetClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { MUNICIPALITIES, RUDERSDAL } from "../../prisma/seed/content/municipalities";
import { NEIGHBOURS } from "../../prisma/seed/content/neighbours";
import { RUDERSDAL_PLAN } from "../../prisma/seed/content/plans/rudersdal";
import { actorAt } from "../../prisma/seed/load-meetings";
import { loadMunicipality, type Place } from "../../prisma/seed/load-organisation";
import { loadPlan } from "../../prisma/seed/load-plans";
import { ownDatabase, type OwnDatabase } from "./database";

/** The demonstration's plan, loaded as it is, and read as its committee's chair reads it. */
let database: OwnDatabase;
let place: Place;
let planId: string;

const neighbour = NEIGHBOURS.find(({ municipality }) => municipality === RUDERSDAL)!;

beforeAll(async () => {
  database = await ownDatabase();
  place = await loadMunicipality({
    municipality: MUNICIPALITIES.find(({ slug }) => slug === RUDERSDAL)!,
    people: neighbour.people,
    template: neighbour.template,
    committees: [neighbour.committee],
    electionGroups: [],
    memberships: neighbour.memberships("2026-11-28"),
    signIns: [],
    caseFiles: [RUDERSDAL_PLAN.caseFile],
    caseNumbers: [],
  });
  ({ planId } = await loadPlan(place, RUDERSDAL_PLAN));
}, 120_000);
afterAll(async () => {
  resetClock();
  await database.drop();
});

const asSecretary = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof actorAt>, T>>[1]) =>
  unitOfWork(actorAt(place, "lisbet-fangel", "2021-09-22T10:00"), work);

test("the answer stands first: four of six goals, and what isn't", async () => {
  const { verdict, indicators, plan, newest } = await asSecretary((unit) => planPage(unit, planId));
  expect(verdict).toEqual({
    met: true,
    good: "Fire af seks mål",
    are: "er nået eller på vej",
    watched: "borgere i fleksjob følges tæt",
    behind: "sygedagpengemodtagere er bagud",
    open: "",
  });
  expect(indicators.map(({ name, now, target, standing }) => [name, now, target, standing].join("|"))).toEqual([
    "Sygedagpengemodtagere|489|440|behind",
    "Borgere i fleksjob|371|385|watched",
    "Jobparate ledige|842|810|onTrack",
    "Ledige under 30 år|171|160|onTrack",
    "Udenlandske statsborgere på offentlig forsørgelse|210|205|onTrack",
    "Aktivitetsparate kontanthjælpsmodtagere|179|180|reached",
  ]);
  expect(plan).toMatchObject({ status: "published", adoptedOn: "2020-12-01", year: 2021 });
  expect(newest).toBe("Tal til og med august 2021, de nyeste er foreløbige");
});

test("eleven tables with three areas each, read from the series, and the source's two faults beside the app's figures", async () => {
  const { tables, groups, document, chart } = await asSecretary((unit) => planReading(unit, planId));
  expect(tables.map(({ title, rows }) => [title, rows.map(({ area }) => area)])).toEqual(
    RUDERSDAL_PLAN.tables.map(({ title }) => [title, ["Østdanmark", "RAR Hovedstaden", "Rudersdal"]]),
  );
  for (const [index, { rows }] of RUDERSDAL_PLAN.tables.entries())
    expect(tables[index]!.rows.map(({ from, to }) => [from, to].map((said) => Number(said.replaceAll(".", ""))))).toEqual(
      rows.map(({ from, to }) => [from, to]),
    ); // prettier-ignore
  expect(tables.flatMap(({ corrections }) => corrections)).toHaveLength(3);
  expect(groups).toHaveLength(11);
  expect(chart!.panels).toHaveLength(11);
  expect(toPlainText(document)).toContain("Måltallene frem til december 2021 fastsættes på Erhvervsudvalgets møde i marts 2021.");
}); // prettier-ignore

test("it stands in the portal, with its page and its sealed PDF", async () => {
  const page = (await findPage("/rudersdal/planer/beskaeftigelsesplan-2021"))?.body.toString() ?? "";
  for (const words of ["Bilag: tallene bag planen", "56.208", "mål 440", "planens tekst siger 13 pct.", "plan.pdf"])
    expect(page).toContain(words);
  expect((await findPage("/rudersdal/planer"))?.body.toString()).toContain("Beskæftigelsesplan 2021");
  expect(await findFile("/rudersdal/planer/beskaeftigelsesplan-2021/plan.pdf")).toMatchObject({
    mediaType: "application/pdf",
  });
});

test("the committee's part of the year is written down: targets were set in March, the year is followed up in November", async () => {
  const { followUps } = await asSecretary((unit) => planPage(unit, planId));
  expect(followUps.map(({ month, state }) => [month, state])).toEqual([
    ["2021-03", "done"],
    ["2021-11", "open"],
  ]);
});
