import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** One item of this meeting, with whether it is decided. @throws not_found, also for the signature page */
export async function itemOfMeeting({ tx }: Unit, meetingId: string, itemId: string) {
  const item = await tx.agendaItem.findFirst({
    where: { id: itemId, meetingId, OR: [{ fixedKind: null }, { fixedKind: { not: "signaturePage" } }] },
    select: { id: true, number: true, decisions: { select: { id: true }, take: 1 } },
  });
  if (!item) throw notFound();
  return { id: item.id, label: `punkt ${item.number ?? "?"}`, decided: item.decisions.length > 0 };
}
