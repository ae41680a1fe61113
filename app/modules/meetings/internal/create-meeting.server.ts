import type { Actor } from "~/modules/identity/actor";
import { fromCopenhagen } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { clock, weekdayDate } from "~/ui/danish-dates";
import { placeWaiting } from "../carry-on.server";
import { freePathDate } from "../meeting";

export interface WhenAndWhere {
  date: string;
  /** "15.00" */
  start: string;
  end: string;
  place: string;
}

/** @throws rule_broken at the field `end` */
export function hoursOf({ date, start, end }: WhenAndWhere): { startsAt: Date; endsAt: Date } {
  const [startsAt, endsAt] = [fromCopenhagen(date, start), fromCopenhagen(date, end)];
  if (endsAt <= startsAt) throw new DomainError("rule_broken", `Mødet skal slutte efter kl. ${start}.`, "end");
  return { startsAt, endsAt };
}

/**
 * A committee's meetings are planned one at a time: two secretaries who plan the same day at once see each other.
 * @throws conflict when the committee has a meeting at the same time
 */
export async function claimTime(
  unit: Unit<Actor>,
  committeeId: string,
  hours: { startsAt: Date; endsAt: Date },
  except?: string,
): Promise<void> {
  await unit.tx.$queryRaw`SELECT id FROM committee WHERE id = ${committeeId}::uuid FOR NO KEY UPDATE`;
  const clash = await unit.tx.meeting.findFirst({
    where: {
      committeeId,
      status: { not: "cancelled" },
      startsAt: { lt: hours.endsAt },
      endsAt: { gt: hours.startsAt },
      ...(except ? { id: { not: except } } : {}),
    },
    select: { startsAt: true, endsAt: true },
  });
  if (clash)
    throw new DomainError(
      "conflict",
      `Udvalget har allerede et møde ${weekdayDate(clash.startsAt)} kl. ${clock(clash.startsAt)}–${clock(clash.endsAt)}.`,
      "date",
    );
}

/** "2026-11-26", or "2026-11-26-2" for the day's second meeting. A cancelled meeting keeps its path. */
export async function pathDateFor({ tx }: Unit, committeeId: string, date: string, except?: string): Promise<string> {
  const meetings = await tx.meeting.findMany({
    where: { committeeId, pathDate: { startsWith: date }, ...(except ? { id: { not: except } } : {}) },
    select: { pathDate: true },
  });
  return freePathDate(
    date,
    meetings.map(({ pathDate }) => pathDate),
  );
}

/** The meeting with the committee's fixed items in their places, and with what has waited for a meeting. The caller has asked whether the actor may. */
export async function createMeeting(unit: Unit<Actor>, committeeId: string, planned: WhenAndWhere): Promise<string> {
  const { tx } = unit;
  const hours = hoursOf(planned);
  await claimTime(unit, committeeId, hours);
  const fixed = await tx.fixedItem.findMany({
    where: { committeeId },
    orderBy: [{ placement: "asc" }, { position: "asc" }],
    select: { kind: true, title: true, placement: true, caseFile: { select: { caseNumber: true } } },
  });
  const { id } = await tx.meeting.create({
    data: { committeeId, ...hours, place: planned.place, pathDate: await pathDateFor(unit, committeeId, planned.date) },
    select: { id: true },
  });
  await tx.agendaItem.createMany({
    data: fixed.map(({ kind, title, placement, caseFile }, index) => ({
      meetingId: id,
      fixedKind: kind,
      title,
      placement,
      position: index + 1,
      caseNumber: caseFile?.caseNumber ?? "",
    })),
  });
  await placeWaiting(unit, { id, committeeId, startsAt: hours.startsAt });
  unit.record({ kind: "meeting.planned", subject: `meeting:${id}`, data: { ...planned, committeeId } });
  return id;
}
