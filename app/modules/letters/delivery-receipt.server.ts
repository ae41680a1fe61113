import type { Actor } from "~/modules/identity/actor";
import type { FileKind } from "~/modules/files/media-types";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { readableLetter } from "./internal/locked-letter.server";

/** The receipt of a delivery by Digital Post, for whoever may read the letter. @throws not_found */
export async function deliveryReceipt(
  unit: Unit<Actor>,
  { letterId, deliveryId }: { letterId: string; deliveryId: string },
): Promise<{ sha256: string; fileName: string; kind: FileKind }> {
  const { deliveries } = await readableLetter(unit, letterId);
  const delivery = deliveries.find(({ id }) => id === deliveryId);
  if (!delivery?.receiptSha256) throw notFound();
  const { kind } = await unit.tx.storedFile.findFirstOrThrow({
    where: { sha256: delivery.receiptSha256 },
    select: { kind: true },
  });
  return { sha256: delivery.receiptSha256, fileName: delivery.receiptName, kind: kind as FileKind };
}
