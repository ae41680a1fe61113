import type { Unit } from "~/platform/unit-of-work.server";
import { valueWords } from "../indicator";
import type { NewMeasurement } from "../measurement-check";
import { statusWords, type ProjectStatus } from "../project";
import type { ShownChange, ShownStep } from "../project-page";
import { whenOf, type IndicatorWithMeasurements } from "../results";
import { whenWords } from "../when";

interface StepRow {
  id: string;
  kind: string;
  fromStatus: string;
  toStatus: ProjectStatus;
  endsAfter: string;
  comment: string;
  by: string | null;
  at: string;
}

/** The project's way so far, the newest step first; which statuses it has had, and how many steps stand. */
export async function stepsOf(
  { tx }: Pick<Unit, "tx">,
  projectId: string,
): Promise<{ steps: ShownStep[]; been: string[]; standing: number }> {
  const rows = await tx.$queryRaw<StepRow[]>`
    SELECT s.id, s.kind, s.from_status AS "fromStatus", s.to_status AS "toStatus", s.ends_after AS "endsAfter", s.comment,
           u.name AS by, to_json(s.at) #>> '{}' AS at
    FROM project_step s LEFT JOIN "user" u ON u.id = s.by_id
    WHERE s.project_id = ${projectId}::uuid ORDER BY s.number`;
  const standing: StepRow[] = [];
  for (const row of rows) {
    if (row.kind === "takeBack") standing.pop();
    else standing.push(row);
  }
  return {
    steps: rows
      .map(({ id, kind, toStatus, endsAfter, comment, by, at }) => ({
        id,
        words:
          kind === "takeBack"
            ? `Taget tilbage til ${statusWords[toStatus].toLocaleLowerCase("da")}`
            : `${statusWords[toStatus]}${kind === "continue" ? ` til ${whenWords(endsAfter)}` : ""}`,
        comment,
        by,
        at,
      }))
      .reverse(),
    been: standing.flatMap(({ fromStatus, toStatus }) => [fromStatus, toStatus]),
    standing: standing.length,
  };
}

/** Measurements that were corrected or removed, the newest first. */
export async function changesOf(
  { tx }: Pick<Unit, "tx">,
  indicators: readonly IndicatorWithMeasurements[],
): Promise<ShownChange[]> {
  if (indicators.length === 0) return [];
  const ids = indicators.map(({ id }) => id);
  const rows = await tx.$queryRaw<
    (Omit<ShownChange, "indicator" | "before" | "after"> & {
      indicatorId: string;
      before: NewMeasurement;
      after: NewMeasurement | null;
    })[]
  >`
    SELECT c.id, c.indicator_id AS "indicatorId", c.before, c.after, c.reason, u.name AS by, to_json(c.changed_at) #>> '{}' AS at
    FROM measurement_change c LEFT JOIN "user" u ON u.id = c.changed_by_id
    WHERE c.indicator_id = ANY (${ids}::uuid[]) ORDER BY c.changed_at DESC, c.version DESC, c.id`;
  return rows.map(({ indicatorId, before, after, ...row }) => {
    const indicator = indicators.find(({ id }) => id === indicatorId)!;
    const told = (measured: NewMeasurement) =>
      [valueWords(indicator, measured), whenOf(measured), measured.group].filter((part) => part !== "").join(", ");
    return { ...row, indicator: indicator.name, before: told(before), after: after && told(after) };
  });
}
