import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** Forgets when an area existed; no figure is touched. @throws not_found, forbidden */
export async function removeArea(unit: Unit<Actor>, { areaId }: { areaId: string }): Promise<{ name: string }> {
  const { tx } = unit;
  const area = await tx.statisticArea.findUnique({ where: { id: areaId }, select: { name: true } });
  if (!area) throw notFound();
  assertMay(unit.actor, "editStatistics");
  const { count } = await tx.statisticArea.deleteMany({ where: { id: areaId } });
  if (count === 0) throw notFound();
  unit.record({ kind: "area.removed", subject: `area:${areaId}`, data: { name: area.name } });
  return { name: area.name };
}
