import { meetingDocumentSchema, type MeetingDocument } from "~/modules/pdf/meeting-document";
import type { FullItem } from "~/modules/meetings/document-items";
import { documentGuests, documentItem, fullItems } from "~/modules/meetings/document-items.server";
import { historiesOf } from "~/modules/meetings/item-history.server";
import { stayedItems } from "~/modules/meetings/stayed-items.server";
import { asTextDocument } from "~/modules/richtext/plain-paragraphs";
import { copenhagenDate, copenhagenTime } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { disqualifiedInWords } from "./disqualification";
import { disqualifiedAt } from "./disqualification-queries.server";
import { participants, type AttendanceRow } from "./presence";
import { attendanceRows } from "./presence-queries.server";

const offices = { chair: "formand", viceChair: "næstformand", member: undefined, substitute: undefined } as const;

/** What the members' minutes are typeset from: the frozen texts, who came, and what was decided. */
export async function minutesInput(unit: Unit, meetingId: string): Promise<MeetingDocument> {
  const { tx, now } = unit;
  const meeting = await tx.meeting.findFirst({
    where: { id: meetingId },
    include: { committee: { select: { name: true } } },
  });
  if (!meeting) throw notFound();
  const municipality = await tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  const items = await fullItems(unit, meeting);
  const decisions = await tx.decision.findMany({ where: { item: { meetingId } }, orderBy: { recordedAt: "asc" } });
  const ids = items.map(({ id }) => id);
  const histories = await historiesOf(unit, ids);
  const stays = await stayedItems(unit, ids);
  const disqualified = await disqualifiedAt(unit, ids);
  const rows = await attendanceRows(unit, meeting);
  const there = participants(rows);
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
      ...(meeting.closedAt ? { closed: copenhagenTime(meeting.closedAt) } : {}),
      items: items.map((item) => ({
        ...documentItem(item, histories.get(item.id)),
        ...decisionOf(item, decisions, {
          stayed: stays.get(item.id)?.words ?? "",
          disqualification: disqualifiedInWords(disqualified.get(item.id) ?? [], { withGround: true }),
        }),
      })),
    },
  });
}

const person = (row: AttendanceRow) => ({
  name: row.name,
  ...(row.party ? { party: row.party } : {}),
  ...(offices[row.office] ? { role: offices[row.office] } : {}),
});

interface Recorded {
  agendaItemId: string;
  pointId: string;
  outcome: string;
  text: string;
}

/** What stands below the decision, each "" where there is nothing to say. */
interface Remarks {
  stayed: string;
  disqualification: string;
}

/** The decision on the whole item, the table of those on its points, and what is said below it. */
function decisionOf(item: FullItem, decisions: readonly Recorded[], { stayed, disqualification }: Remarks) {
  const own = decisions.filter(({ agendaItemId }) => agendaItemId === item.id);
  if (own.length === 0) return {};
  const whole = own.find(({ pointId }) => pointId === "");
  const points = item.points.flatMap((point, index) => {
    const decided = own.find(({ pointId }) => pointId === point.id);
    return decided ? [{ point: String(index + 1), outcome: decided.outcome || "Besluttet", text: decided.text }] : [];
  });
  return {
    decision: {
      ...(whole?.outcome ? { outcome: whole.outcome } : {}),
      text: whole?.text ? asTextDocument(whole.text) : null,
      points,
      ...(stayed ? { stayed } : {}),
      ...(disqualification ? { disqualification } : {}),
    },
  };
}
