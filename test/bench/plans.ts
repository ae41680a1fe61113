import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Actor } from "~/modules/identity/actor";
import { addPlanIndicator } from "~/modules/plans/add-plan-indicator.server";
import { planDocumentOf, type PlanContents } from "~/modules/plans/plan-contents";
import { planPage } from "~/modules/plans/plan-queries.server";
import type { PlanDocument } from "~/modules/pdf/plan-document";
import { stopTypesetting, typeset, typesettingFonts } from "~/modules/pdf/typeset.server";
import { PlanPage } from "~/modules/publishing/ui/plan-page";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { RUDERSDAL_PLAN } from "../../prisma/seed/content/plans/rudersdal";
import { planAsShown } from "../../prisma/seed/content/plans/shown";
import { agendaWorld } from "../factories/agendas";
import { createDraftPlan, planBasisOf } from "../factories/plans";
import { createSeriesWith } from "../factories/statistics";
import { statementsOf } from "./agenda-statements";
import { firstByteOf, signedIn } from "./first-byte";
import {
  besideTypst,
  chromiumPath,
  clocked,
  numbered,
  printed,
  textOf,
  timing,
  type Timing,
  type TypesettingBench,
} from "./pdf";

const seriesCount = 60;

/** A plan that is followed on sixty series of five years each: its page's statements, and the milliseconds to its first byte. */
export async function benchPlanPage(base: string): Promise<{ statements: number; firstByte: number }> {
  const { caseworker, committeeId } = await agendaWorld();
  const mine = <T>(work: Parameters<typeof unitOfWork<Actor, T>>[1]) =>
    unitOfWork<Actor, T>(caseworker, work, { timeout: 60_000 });
  const { kindId } = await mine((unit) => planBasisOf(unit, 2023));
  const { planId } = await mine((unit) => createDraftPlan(unit, { kindId, committeeId }));
  const names = Array.from({ length: seriesCount }, (_, index) => `Maalgruppe nummer ${index + 1}`);
  for (const [index, name] of names.entries())
    await mine(async (unit) => {
      const seriesId = await createSeriesWith(unit, fiveYears(index), {
        measure: name,
        unit: "persons",
        decimals: 0,
        direction: "down",
      });
      await addPlanIndicator(unit, {
        planId,
        name,
        seriesId,
        ownerId: caseworker.userId,
        baselinePeriod: "2018-01",
        targetValue: "440",
        targetPeriod: "2023-12",
      });
    });
  const statements = await statementsOf(async () => {
    const { indicators } = await mine((unit) => planPage(unit, planId));
    const whole = indicators.filter(({ line }) => line?.values.length === 72);
    if (whole.length !== seriesCount) throw new Error(`${whole.length} lines are drawn, not ${seriesCount}.`);
  });
  const url = `${base}/intern/planer/${planId}`;
  return { statements: statements.length, firstByte: await firstByteOf(url, await signedIn(caseworker), names) };
}

