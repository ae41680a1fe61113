import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AddFixedItem } from "./fixed-item-forms";
import { standingCase } from "./internal/standing-case.server";

/** An item that agendas planned from now on begin or end with. */
export async function addFixedItem(unit: Unit<Actor>, input: AddFixedItem): Promise<{ itemId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const { committeeId, kind, title, placement } = input;
  // One at a time, so that two don't get the same place.
  const locked = await tx.$queryRaw<
    unknown[]
  >`SELECT id FROM committee WHERE id = ${committeeId}::uuid FOR NO KEY UPDATE`;
  if (locked.length === 0) throw notFound();
  const caseFileId = await standingCase(unit, input.caseNumber);
  const { _max: last } = await tx.fixedItem.aggregate({ where: { committeeId }, _max: { position: true } });
  const position = input.position ?? (last.position ?? 0) + 1;
  await tx.fixedItem.updateMany({
    where: { committeeId, position: { gte: position } },
    data: { position: { increment: 1 } },
  });
  const item = await tx.fixedItem.create({
    data: { committeeId, kind, title, placement, position, caseFileId },
    select: { id: true },
  });
  unit.record({
    kind: "fixedItem.added",
    subject: `committee:${committeeId}`,
    data: { itemId: item.id, title, placement },
  });
  return { itemId: item.id };
}
