import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fillLiveTables } from "~/live-tables.server";
import type { Actor } from "~/modules/identity/actor";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { readAgenda } from "~/modules/meetings/agenda-reading.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { documentItem, fullItems } from "~/modules/meetings/document-items.server";
import { proposalPage } from "~/modules/meetings/proposal-queries.server";
import { saveProposalText } from "~/modules/meetings/save-proposal-text.server";
import { stopTypesetting, typeset } from "~/modules/pdf/typeset.server";
import { chartsForProposal } from "~/modules/projects/charts-for-proposal.server";
import { correctMeasurement } from "~/modules/projects/correct-measurement.server";
import { correctMeasurementForm } from "~/modules/projects/indicator-forms";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import type { DocumentPart } from "~/modules/richtext/document";
import { renderHtml } from "~/modules/richtext/render-html";
import { resetClock, setClock } from "~/platform/clock";
import { agendaWorld, createDraftMeeting, createProposal, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { wholePortal } from "../factories/portal";
import { addIndicatorTo, createProjectWith, measure } from "../factories/projects";
import { createSeriesWith } from "../factories/statistics";
import { ownDatabase, type OwnDatabase } from "./database";
import { describeWithJudges, fixture, judge, onDisk, taggedTextOf, textOf } from "./pdf-judges";

let database: OwnDatabase;
let world: AgendaWorld;
let projectId: string;
let endId: string;

beforeAll(async () => {
  fillLiveTables();
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-06-01T08:00:00Z"));
  world = await agendaWorld();
  await by(async (unit) => {
    ({ projectId } = await createProjectWith(unit, world.committeeId));
    const indicatorId = await addIndicatorTo(unit, projectId, { target: "60" });
    await measure(unit, indicatorId, { moment: "start", value: "21", base: "100" });
    endId = await measure(unit, indicatorId, { value: "40", base: "100" });
    const few = await addIndicatorTo(unit, projectId, { name: "På efterløn" });
    await measure(unit, few, { moment: "start", value: "48", base: "25" });
    await measure(unit, few, { value: "12", base: "25" });
  });
});
afterAll(async () => {
  stopTypesetting();
  resetClock();
  await database.drop();
});

const by = <T>(work: Parameters<typeof as<T>>[1], actor: Actor = world.caseworker) => as(actor, work);
const correct = (value: string) =>
  by(async (unit) => {
    const { version } = await unit.tx.measurement.findUniqueOrThrow({ where: { id: endId } });
    const seen = { measurementId: endId, version: String(version), moment: "end", base: "100", reason: "Talt igen" };
    return correctMeasurement(unit, correctMeasurementForm.parse({ ...seen, value }));
  });

/** A case text with every chart that the editor offers. */
async function proposalWithCharts(): Promise<{ proposalId: string; refs: string[] }> {
  const proposalId = await createProposal(world, { status: "draft" });
  const refs = (await by(chartsForProposal)).map(({ put }) => (put.type === "blocks" ? "" : put.ref));
  await by(async (unit) => {
    const { text } = await proposalPage(unit, proposalId);
    const part = text.document.content[0] as DocumentPart & { type: "section" };
    part.content = [
      ...part.content,
      ...refs.map((ref) => ({ type: "chart" as const, attrs: { id: randomUUID().slice(0, 8), ref } })),
    ];
    return saveProposalText(unit, { proposalId, saveId: randomUUID(), baseRevision: text.revision, document: text.document }); // prettier-ignore
  });
  return { proposalId, refs };
}

async function sentOut(proposalId: string): Promise<string> {
  const meetingId = await createDraftMeeting(world, "2022-08-18");
  await by(({ tx }) => tx.proposal.update({ where: { id: proposalId }, data: { status: "ready" } }));
  await by((unit) => addProposalItem(unit, { meetingId, proposalId }), world.secretary);
  const { version } = await by(({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }));
  await by((unit) => dispatchAgenda(unit, { meetingId, version }), world.secretary);
  return meetingId;
}

const itemOf = async (meetingId: string) =>
  (await by((unit) => fullItems(unit, { id: meetingId, status: "dispatched" }), world.member)).find(
    ({ document }) => document !== null,
  )!;

test("what can be drawn is offered: before and after, the way to the target, and series with a course", async () => {
  await by((unit) => createSeriesWith(unit, { "2018-06": "66", "2018-07": "71" }));
  await by((unit) => createSeriesWith(unit, { "2018-07": "71" }, { measure: "Målt en gang" }));
  expect((await by(chartsForProposal)).map(({ label }) => label)).toEqual([
    "Før og efter: Projekt PLUS",
    "Mod målet: I job eller uddannelse",
    expect.stringMatching(/^Udvikling: Rettidig aktivering/) as string,
  ]);
  expect(await by(chartsForProposal, world.member)).toHaveLength(2);
});

test("it follows its source until the agenda is sent out, and stays as it was from then on", async () => {
  const { proposalId } = await proposalWithCharts();
  const live = async () => JSON.stringify((await by((unit) => proposalPage(unit, proposalId))).live);
  expect(await live()).toContain("40\u00a0%");
  await correct("44");
  expect(await live()).toContain("44\u00a0%");
  const meetingId = await sentOut(proposalId);
  await correct("47");
  const { document } = await itemOf(meetingId);
  const html = renderHtml(document!);
  expect(html).toContain("44\u00a0%");
  expect(html).not.toMatch(/til 4[07]\u00a0(%|pct)|>4[07]\u00a0%<\/td>|På efterløn|kan ikke vises/);
  expect(html.match(/<figure class="chart"/g)).toHaveLength(2);
  const reading = JSON.stringify(await by((unit) => readAgenda(unit, meetingId, "2"), world.member));
  expect(reading).toContain("44\u00a0%");
  await by((unit) => publishMeeting(unit, { meetingId }), world.secretary);
  const portal = await wholePortal(database, world);
  expect(portal).toMatch(/<figure class=\W+chart\W/);
  expect(portal).toContain("44\u00a0%");
  expect(portal).not.toMatch(/47\u00a0%|På efterløn/);
});

describeWithJudges("in the agenda's PDF", () => {
  test("it is a tagged figure with its numbers in words", { timeout: 60_000 }, async () => {
    const { proposalId } = await proposalWithCharts();
    const item = documentItem(await itemOf(await sentOut(proposalId)));
    const agenda = fixture("agenda");
    const { pdf, warnings } = await typeset("agenda", { ...agenda, meeting: { ...agenda.meeting, items: [item] } });
    expect(warnings).toEqual([]);
    const file = onDisk(pdf);
    expect(judge("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    expect(judge("pdfinfo", "-meta", file)).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<");
    expect(taggedTextOf(pdf).match(/^ *Figure/gm)).toHaveLength(2);
    const said = textOf(pdf);
    expect(said).toContain("Deltagerne i Projekt PLUS");
    expect(said).toContain("Tal, der kan fortælle om færre end fem personer, er udeladt.");
    const inside = judge("qpdf", "--qdf", "--object-streams=disable", file, "-");
    const alternatives = [...inside.matchAll(/\/Alt (\([^]*?\)|<[^>]*>)\s*\n/g)].map(([, words]) => words!);
    expect(new Set(alternatives).size).toBe(2);
  });
});
