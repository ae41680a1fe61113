import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { barredItems } from "~/modules/meetings/barred-items.server";
import { fullItems } from "~/modules/meetings/document-items.server";
import { canReadClosed } from "~/modules/meetings/meeting-access";
import type { Unit } from "~/platform/unit-of-work.server";
import { attendanceNotes, pausesInWords, withoutReasons } from "./attendance-notes";
import { disqualifiedInWords } from "./disqualification";
import { participants, type AttendanceRow } from "./presence";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { meetingRecord } from "./meeting-record.server";
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
  const readableItem = (item: { id: string; closed: boolean }) => !item.closed || (closedToo && !barred.has(item.id));
  const records = await meetingRecord(unit, meeting, items.filter(readableItem), rows);
  const secret = new Set(items.flatMap((item) => (readableItem(item) ? [] : [item.id])));
  const minuted = items.filter(({ fixedKind }) => fixedKind !== "signaturePage");
  const pauses = await tx.meetingPause.findMany({ where: { meetingId }, orderBy: { startedAt: "asc" } });
  const decided = (itemId: string, pointId: string): ReadDecision | null => {
    const found = records.get(itemId)?.decisions.find((one) => one.pointId === pointId);
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
    notes: attendanceNotes(withoutReasons(rows, secret), minuted),
    pauses: pausesInWords(pauses),
    items: minuted.map((item) => {
      const readable = readableItem(item);
      const record = records.get(item.id);
      return {
        id: item.id,
        number: item.number,
        title: readable ? item.title : item.publicTitle || "Lukket punkt",
        closed: item.closed,
        readable,
        barred: barred.has(item.id),
        stayed: record?.stayed ?? "",
        disqualified: disqualifiedInWords(record?.disqualified ?? [], { withGround: closedToo }),
        presence: record?.presence ?? "",
        onward: record?.onward ?? "",
        followUp: record?.followUp ?? "",
        happened: {
          amendments: record?.amendments ?? [],
          votes: record?.votes ?? [],
          statements: record?.statements ?? [],
        },
        whole: decided(item.id, ""),
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
