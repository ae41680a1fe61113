import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { FixedItemKind } from "./fixed-item";

export interface ListedFixedItem {
  id: string;
  kind: FixedItemKind;
  title: string;
  placement: "first" | "last";
  position: number;
  caseNumber: string;
  version: number;
}

/** First items before last ones, each in their order. */
export async function fixedItemsOf({ tx, actor }: Unit<Actor>, committeeId: string): Promise<ListedFixedItem[]> {
  assertMay(actor, "manageMunicipality");
  if ((await tx.committee.count({ where: { id: committeeId } })) === 0) throw notFound();
  const items = await tx.fixedItem.findMany({
    where: { committeeId },
    orderBy: [{ placement: "asc" }, { position: "asc" }],
    include: { caseFile: { select: { caseNumber: true } } },
  });
  return items.map(({ id, kind, title, placement, position, caseFile, version }) => ({
    id,
    kind: kind as FixedItemKind,
    title,
    placement: placement as "first" | "last",
    position,
    caseNumber: caseFile?.caseNumber ?? "",
    version,
  }));
}
