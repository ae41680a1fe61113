import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { barredItems } from "~/modules/meetings/barred-items.server";
import { fullItems } from "~/modules/meetings/document-items.server";
import { canReadClosed } from "~/modules/meetings/meeting-access";
import { stayedItems } from "~/modules/meetings/stayed-items.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { disqualifiedInWords } from "./disqualification";
import { disqualifiedAt } from "./disqualification-queries.server";
import { participants, type AttendanceRow } from "./presence";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import type { MinutesReading, ReadDecision } from "./minutes-reading";
import { attendanceRows } from "./presence-queries.server";

/**
 * The minutes as they stand before they are locked: who came, and what was decided. A closed item's decision is left out for
 * who may not read it.
 * @throws not_found, forbidden
 */
export async function minutesReading(unit: Unit<Actor>, meetingId: string): Promise<MinutesReading> {
  const { tx, actor } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(actor, "readMeeting", subjectOf(meeting));
  const rows = await attendanceRows(unit, meeting);
  const there = participants(rows);
  const closedToo = canReadClosed(
    actor,
    meeting,
    there.some(({ userId }) => userId === actor.userId),
  );
  const items = await fullItems(unit, meeting);
  const barred = await barredItems(unit, meetingId);
  const ids = items.map(({ id }) => id);
  const stays = await stayedItems(unit, ids);
  const disqualified = await disqualifiedAt(unit, ids);
  const decisions = await tx.decision.findMany({ where: { item: { meetingId } } });
  const decided = (itemId: string, pointId: string): ReadDecision | null => {
    const found = decisions.find((one) => one.agendaItemId === itemId && one.pointId === pointId);
    return found ? { outcome: found.outcome, paragraphs: found.text.split(/\n{2,}/).filter(Boolean) } : null;
  };
  const members = rows.filter(({ office }) => office !== "substitute");
  const away = (state: AttendanceRow["state"]) => members.filter((row) => row.state === state).map(({ name }) => name);
  return {
    present: there.map((row) => {
      const seat = rows.find(({ userId }) => userId === row.substituteForId)?.name;
      return seat ? `${row.name} for ${seat}` : row.name;
    }),
    apologies: away("apology"),
    absent: away("absent"),
    items: items
      .filter(({ fixedKind }) => fixedKind !== "signaturePage")
      .map((item) => {
        const readable = !item.closed || (closedToo && !barred.has(item.id));
        return {
          id: item.id,
          number: item.number,
          title: readable ? item.title : item.publicTitle || "Lukket punkt",
          closed: item.closed,
          readable,
          barred: barred.has(item.id),
          stayed: readable ? (stays.get(item.id)?.words ?? "") : "",
          disqualified: readable ? disqualifiedInWords(disqualified.get(item.id) ?? [], { withGround: closedToo }) : "",
          whole: readable ? decided(item.id, "") : null,
          points: readable
            ? item.points.flatMap(({ id, word, text }) => {
                const decision = decided(item.id, id);
                return decision ? [{ id, text: `${word} ${text}`, decision }] : [];
              })
            : [],
        };
      }),
  };
}
