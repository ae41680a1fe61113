import {
  emptyParagraph,
  newBlockId,
  type Block,
  type Inline,
  type PointWord,
  type RecommendationPoint,
  type RichDocument,
  type Section,
} from "~/modules/richtext/document";
import { resultsRef } from "../live-refs";
import type { Fact, Headline, ProjectPageData } from "../project-page";
import { spanWords } from "../when";
import { asSentence, headlineSentence, moneyWords } from "./evaluation-words";
import type { ProjectRow } from "./load-project.server";

export interface EvaluationTextData {
  project: ProjectRow;
  headline: Headline | null;
  facts: Fact[];
  hasResults: boolean;
  /** the ref of the chart that the results are drawn in; null where nothing can be drawn */
  chart: string | null;
  costEach: ProjectPageData["costEach"];
  /** what the committee decided last: "18. august 2022, punkt 2", and its words */
  last: { when: string; words: string[] } | null;
  /** what it must decide now: "om indsatsen skal fortsætte i 2023" */
  question: string;
}

const words = (said: string): Inline[] => [{ type: "text", text: said }];
const paragraph = (said: string): Block & { type: "paragraph" } => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  content: words(said),
});
const heading = (said: string): Block => ({
  type: "heading",
  attrs: { id: newBlockId(), level: 1 },
  content: words(said),
});
const list = (items: readonly string[]): Block => ({
  type: "bulletList",
  attrs: { id: newBlockId() },
  content: items.map((item) => ({
    type: "listItem" as const,
    attrs: { id: newBlockId() },
    content: [paragraph(item)],
  })),
});
const point = (word: PointWord, said: string): RecommendationPoint => ({
  type: "recommendationPoint",
  attrs: { id: newBlockId(), word },
  content: words(said),
});

/**
 * The committee's own sections with what the project's data say; the rest is the writer's. The results stand as a live table
 * and a chart, so that a measurement that comes later is in them.
 * @param empty a case text with its template's sections
 */
export function evaluationText(empty: RichDocument, data: EvaluationTextData): RichDocument {
  let told = false;
  return {
    ...empty,
    content: empty.content.map((part) => {
      if (part.type === "section" && isMoney(part.attrs)) {
        return filled(part, moneyBlocks(data));
      }
      if (part.type === "section") {
        const content = told ? [] : statement(data);
        told = true;
        return filled(part, content);
      }
      if (part.type === "recommendation")
        return {
          ...part,
          content: [
            { ...part.content[0], content: words(`Administrationen indstiller til ${data.project.committeeName},`) },
            point("at", "evalueringen tages til efterretning"),
            decisionPoint(data.question),
          ],
        };
      return part;
    }),
  };
}

/** What an earlier text said there is gone: this one is of today's numbers. */
const filled = (section: Section, content: Block[]): Section => ({
  ...section,
  attrs: { ...section.attrs, noRemarks: false },
  content: content.length > 0 ? content : [emptyParagraph()],
});

const isMoney = ({ key, title }: { key: string; title: string }): boolean =>
  /økonomi|oekonomi/i.test(`${key} ${title}`);

function decisionPoint(question: string): RecommendationPoint {
  const asked = question.trim();
  return /^om\s/i.test(asked)
    ? point("at", `der tages stilling til, ${asked[0]!.toLocaleLowerCase("da")}${asked.slice(1)}`)
    : point("at", `der tages stilling til: ${asked}`);
}

function statement({ project, headline, facts, hasResults, chart, last, question }: EvaluationTextData): Block[] {
  const { title, targetGroup, startsOn, endsOn, fund, purpose } = project;
  const span = spanWords(startsOn, endsOn);
  return [
    paragraph(
      [
        `${title} er for ${targetGroup[0]!.toLocaleLowerCase("da")}${targetGroup.slice(1)}.`,
        span ? `Projektet løber ${span}.` : "",
        fund ? `Det er betalt af ${fund}.` : "",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
    ),
    heading("Formål"),
    ...purpose.split(/\n+/).map(paragraph),
    ...(facts.length > 0
      ? [heading("Deltagere"), paragraph(`${facts.map(({ figure, words: what }) => `${figure} ${what}`).join(". ")}.`)]
      : []),
    heading("Resultater"),
    ...(headline ? [paragraph(headlineSentence(headline))] : []),
    ...(hasResults
      ? [{ type: "liveTable" as const, attrs: { id: newBlockId(), ref: resultsRef(project.id) } }]
      : [paragraph("Der er ingen indikatorer at måle på.")]),
    ...(chart === null ? [] : [{ type: "chart" as const, attrs: { id: newBlockId(), ref: chart } }]),
    ...(last ? [heading("Det besluttede udvalget sidst"), paragraph(`${last.when}:`), list(last.words)] : []),
    heading("Det skal udvalget tage stilling til nu"),
    paragraph(asSentence(question)),
  ];
}

function moneyBlocks({ project, costEach }: EvaluationTextData): Block[] {
  const words = moneyWords(project, costEach);
  return words === "" ? [] : [paragraph(words)];
}
