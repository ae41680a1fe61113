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
import { beforeAndAfter, mainIndicator, type IndicatorWithMeasurements } from "./results";
import { resultsInText } from "./results-in-text";
import { tellsOfFew } from "./small-groups";
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
  const told = hidesFew ? indicators.filter((indicator) => !isOfFew(indicator)) : indicators;
  const headline = mainIndicator(told) === mainIndicator(indicators) ? headlineOf(told, today) : null;
  const table = resultsInText(title, indicators, { today, hidesFew });
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
      keyFigures: factsOf(told).map(({ figure, words }) => ({ figure, words })),
      purpose: purpose.split(/\n+/).filter((words) => words.trim() !== ""),
      answer: headline ? headlineSentence(headline) : "",
      results: table && renderTypstBlocks({ type: "section", attrs: section, content: [table] }),
      charts: chartsOf(title, indicators, hidesFew).map(({ attrs: { drawings, title: named, description, source } }) =>
        chartPicture(drawings.paper, { title: named, description, source }),
      ),
      money: moneyWords(project, costEachOf(project.cost, told)),
      last,
      question: asSentence(question),
    },
  } satisfies EvaluationDocumentInput);
}

function isOfFew(indicator: IndicatorWithMeasurements): boolean {
  const { before, after } = beforeAndAfter(indicator);
  return [before, after].some((measured) => measured !== null && tellsOfFew(indicator, measured));
}

function chartsOf(title: string, indicators: readonly IndicatorWithMeasurements[], hidesFew: boolean): DrawnChart[] {
  const main = mainIndicator(indicators);
  return [
    beforeAndAfterInText(title, indicators, { hidesFew }),
    main && wayToTargetInText(title, main, { hidesFew }),
  ].filter((chart) => chart !== null);
}
