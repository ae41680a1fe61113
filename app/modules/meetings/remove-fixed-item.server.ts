import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AddFixedItem } from "./fixed-item-forms";

/** @returns what to add to take it back */
export async function removeFixedItem(
  { tx, actor, record }: Unit<Actor>,
  { committeeId, itemId }: { committeeId: string; itemId: string },
): Promise<AddFixedItem> {
  assertMay(actor, "manageMunicipality");
  const item = await tx.fixedItem.findFirst({
    where: { id: itemId, committeeId },
    include: { caseFile: { select: { caseNumber: true } } },
  });
  const { count } = await tx.fixedItem.deleteMany({ where: { id: itemId, committeeId } });
  if (!item || count === 0) throw notFound();
  record({ kind: "fixedItem.removed", subject: `committee:${committeeId}`, data: { itemId, title: item.title } });
  return {
    committeeId,
    kind: item.kind as AddFixedItem["kind"],
    title: item.title,
    placement: item.placement as AddFixedItem["placement"],
    caseNumber: item.caseFile?.caseNumber ?? "",
    position: item.position,
  };
}
