import type { ChartFrame } from "~/ui/charts/chart";
import type { IntervalData, IntervalGroup } from "~/ui/charts/interval-drawing";
import { formatNumber } from "~/ui/danish-numbers";
import type { Comparison } from "./comparison";
import { leftOutNote } from "./shown-figures";

/** "16 %" */
export const wholePercent = (value: number): string => `${formatNumber(Math.round(value))}\u00a0%`;

/**
 * Each project's shares as points, with the interval that the truth may lie in.
 * @returns null where no count behind the shares is known
 */
export function intervalChart({ name, rows, moments }: Comparison): (ChartFrame & IntervalData) | null {
  const groups = rows.flatMap(({ project, started, cells }): IntervalGroup[] => {
    const known = cells.flatMap((cell, index) =>
      cell?.interval
        ? [
            {
              label: moments[index]!,
              value: cell.value,
              shown: cell.shown,
              ...cell.interval,
              early: index < cells.length - 1,
            },
          ]
        : [],
    );
    if (known.length === 0) return [];
    return [{ name: project, ...(started === null ? {} : { note: `${formatNumber(started)} begyndte` }), rows: known }];
  });
  if (groups.length === 0) return null;
  return {
    title: name,
    description: `${groups
      .map(
        (group) =>
          `${group.name}: ${group.rows.map((row) => `${row.shown} ${row.label}, interval ${wholePercent(row.low)} til ${wholePercent(row.high)}`).join("; ")}`,
      )
      .join(". ")}.`,
    from: 0,
    to: 100,
    ticks: [0, 25, 50, 75, 100],
    tick: (value) => (value === 100 ? "100\u00a0%" : String(value)),
    groups,
    source: [
      "Søjlen viser, hvor den sande andel med rimelighed kan ligge (eksakt interval, Clopper-Pearson). Prikken er det målte.",
      rows.some(({ leftOut }) => leftOut.some(Boolean)) ? leftOutNote : "",
    ]
      .filter(Boolean)
      .join(" "),
  };
}
