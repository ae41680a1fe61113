import { meetingDocumentSchema, type MeetingDocument } from "~/modules/pdf/meeting-document";
import type { FullItem } from "~/modules/meetings/document-items";
import { documentGuests, documentItem, fullItems } from "~/modules/meetings/document-items.server";
import { historiesOf } from "~/modules/meetings/item-history.server";
import { asTextDocument } from "~/modules/richtext/plain-paragraphs";
import { copenhagenDate, copenhagenTime } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { attendanceNotes, pausesInWords } from "./attendance-notes";
import { disqualifiedInWords } from "./disqualification";
import type { ItemRecord } from "./meeting-record";
import { meetingRecord } from "./meeting-record.server";
import { participants, type AttendanceRow } from "./presence";
import { attendanceRows } from "./presence-queries.server";

const offices = { chair: "formand", viceChair: "næstformand", member: undefined, substitute: undefined } as const;

/** What the members' minutes are typeset from: the frozen texts, who came, and what was decided. */
export async function minutesInput(unit: Unit, meetingId: string): Promise<MeetingDocument> {
  const { tx, now } = unit;
  const meeting = await tx.meeting.findFirst({
    where: { id: meetingId },
    include: { committee: { select: { name: true } }, pauses: { orderBy: { startedAt: "asc" } } },
  });
  if (!meeting) throw notFound();
  const municipality = await tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  const items = await fullItems(unit, meeting);
  const histories = await historiesOf(
    unit,
    items.map(({ id }) => id),
  );
  const rows = await attendanceRows(unit, meeting);
  const there = participants(rows);
  const records = await meetingRecord(unit, meeting, items, rows);
  const pauses = pausesInWords(meeting.pauses);
  const recorder = meeting.recorderId
    ? await tx.user.findFirst({ where: { id: meeting.recorderId }, select: { name: true } })
    : null;
  return meetingDocumentSchema.parse({
    kind: "minutes",
    edition: "members",
    demonstration: settings().demonstration,
    issued: copenhagenDate(now),
    description: `Referat af mødet i ${meeting.committee.name} ${copenhagenDate(meeting.startsAt)}`,
    keywords: ["referat", meeting.committee.name, municipality.name],
    municipality,
    meeting: {
      committee: meeting.committee.name,
      heading: "Referat",
      date: copenhagenDate(meeting.startsAt),
      start: copenhagenTime(meeting.openedAt ?? meeting.startsAt),
      end: copenhagenTime(meeting.closedAt ?? meeting.endsAt),
      place: meeting.place,
      participants: there.filter(({ office }) => office !== "substitute").map(person),
      apologies: rows.filter(({ state, office }) => state === "apology" && office !== "substitute").map(person),
      absent: rows.filter(({ state, office }) => state === "absent" && office !== "substitute").map(person),
      substitutes: there
        .filter(({ office }) => office === "substitute")
        .map((row) => ({ ...person(row), for: rows.find(({ userId }) => userId === row.substituteForId)?.name ?? "" })),
      guests: documentGuests(items),
      attendanceNotes: attendanceNotes(rows, numbered(items)),
      ...(pauses ? { pauses } : {}),
      ...(recorder ? { recorder: recorder.name } : {}),
      ...(meeting.closedAt ? { closed: copenhagenTime(meeting.closedAt) } : {}),
      items: items.map((item) => ({
        ...documentItem(item, histories.get(item.id)),
        ...decisionOf(item, records.get(item.id)),
      })),
    },
  });
}

const person = (row: AttendanceRow) => ({
  name: row.name,
  ...(row.party ? { party: row.party } : {}),
  ...(offices[row.office] ? { role: offices[row.office] } : {}),
});

/** The items of which the minutes say who was there. */
const numbered = (items: readonly FullItem[]) => items.filter(({ fixedKind }) => fixedKind !== "signaturePage");

/** The decision on the whole item, the table of those on its points, and everything else that happened there. */
function decisionOf(item: FullItem, record: ItemRecord | undefined) {
  if (!record) return {};
  const { decisions, amendments, votes, statements, presence, stayed, onward, followUp } = record;
  const disqualification = disqualifiedInWords(record.disqualified, { withGround: true });
  const remarks = Object.entries({ stayed, disqualification, presence, onward, followUp }).filter(([, words]) => words);
  if (decisions.length + amendments.length + votes.length + statements.length + remarks.length === 0) return {};
  const whole = decisions.find(({ pointId }) => pointId === "");
  const points = item.points.flatMap((point, index) => {
    const decided = decisions.find(({ pointId }) => pointId === point.id);
    return decided ? [{ point: String(index + 1), outcome: decided.outcome || "Besluttet", text: decided.text }] : [];
  });
  return {
    decision: {
      ...(whole?.outcome ? { outcome: whole.outcome } : {}),
      text: whole?.text ? asTextDocument(whole.text) : null,
      points,
      amendments,
      votes,
      statements: statements.map(({ kind, by, text }) => ({ kind, by, text })),
      ...Object.fromEntries(remarks),
    },
  };
}
