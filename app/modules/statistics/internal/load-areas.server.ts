import type { Unit } from "~/platform/unit-of-work.server";
import type { Area } from "../area";

/** The areas of which something is known, by name. */
export async function loadAreas({ tx }: Pick<Unit, "tx">): Promise<Area[]> {
  return tx.$queryRaw<Area[]>`
    SELECT id, name, valid_from::text AS "validFrom", valid_to::text AS "validTo", successor FROM statistic_area
    ORDER BY name COLLATE "da-DK-x-icu"`;
}
