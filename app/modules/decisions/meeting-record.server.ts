import type { OnwardKind } from "~/modules/meetings/onward";
import { stayedItems } from "~/modules/meetings/stayed-items.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { presenceSentence } from "./attendance-notes";
import { disqualifiedAt } from "./disqualification-queries.server";
import { documentVotes } from "./document-votes.server";
import { onwardLine, taskInWords, type ItemRecord } from "./meeting-record";
import type { AttendanceRow } from "./presence";

interface RecordedItem {
  id: string;
  fixedKind: string | null;
  points: readonly { id: string }[];
}

/**
 * What happened at each of these items of a meeting, for every edition of its minutes; of an item that isn't given nothing is read out.
 * A handful of statements however many there are. Access is the caller's.
 * @param rows the meeting's people
 */
export async function meetingRecord(
  unit: Unit,
  meeting: { id: string; committeeId: string },
  items: readonly RecordedItem[],
  rows: readonly AttendanceRow[],
): Promise<Map<string, ItemRecord>> {
  const ids = items.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const decisions = await unit.tx.decision.findMany({
    where: { agendaItemId: { in: ids } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { agendaItemId: true, pointId: true, outcome: true, text: true },
  });
  const votes = await documentVotes(unit, meeting, items, rows);
  const stays = await stayedItems(unit, ids);
  const disqualified = await disqualifiedAt(unit, ids);
  const ways = await waysOn(unit, ids);
  const tasks = await tasksAfter(unit, ids);
  return new Map(
    items.map(({ id, fixedKind }): [string, ItemRecord] => {
      const own = decisions.filter(({ agendaItemId }) => agendaItemId === id);
      const members = disqualified.get(id) ?? [];
      const stayed = stays.get(id)?.words ?? "";
      const way = ways.find(({ itemId }) => itemId === id);
      return [
        id,
        {
          ...(votes[id] ?? { amendments: [], votes: [], statements: [] }),
          decisions: own,
          disqualified: members,
          presence: fixedKind === "signaturePage" ? "" : presenceSentence(rows, id, members.length > 0),
          stayed,
          // What is referred to the council says its way itself.
          onward: way && !(way.kind === "referred" && stayed) ? onwardLine(way, own) : "",
          followUp: tasks
            .filter(({ itemId }) => itemId === id)
            .map(taskInWords)
            .join(" "),
        },
      ];
    }),
  );
}

async function waysOn({ tx }: Unit, ids: string[]) {
  const rows = await tx.$queryRaw<
    { itemId: string; kind: OnwardKind; committee: string | null; startsAt: Date | null; note: string }[]
  >`
    SELECT o.agenda_item_id AS "itemId", o.kind, c.name AS committee, m.starts_at AS "startsAt", o.note
    FROM onward o LEFT JOIN committee c ON c.id = o.to_committee_id LEFT JOIN meeting m ON m.id = o.to_meeting_id
    WHERE o.agenda_item_id = ANY (${ids}::uuid[]) AND o.state <> 'calledOff'`;
  return rows.map((row) => ({ ...row, startsAt: row.startsAt?.toISOString() ?? null }));
}

const tasksAfter = ({ tx }: Unit, ids: string[]) =>
  tx.$queryRaw<{ itemId: string; title: string; owner: string; dueOn: string | null }[]>`
    SELECT t.agenda_item_id AS "itemId", t.title, u.name AS owner, to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn"
    FROM follow_up_task t JOIN "user" u ON u.id = t.owner_id
    WHERE t.agenda_item_id = ANY (${ids}::uuid[]) AND t.state <> 'dropped' ORDER BY t.created_at, t.id`;
