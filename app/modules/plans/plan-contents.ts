import { chartPicture, documentChartWidth } from "~/modules/pdf/chart-picture";
import { planDocumentSchema, type PlanDocument } from "~/modules/pdf/plan-document";
import type { RichDocument } from "~/modules/richtext/document";
import { renderTypstBlocks } from "~/modules/richtext/render-typst";
import { goalLineDrawing, type GoalLineData } from "~/ui/charts/goal-line-drawing";
import { multiplesDrawing, type MultiplesData } from "~/ui/charts/multiples-drawing";
import { distanceNames, distances, type Distance } from "./plan";
import { cellsOf, type ShownTable } from "./plan-table";
import { chaptersOf } from "./plan-text";
import { standingNames, type Standing } from "./standing";

/** What a plan says when it leaves the working app: for its PDF and for the public. No names of those who follow it, none of their words. */
export interface PlanContents {
  title: string;
  kind: string;
  year: number;
  validFrom: string;
  validTo: string;
  committee: string;
  caseNumber: string;
  adoptedOn: string | null;
  adoptedWords: string;
  goals: string[];
  /** "Beskæftigelsesministeren"; "" without goals */
  nationalSource: string;
  national: { text: string; answer: string }[];
  groups: { name: string; distance: Distance; note: string }[];
  document: RichDocument;
  tables: ShownTable[];
  chart: MultiplesData | null;
  /** "Tal til og med august 2021" */
  newest: string;
  indicators: PlanContentsIndicator[];
}

export interface PlanContentsIndicator {
  name: string;
  now: string;
  nowPeriod: string;
  since: string;
  target: string;
  targetPeriod: string;
  standing: Standing | null;
  /** where the series counts otherwise since the baseline; "" where it doesn't */
  broken: string;
  line: GoalLineData | null;
  lineWords: string;
}

export interface DocumentFrame {
  municipality: { name: string; accent: string };
  demonstration: boolean;
  /** "2021-09-21" */
  issued: string;
  edition: "members" | "public";
  draft?: boolean;
}

/** "De nationale mål for 2021: Beskæftigelsesministeren" */
export const nationalTitle = ({ year, nationalSource }: Pick<PlanContents, "year" | "nationalSource">): string =>
  nationalSource ? `${nationalSource}s mål for ${year}` : `De nationale mål for ${year}`;

/** The chart of the appendix in words. */
export const groupsWords = ({ own, peers, panels }: MultiplesData): string =>
  `Ændring i ${own} og til sammenligning ${peers.join(" og ")}, alle i samme målestok. I ${own}: ${panels
    .map(({ name, shown }) => `${name} ${shown}`)
    .join(", ")}.`;

/** The plan as its template takes it. */
export function planDocumentOf(contents: PlanContents, frame: DocumentFrame): PlanDocument {
  const { title, kind, committee, caseNumber, validFrom, validTo, adoptedOn, adoptedWords, goals, chart } = contents;
  const { municipality, demonstration, issued, edition, draft = false } = frame;
  return planDocumentSchema.parse({
    kind: "plan",
    edition,
    draft,
    demonstration,
    issued,
    description: `${title} fra ${municipality.name}`,
    keywords: [kind.toLocaleLowerCase("da"), municipality.name],
    municipality: { name: municipality.name, accent: municipality.accent },
    plan: {
      title,
      kind,
      committee,
      caseNumber,
      validFrom,
      validTo,
      adopted: adoptedOn ? { on: adoptedOn, words: adoptedWords } : null,
      goals,
      national: { title: nationalTitle(contents), goals: contents.national },
      groups: distances.flatMap((distance) => {
        const names = contents.groups
          .filter((group) => group.distance === distance)
          .map(({ name, note }) => (note ? `${name}. ${note}` : name));
        return names.length > 0 ? [{ title: distance ? distanceNames[distance] : "", names }] : [];
      }),
      body: renderTypstBlocks(chaptersOf(contents.document)),
      follow: { newest: contents.newest, indicators: contents.indicators.map(indicatorOf) },
      appendix: {
        chart:
          chart &&
          chartPicture(multiplesDrawing(chart, documentChartWidth.across), {
            title: "Målgrupperne før planen",
            description: groupsWords(chart),
            source: "Tallene, deres perioder og kilder står i tabellerne herunder.",
            across: true,
          }),
        tables: contents.tables.map((table) => ({
          title: table.title,
          caption: table.caption,
          columns: table.columns,
          rows: table.rows.map(cellsOf),
          notes: [table.source, ...table.corrections].join(" "),
          comment: table.comment,
        })),
      },
    },
  });
}

/** "i august 2021, fra 476, færre er bedre"; null where nothing is measured yet */
export const sinceThen = ({ nowPeriod, since }: Pick<PlanContentsIndicator, "nowPeriod" | "since">): string | null =>
  nowPeriod ? [`i ${nowPeriod}`, since].filter(Boolean).join(", ") : null;

/** What stands of a goal that nothing measures yet. */
export const unmeasuredWords = "Der er ingen tal endnu.";

const indicatorOf = (one: PlanContentsIndicator) => ({
  name: one.name,
  now: sinceThen(one) === null ? unmeasuredWords : `${one.now} ${sinceThen(one)}`,
  target: one.target && `${one.target} i ${one.targetPeriod}`,
  standing: one.standing ? standingNames[one.standing] : "",
  chart:
    one.line &&
    chartPicture(goalLineDrawing(one.line), { title: one.name, description: `${one.lineWords}.`, small: true }),
});
