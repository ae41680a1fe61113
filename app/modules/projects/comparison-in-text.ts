import type { Table } from "~/modules/richtext/document";
import { listInWords } from "~/ui/danish-numbers";
import type { Compared, ComparedCell, Comparison } from "./comparison";
import { textTable } from "./internal/text-table";
import { fewWords, tellsOfFew } from "./small-groups";

/** Projects beside each other as a table in a text, with what their numbers can bear in the note. */
export function comparisonInText(
  comparison: Comparison,
  compared: readonly Compared[],
  { hidesFew }: { hidesFew: boolean },
): Table | null {
  const { name, moments, rows, warning } = comparison;
  if (moments.length === 0) return null;
  const few = (index: number, cell: ComparedCell | null) =>
    hidesFew &&
    cell !== null &&
    tellsOfFew(compared[index]!.indicator, {
      value: cell.value,
      count: cell.counted?.count ?? null,
      base: cell.counted?.base ?? null,
    });
  const hidden = rows.map(({ cells }, index) => cells.some((cell) => few(index, cell)));
  const notes = [
    `Kilde: ${listInWords([...new Set(compared.map(({ indicator }) => indicator.source))])}.`,
    rows.some(({ cells }) => cells.some((cell) => cell?.interval))
      ? "I parentes: antallet og det eksakte 95 %-interval (Clopper-Pearson)."
      : "",
    hidden.some(Boolean)
      ? "Tal om færre end fem personer er udeladt."
      : warning
        ? `${warning.title} ${warning.text}`
        : "",
  ];
  return textTable(
    `${name}: ${listInWords(rows.map(({ project }) => project))}`,
    notes.filter((note) => note !== "").join(" "),
    [
      "Projekt",
      ...moments.map((moment) => moment[0]!.toLocaleUpperCase("da") + moment.slice(1)),
      ...(moments.length > 1 ? ["Ændring"] : []),
    ],
    rows.map(({ project, cells, change }, index) => [
      project,
      ...cells.map((cell) => (cell === null ? "–" : few(index, cell) ? fewWords : cellWords(cell))),
      ...(moments.length > 1 ? [hidden[index] ? "–" : change || "–"] : []),
    ]),
  );
}

const cellWords = ({ shown, counted, intervalShown }: ComparedCell): string =>
  counted ? `${shown} (${counted.count} af ${counted.base}, ${intervalShown})` : shown;
