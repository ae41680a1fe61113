import {
  evaluationDocumentSchema,
  type EvaluationDocument,
  type EvaluationDocumentInput,
} from "~/modules/pdf/evaluation-document";
import { chartPicture } from "~/modules/pdf/chart-picture";
import type { DrawnChart } from "~/modules/richtext/document";
import { renderTypstBlocks } from "~/modules/richtext/render-typst";
import { beforeAndAfterInText, wayToTargetInText } from "./charts-in-text";
import type { EvaluationTextData } from "./internal/evaluation-text";
import { asSentence, headlineSentence, moneyWords } from "./internal/evaluation-words";
import { costEachOf, factsOf, headlineOf } from "./project-headline";
import { mainIndicator, type IndicatorWithMeasurements } from "./results";
import { resultsInText } from "./results-in-text";
import { publishedFigures, type ShownFigures } from "./shown-figures";
import { spanWords } from "./when";

export interface EvaluationDocumentData extends Pick<EvaluationTextData, "project" | "last" | "question"> {
  /** "Slutevaluering" */
  name: string;
  indicators: readonly IndicatorWithMeasurements[];
  hidesFew: boolean;
  today: string;
  frame: Pick<EvaluationDocumentInput, "municipality" | "demonstration">;
}

/**
 * The evaluation as its template takes it. It may be published with the item that it is attached to, so what tells of fewer than five
 * people is left out, as of every text.
 */
export function evaluationDocumentOf(data: EvaluationDocumentData): EvaluationDocument {
  const { name, project, last, question, indicators, hidesFew, today, frame } = data;
  const { title, purpose, committeeName, caseNumber, targetGroup, startsOn, endsOn, fund, ownerName } = project;
  const shown = publishedFigures(indicators, { hidesFew });
  const headline = headlineOf(indicators, today, shown);
  const table = resultsInText(title, indicators, { today, shown });
  const section = { id: "", key: "resultater", title: "", noRemarks: false };
  return evaluationDocumentSchema.parse({
    kind: "evaluation",
    ...frame,
    issued: today,
    description: `${name} af ${title}`,
    keywords: ["evaluering", title, committeeName],
    evaluation: {
      name,
      project: title,
      facts: [
        { label: "Udvalg", value: committeeName },
        { label: "Sag", value: caseNumber },
        { label: "Målgruppe", value: targetGroup },
        { label: "Periode", value: spanWords(startsOn, endsOn) },
        { label: "Betalt af", value: fund },
        { label: "Evalueret af", value: ownerName },
      ].filter(({ value }) => value !== ""),
      keyFigures: factsOf(indicators, shown.pairOf).map(({ figure, words }) => ({ figure, words })),
      purpose: purpose.split(/\n+/).filter((words) => words.trim() !== ""),
      answer: headline
        ? headlineSentence(headline)
        : mainIndicator(indicators)
          ? "Om målet er nået, er udeladt."
          : "Projektet har ikke noget mål, som det kan måles på.",
      results: table && renderTypstBlocks({ type: "section", attrs: section, content: [table] }),
      charts: chartsOf(title, indicators, shown).map(({ attrs: { drawings, title: named, description, source } }) =>
        chartPicture(drawings.paper, { title: named, description, source }),
      ),
      money: moneyWords(project, costEachOf(project.cost, indicators, shown.pairOf)),
      last,
      question: asSentence(question),
    },
  } satisfies EvaluationDocumentInput);
}

function chartsOf(title: string, indicators: readonly IndicatorWithMeasurements[], shown: ShownFigures): DrawnChart[] {
  const main = mainIndicator(indicators);
  return [beforeAndAfterInText(title, indicators, shown), main && wayToTargetInText(title, main, shown)].filter(
    (chart) => chart !== null,
  );
}
