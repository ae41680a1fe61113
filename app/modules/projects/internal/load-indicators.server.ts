import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { inCourseOrder, type IndicatorWithMeasurements } from "../results";
import { findProject, type ProjectRow } from "./load-project.server";

export type LoadedIndicator = IndicatorWithMeasurements & { projectId: string };

/** The indicators of these projects with all that was measured, in the order of their course. One statement. */
export async function indicatorsOf(
  { tx }: Pick<Unit, "tx">,
  projectIds: readonly string[],
): Promise<LoadedIndicator[]> {
  if (projectIds.length === 0) return [];
  const indicators = await tx.$queryRaw<LoadedIndicator[]>`
    SELECT i.id, i.project_id AS "projectId", i.name, i.role, i.kind, i.unit, i.decimals, i.direction, i.scale_min::float8 AS "scaleMin",
           i.scale_max::float8 AS "scaleMax", i.moment, i.moment_words AS "momentWords", i.target::float8 AS target,
           i.target_on AS "targetOn", i.source, i.note, i.version,
           coalesce((SELECT jsonb_agg(jsonb_build_object(
               'id', m.id, 'group', m.group_name, 'moment', m.moment, 'momentWords', m.moment_words, 'takenOn', m.taken_on,
               'value', m.value::float8, 'count', m.count, 'base', m.base, 'source', m.source, 'note', m.note, 'version', m.version))
             FROM measurement m WHERE m.indicator_id = i.id), '[]') AS measurements
    FROM indicator i WHERE i.project_id = ANY (${[...projectIds]}::uuid[]) ORDER BY i.position, i.created_at, i.id`;
  return indicators.map((indicator) => ({ ...indicator, measurements: inCourseOrder(indicator.measurements) }));
}

/** An indicator with its project, which the actor may know of. @throws not_found */
export async function findIndicator(
  unit: Unit<Actor>,
  indicatorId: string,
): Promise<{ indicator: LoadedIndicator; project: ProjectRow }> {
  const row = await unit.tx.indicator.findFirst({ where: { id: indicatorId }, select: { projectId: true } });
  if (!row) throw notFound();
  const project = await findProject(unit, row.projectId);
  const indicator = (await indicatorsOf(unit, [row.projectId])).find(({ id }) => id === indicatorId);
  if (!indicator) throw notFound();
  return { indicator, project };
}

/** The measurement, its indicator and project. @throws not_found */
export async function findMeasurement(unit: Unit<Actor>, measurementId: string) {
  const row = await unit.tx.measurement.findFirst({ where: { id: measurementId }, select: { indicatorId: true } });
  if (!row) throw notFound();
  const { indicator, project } = await findIndicator(unit, row.indicatorId);
  const measurement = indicator.measurements.find(({ id }) => id === measurementId);
  if (!measurement) throw notFound();
  return { measurement, indicator, project };
}

/** One conditional write of the indicator's row. @throws conflict */
export async function writeIndicator({ tx }: Unit, indicatorId: string, seen: number, data: object): Promise<void> {
  const { count } = await tx.indicator.updateMany({
    where: { id: indicatorId, version: seen },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw changedMeanwhile("Indikatoren");
}

export const changedMeanwhile = (what: string) =>
  new DomainError(
    "conflict",
    `${what} er ændret, siden du åbnede siden. Genindlæs den, og se, hvad der står nu. Det, du skrev, står stadig her.`,
  );
