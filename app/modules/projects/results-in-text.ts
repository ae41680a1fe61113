import type { Table } from "~/modules/richtext/document";
import { listInWords } from "~/ui/danish-numbers";
import { textTable } from "./internal/text-table";
import {
  beforeAndAfter,
  resultRows,
  verdictWords,
  whenOf,
  type IndicatorWithMeasurements,
  type ResultRow,
} from "./results";
import { leftOutNote, leftOutWords, type ShownFigures } from "./shown-figures";

/** A project's results as a table in a text: what was measured before and after, what it was to reach, and whether it did. */
export function resultsInText(
  title: string,
  indicators: readonly IndicatorWithMeasurements[],
  { today, shown: { isHidden, pairOf } }: { today: string; shown: ShownFigures },
): Table | null {
  const outcomes = indicators.filter(({ role }) => role === "outcome");
  const rows = outcomes.flatMap((indicator) =>
    resultRows(indicator, today, pairOf).map((row): Row => {
      const { before, after } = beforeAndAfter(indicator, row.group);
      const measured = after ?? before;
      return {
        row,
        when: measured ? whenOf(measured) : "",
        hidden: { before: isHidden(before), after: isHidden(after) },
      };
    }),
  );
  if (rows.length === 0) return null;
  const anyHidden = rows.some(({ hidden }) => hidden.before || hidden.after);
  return textTable(
    `Resultater af ${title}`,
    [
      `Kilde: ${listInWords([...new Set(outcomes.map(({ source }) => source))])}.`,
      ...(anyHidden ? [leftOutNote] : []),
    ].join(" "),
    ["Indikator", "Udgangspunkt", "Resultat", "Ændring", "Mål", "Vurdering"],
    rows.map(cellsOf),
  );
}

interface Row {
  row: ResultRow;
  /** when the result was measured, also where it is left out */
  when: string;
  hidden: { before: boolean; after: boolean };
}

function cellsOf({ row, when, hidden }: Row): string[] {
  const cell = (measured: ResultRow["before"], isHidden: boolean) =>
    isHidden ? leftOutWords : measured ? `${measured.shown}${counted(measured.behind)}` : "–";
  return [
    [row.name, row.group, when].filter((part) => part !== "").join(", ") +
      (row.lowerIsBetter ? " (lavere er bedre)" : ""),
    cell(row.before, hidden.before),
    cell(row.after, hidden.after),
    row.change || "–",
    row.target ? [row.target, row.targetOn].filter((part) => part !== "").join(", ") : "–",
    hidden.after ? "–" : verdictWords[row.verdict].words,
  ];
}

/** " (97 af 110)", where the count is known. */
const counted = (behind: string): string => {
  const [, count] = /^([\d.]+ af [\d.]+)/.exec(behind) ?? [];
  return count ? ` (${count})` : "";
};
