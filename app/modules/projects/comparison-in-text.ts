import type { Table } from "~/modules/richtext/document";
import { listInWords } from "~/ui/danish-numbers";
import type { Compared, ComparedCell, Comparison } from "./comparison";
import { textTable } from "./internal/text-table";
import { leftOutNote, leftOutWords } from "./shown-figures";

/** Projects beside each other as a table in a text, with what their numbers can bear in the note. */
export function comparisonInText(comparison: Comparison, compared: readonly Compared[]): Table | null {
  const { name, moments, rows, warning, differences } = comparison;
  if (moments.length === 0) return null;
  const notes = [
    `Kilde: ${listInWords([...new Set(compared.map(({ indicator }) => indicator.source))])}.`,
    rows.some(({ cells }) => cells.some((cell) => cell?.interval))
      ? "I parentes: antallet og det eksakte 95 %-interval (Clopper-Pearson)."
      : "",
    rows.some(({ leftOut }) => leftOut.some(Boolean)) ? leftOutNote : warning ? `${warning.title} ${warning.text}` : "",
  ];
  return textTable(
    `${name}: ${listInWords(rows.map(({ project }) => project))}`,
    notes.filter((note) => note !== "").join(" "),
    [
      "Projekt",
      ...moments.map((moment) => moment[0]!.toLocaleUpperCase("da") + moment.slice(1)),
      ...(moments.length > 1 ? ["Ændring"] : []),
    ],
    [
      ...rows.map(({ project, cells, leftOut, change, people }) => [
        project,
        ...cells.map((cell, index) => (leftOut[index] ? leftOutWords : cell === null ? "–" : cellWords(cell))),
        ...(moments.length > 1 ? [both(change || "–", people)] : []),
      ]),
      ...(differences?.cells.some(Boolean)
        ? [
            [
              `Forskel: ${differences.words}`,
              ...differences.cells.map((cell) => (cell ? both(cell.points, cell.people) : "–")),
              ...(moments.length > 1 ? [differences.change || "–"] : []),
            ],
          ]
        : []),
    ],
  );
}

const both = (points: string, people: string): string => (people === "" ? points : `${points} (${people})`);

const cellWords = ({ shown, counted, intervalShown }: ComparedCell): string =>
  counted ? `${shown} (${counted.count} af ${counted.base}, ${intervalShown})` : shown;
