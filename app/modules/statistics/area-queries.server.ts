import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Area } from "./area";
import { loadAreas } from "./internal/load-areas.server";

/** The areas of which something is known. @throws forbidden */
export async function listAreas(unit: Unit<Actor>): Promise<{ areas: Area[]; mayEdit: boolean }> {
  assertMay(unit.actor, "readStatistics");
  return { areas: await loadAreas(unit), mayEdit: may(unit.actor, "editStatistics") };
}
