import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { LockedMeeting } from "./lock-meeting.server";

/** An item of the locked meeting. @throws conflict when somebody has taken it off the agenda */
export async function loadItem({ tx }: Unit, meeting: LockedMeeting, itemId: string) {
  const item = await tx.agendaItem.findFirst({ where: { id: itemId, meetingId: meeting.id } });
  if (!item) throw new DomainError("conflict", "Punktet er ikke længere på dagsordenen. Genindlæs siden.");
  return item;
}

/** Titles of closed items stay out of the history, which more people read than the agenda. */
export const titleForHistory = (item: { closed: boolean; title: string; publicTitle: string }): string =>
  item.closed ? item.publicTitle : item.title;

/**
 * One conditional write: two secretaries with the same panel open see each other instead of overwriting.
 * @throws conflict with what stands there now in `details`
 */
export async function writeItem(
  { tx }: Unit,
  item: { id: string; version: number },
  seen: number,
  data: object,
): Promise<void> {
  const { count } = await tx.agendaItem.updateMany({
    where: { id: item.id, version: seen },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "En anden har rettet punktet, siden du åbnede det. Se, hvad der står nu, og gem igen.",
      undefined,
      {
        current: item,
      },
    );
}
