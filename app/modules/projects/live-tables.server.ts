import type { LiveContent } from "~/modules/richtext/live-content";
import type { Table } from "~/modules/richtext/document";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { indicatorsOf } from "./internal/load-indicators.server";
import { projectRows } from "./internal/load-project.server";
import { readProjectRef } from "./live-refs";
import { resultsInText } from "./results-in-text";

/**
 * The table that a ref of this module stands for, as it may be published: figures about fewer than five people are left out where the
 * municipality has chosen so. Access is the text's that shows it.
 * @returns null where there is nothing (any more) by that name
 */
export async function projectLiveTable(unit: Pick<Unit, "tx" | "now">, ref: string): Promise<LiveContent | null> {
  const read = readProjectRef(ref);
  if (read?.kind !== "results") return null;
  const [project] = await projectRows(unit, [read.projectId]);
  if (!project) return null;
  const table = resultsInText(project.title, await indicatorsOf(unit, [project.id]), {
    today: copenhagenDate(unit.now),
    hidesFew: await hidesSmallGroups(unit),
  });
  return table && content(table, `projektet ${project.title}`);
}

const content = (table: Table, source: string): LiveContent => ({ kind: "table", blocks: [table], source });

/** The municipality's own choice; row security lets one see no other's. */
export async function hidesSmallGroups({ tx }: Pick<Unit, "tx">): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ hides: boolean }[]>`
    SELECT hides_small_groups AS hides FROM municipality WHERE id = app.municipality_id()`;
  return row?.hides ?? true;
}