/** Values by month, no two series alike. */
const fiveYears = (series: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, month) => [
      `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
      String(400 + ((series * 37 + month * 13) % 200)),
    ]),
  );

const pageCount = 40;
const chartCount = 20;

/** Rudersdal's plan, drawn out: its chapters and tables again and again, and twenty goals followed. */
export function longPlan(): PlanContents {
  const plan = planAsShown(RUDERSDAL_PLAN, "Rudersdal");
  const [section] = plan.document.content;
  if (section?.type !== "section") throw new Error("A plan's text is one section.");
  const times = <T>(list: readonly T[], count: number): T[] =>
    Array.from({ length: count }, (_, index) => list[index % list.length]!);
  return {
    ...plan,
    document: {
      ...plan.document,
      content: [{ ...section, content: times(section.content, section.content.length * 5).map(numbered) }],
    },
    tables: times(plan.tables, plan.tables.length * 3),
    indicators: times(plan.indicators, chartCount - 1).map((one, index) => ({ ...one, name: `${one.name} ${index + 1}` })), // prettier-ignore
  };
}

export interface PlanPdfBench extends TypesettingBench {
  /** From nothing: the typesetting process is started for each run. */
  cold: Timing;
  /** Chromium started for each run, printing the public page of the same plan. */
  chromium: Timing;
  /** How many times as fast as Chromium the worker is, as the app keeps it, of the medians. The goal is at least 8. */
  faster: number;
}

const frame = {
  municipality: { name: "Rudersdal Kommune", accent: "#1f5132" },
  demonstration: true,
  issued: "2021-09-21",
  edition: "public",
} as const;

/**
 * A plan of forty pages with twenty charts: our worker beside Typst alone, and beside Chromium.
 * @param css the portal's stylesheet
 * @throws Error where the plan isn't of forty pages and twenty charts, or a PDF lacks a goal or a table
 */
export async function benchPlanPdf(css: string, runs = 5): Promise<PlanPdfBench> {
  const browser = chromiumPath();
  if (!browser) throw new Error("No Chromium to compare with: set CHROMIUM to its path.");
  const contents = longPlan();
  const whole = planDocumentOf(contents, frame);
  await assertShape(whole);
  const beside = await besideTypst("plan", whole, (run) => {
    const copy = structuredClone(whole);
    copy.plan.title += ` ${run}`;
    return copy;
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-bench-plan-"));
  const [cold, theirs]: [number[], number[]] = [[], []];
  try {
    await typesettingFonts(); // unpacked once for each installation, not for each process
    const page = path.join(folder, "plan.html");
    fs.writeFileSync(page, publicPage(contents, css));
    for (let run = 0; run < runs; run += 1) {
      stopTypesetting();
      const [{ pdf }, time] = await clocked(() => typeset("plan", whole));
      cold.push(time);
      const out = path.join(folder, `${run}.pdf`);
      const work = () => printed(browser, pathToFileURL(page).href, out, path.join(folder, `profile-${run}`));
      theirs.push((await clocked(work))[1]);
      for (const file of [pdf, fs.readFileSync(out)]) holdsAll(textOf(file), contents);
    }
  } finally {
    stopTypesetting();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const chromium = timing(theirs);
  return { ...beside, cold: timing(cold), chromium, faster: chromium.median / beside.ours.median };
}

async function assertShape(plan: PlanDocument): Promise<void> {
  const { pages } = await typeset("plan", plan);
  const charts = plan.plan.follow.indicators.filter(({ chart }) => chart).length + (plan.plan.appendix.chart ? 1 : 0);
  if (pages < pageCount || pages > pageCount + 2 || charts !== chartCount)
    throw new Error(`The plan has ${pages} pages and ${charts} charts.`);
}

function holdsAll(text: string, { indicators, tables }: PlanContents): void {
  const bare = (words: string) => words.replace(/[\s-]+/g, "");
  const said = bare(text);
  const missing = [...indicators.map(({ name }) => name), ...tables.map(({ title }) => title)].find((words) => !said.includes(bare(words))); // prettier-ignore
  if (missing !== undefined) throw new Error(`Not in the PDF: ${missing}`);
}

/** The plan's public page, its stylesheet in it. */
function publicPage(contents: PlanContents, css: string): string {
  const municipality = { name: "Rudersdal Kommune", slug: "rudersdal" } as Parameters<typeof PlanPage>[0]["plan"]["municipality"]; // prettier-ignore
  const plan = { ...contents, municipality, demonstration: true, slug: "plan", issued: frame.issued, publishedAt: frame.issued }; // prettier-ignore
  const page = renderToStaticMarkup(createElement(PlanPage, { plan, baseUrl: "http://127.0.0.1", pdf: null }));
  return `<!doctype html>${page.replace(/<link[^>]*stylesheet[^>]*>/, () => `<style>${css}</style>`)}`;
}
