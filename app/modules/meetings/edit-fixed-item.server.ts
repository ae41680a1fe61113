import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EditFixedItem } from "./fixed-item-forms";
import { standingCase } from "./internal/standing-case.server";

/** Agendas that exist keep the item as it was when they were planned. */
export async function editFixedItem(unit: Unit<Actor>, input: EditFixedItem): Promise<{ itemId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const { committeeId, itemId, version, kind, title, placement } = input;
  const before = await tx.fixedItem.findFirst({ where: { id: itemId, committeeId } });
  if (!before) throw notFound();
  const caseFileId = await standingCase(unit, input.caseNumber);
  const { count } = await tx.fixedItem.updateMany({
    where: { id: itemId, version },
    data: { kind, title, placement, caseFileId, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "En anden har rettet punktet imens. Se rettelsen nedenfor, og gem igen.",
      undefined,
      {
        version: before.version,
        now: { title: before.title, placement: before.placement },
      },
    );
  unit.record({
    kind: "fixedItem.changed",
    subject: `committee:${committeeId}`,
    data: { itemId, title, from: { title: before.title, placement: before.placement }, to: { title, placement } },
  });
  return { itemId };
}
