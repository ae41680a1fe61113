import type { Table } from "~/modules/richtext/document";
import { listInWords } from "~/ui/danish-numbers";
import { textTable } from "./internal/text-table";
import { beforeAndAfter, resultRows, verdictWords, type IndicatorWithMeasurements, type ResultRow } from "./results";
import { fewWords, tellsOfFew } from "./small-groups";

/**
 * A project's results as a table in a text: what was measured before and after, what it was to reach, and whether it did.
 * @param hidesFew figures about fewer than five people are left out
 */
export function resultsInText(
  title: string,
  indicators: readonly IndicatorWithMeasurements[],
  { today, hidesFew }: { today: string; hidesFew: boolean },
): Table | null {
  const outcomes = indicators.filter(({ role }) => role === "outcome");
  const rows = outcomes.flatMap((indicator) =>
    resultRows(indicator, today).map((row) => ({ row, hidden: hidesFew ? fewIn(indicator, row.group) : none })),
  );
  if (rows.length === 0) return null;
  const anyHidden = rows.some(({ hidden }) => hidden.before || hidden.after);
  return textTable(
    `Resultater af ${title}`,
    [
      `Kilde: ${listInWords([...new Set(outcomes.map(({ source }) => source))])}.`,
      ...(anyHidden ? ["Tal om færre end fem personer er udeladt."] : []),
    ].join(" "),
    ["Indikator", "Udgangspunkt", "Resultat", "Ændring", "Mål", "Vurdering"],
    rows.map(({ row, hidden }) => cellsOf(row, hidden)),
  );
}

const none = { before: false, after: false };

function fewIn(indicator: IndicatorWithMeasurements, group: string): typeof none {
  const { before, after } = beforeAndAfter(indicator, group);
  return {
    before: before !== null && tellsOfFew(indicator, before),
    after: after !== null && tellsOfFew(indicator, after),
  };
}

function cellsOf(row: ResultRow, hidden: typeof none): string[] {
  const cell = (measured: ResultRow["before"], few: boolean) =>
    !measured ? "–" : few ? fewWords : `${measured.shown}${counted(measured.behind)}`;
  const shown = !hidden.before && !hidden.after;
  return [
    [row.name, row.group, row.after?.when ?? row.before?.when ?? ""].filter((part) => part !== "").join(", ") +
      (row.lowerIsBetter ? " (lavere er bedre)" : ""),
    cell(row.before, hidden.before),
    cell(row.after, hidden.after),
    shown ? row.change || "–" : "–",
    row.target ? [row.target, row.targetOn].filter((part) => part !== "").join(", ") : "–",
    hidden.after ? "–" : verdictWords[row.verdict].words,
  ];
}

/** " (97 af 110)", where the count is known. */
const counted = (behind: string): string => {
  const [, count] = /^([\d.]+ af [\d.]+)/.exec(behind) ?? [];
  return count ? ` (${count})` : "";
};
