import { readDanishNumber } from "~/modules/figures/danish-number";
import { DomainError } from "~/platform/errors";

/**
 * Changes in per cent that a printed plan tells otherwise than its figures give: "Østdanmark: 13 pct.", a line each.
 * @returns by area, whole per cent
 * @throws rule_broken at `printed`
 */
export function readPrinted(text: string, areas: readonly string[]): Map<string, number> {
  const refuse = (message: string) => new DomainError("rule_broken", message, "printed");
  return new Map(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const [, area = "", words = ""] = /^(.+?)\s*:\s*(.+)$/.exec(line) ?? [];
        if (!areas.includes(area)) throw refuse(`“${line}” begynder ikke med et af tabellens områder og et kolon.`);
        const read = readDanishNumber(words, { decimals: false });
        if (read.kind !== "number") throw refuse(read.message);
        return [area, read.number.value] as const;
      }),
  );
}

/** As it stands in the form's field. */
export const writePrinted = (rows: readonly { area: string; printedChange: number | null }[]): string =>
  rows
    .filter(({ printedChange }) => printedChange !== null)
    .map(({ area, printedChange }) => `${area}: ${printedChange}`)
    .join("\n");
