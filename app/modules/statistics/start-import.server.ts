import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ImportChoices, StartImportInput } from "./import-choices";
import { findSeries } from "./internal/load-series.server";

/**
 * Takes a file of statistics in hand: it is read in a job, and shown before anything of it is written.
 * @throws forbidden, not_found (the series that it is about)
 */
export async function startImport(
  unit: Unit<Actor>,
  { seriesId, newestProvisional, source, fileName, fileSha256 }: StartImportInput,
): Promise<{ importId: string }> {
  assertMay(unit.actor, "editStatistics");
  const about = seriesId === "" ? null : await findSeries(unit, seriesId);
  const choices: ImportChoices = {
    sheet: null,
    roles: null,
    area: about?.area ?? "",
    targetGroup: about?.targetGroup ?? "",
    measure: about?.measure ?? "",
    units: {},
    point: "",
    newestProvisional,
    onlyKnown: about !== null,
    source: about?.source ?? source,
    reason: "",
  };
  const { id } = await unit.tx.statisticImport.create({
    data: { fileName, fileSha256, choices: { ...choices }, createdAt: unit.now },
    select: { id: true },
  });
  unit.enqueue({ queue: "statistic-import", data: { importId: id, userId: unit.actor.userId } });
  return { importId: id };
}
