import type { Unit } from "~/platform/unit-of-work.server";

/** Whether what is published leaves out few people: the municipality's own choice; row security lets one see no other's. */
export async function hidesSmallGroups({ tx }: Pick<Unit, "tx">): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ hides: boolean }[]>`
    SELECT hides_small_groups AS hides FROM municipality WHERE id = app.municipality_id()`;
  return row?.hides ?? true;
}
