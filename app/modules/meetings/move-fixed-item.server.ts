import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * Puts an item in another place among those that stand at the same end.
 * @param index the new place there, from 0
 * @returns where it stood
 */
export async function moveFixedItem(
  { tx, actor, record }: Unit<Actor>,
  { committeeId, itemId, index }: { committeeId: string; itemId: string; index: number },
): Promise<{ itemId: string; from: number }> {
  assertMay(actor, "manageMunicipality");
  await tx.$queryRaw`SELECT id FROM committee WHERE id = ${committeeId}::uuid FOR NO KEY UPDATE`;
  const items = await tx.fixedItem.findMany({
    where: { committeeId },
    orderBy: [{ placement: "asc" }, { position: "asc" }],
    select: { id: true, title: true, placement: true },
  });
  const moved = items.find((item) => item.id === itemId);
  if (!moved) throw notFound();
  const end = items.filter((item) => item.placement === moved.placement);
  const same = end.filter((item) => item.id !== itemId);
  same.splice(index, 0, moved);
  const others = items.filter((item) => item.placement !== moved.placement);
  const order = moved.placement === "first" ? [...same, ...others] : [...others, ...same];
  for (const [place, item] of order.entries())
    await tx.fixedItem.update({ where: { id: item.id }, data: { position: place + 1 } });
  record({ kind: "fixedItem.moved", subject: `committee:${committeeId}`, data: { itemId, title: moved.title, index } });
  return { itemId, from: end.indexOf(moved) };
}
