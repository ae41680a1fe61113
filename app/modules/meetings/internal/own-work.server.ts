import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { nearDate } from "~/ui/danish-dates";
import type { ItemState, ProposalStatus } from "../agenda";
import { ownCommittees } from "../meeting-access";
import { noticeDeadline } from "../notice-deadline";
import type { OwnCase, Task } from "../overview";
import type { ComingRow } from "./coming-meetings.server";
import { courseTasks } from "./course-tasks.server";
import { toNoticeRule } from "./notice-rule.server";

interface Row {
  id: string;
  title: string;
  caseNumber: string;
  committeeId: string;
  committeeName: string;
  status: ProposalStatus;
  mine: boolean;
  authorName: string;
  stepBy: string | null;
  comment: string | null;
  meetingStartsAt: Date | null;
  noticeDays: number;
  noticeSaturdayCounts: boolean;
  noticeSendingDayCounts: boolean;
  closingDays: string[];
}

const states: Record<ProposalStatus, ItemState> = {
  draft: { kind: "draft", words: "Kladde" },
  submitted: { kind: "wait", words: "Til godkendelse" },
  returned: { kind: "stop", words: "Sendt retur" },
  ready: { kind: "ready", words: "Klar" },
};

/** What waits for this person, by whichever roles they hold, and the cases they have under way. */
export async function ownWork(
  unit: Unit<Actor>,
  coming: readonly ComingRow[],
  today: string,
): Promise<{ tasks: Task[]; cases: OwnCase[] }> {
  const { actor } = unit;
  const rows = await proposalsAround(unit);
  const approves = actor.roles.some(({ role }) => role === "approver");
  const own = ownCommittees(actor);
  const tasks = [
    ...rows.filter((row) => approves && row.status === "submitted" && !row.mine).map(toApprove),
    ...rows.filter((row) => row.mine && row.status === "returned").map(toMend),
    ...rows.filter((row) => row.mine && row.status === "draft" && row.meetingStartsAt).map(toFinish),
    ...coming.filter((row) => own.includes(row.committeeId)).flatMap((row) => toRun(row, today)),
    ...(await toMinute(unit, own)),
    ...(await courseTasks(unit, own)),
    ...rows
      .filter((row) => row.status === "ready" && !row.meetingStartsAt && own.includes(row.committeeId))
      .map(toPlace),
  ];
  const cases = rows
    .filter((row) => row.mine)
    .map((row) => ({
      id: row.id,
      title: row.title,
      caseNumber: row.caseNumber,
      state: states[row.status],
      meeting: row.meetingStartsAt
        ? { committeeName: row.committeeName, startsAt: row.meetingStartsAt.toISOString() }
        : null,
    }));
  const due = (task: Task) => task.due ?? "9999";
  return { tasks: tasks.toSorted((a, b) => due(a).localeCompare(due(b))), cases };
}

/** Cases that are on their way to a meeting and that the actor has to do with; one that has been treated is left out. */
function proposalsAround({ tx, actor }: Unit<Actor>): Promise<Row[]> {
  const approves = actor.roles.some(({ role }) => role === "approver");
  return tx.$queryRaw<Row[]>`
    SELECT p.id, p.title, f.case_number AS "caseNumber", p.committee_id AS "committeeId", c.name AS "committeeName", p.status,
           p.author_id = ${actor.userId}::uuid AS mine, a.name AS "authorName", s.by AS "stepBy", s.comment,
           m.starts_at AS "meetingStartsAt", c.notice_days AS "noticeDays", c.notice_saturday_counts AS "noticeSaturdayCounts",
           c.notice_sending_day_counts AS "noticeSendingDayCounts", c.closing_days AS "closingDays"
    FROM proposal p
    JOIN case_file f ON f.id = p.case_file_id
    JOIN committee c ON c.id = p.committee_id
    JOIN "user" a ON a.id = p.author_id
    LEFT JOIN LATERAL (
      SELECT u.name AS by, x.comment FROM proposal_step x JOIN "user" u ON u.id = x.by_id
      WHERE x.proposal_id = p.id ORDER BY x.at DESC, x.id LIMIT 1) s ON true
    LEFT JOIN LATERAL (
      SELECT y.starts_at FROM agenda_item i JOIN meeting y ON y.id = i.meeting_id
      WHERE i.proposal_id = p.id AND y.status IN ('drafting', 'dispatched') AND i.dispatch_number IS NULL
      ORDER BY y.starts_at LIMIT 1) m ON true
    WHERE (p.author_id = ${actor.userId}::uuid OR (${approves} AND p.status = 'submitted')
           OR (p.status = 'ready' AND p.committee_id = ANY (${ownCommittees(actor)}::uuid[])))
      AND NOT EXISTS (
        SELECT FROM agenda_item i JOIN meeting y ON y.id = i.meeting_id
        WHERE i.proposal_id = p.id AND i.dispatch_number IS NOT NULL AND y.status <> 'cancelled')
    ORDER BY m.starts_at NULLS LAST, p.created_at, p.title
    LIMIT 100`;
}

const dueOf = (row: Row) =>
  row.meetingStartsAt ? noticeDeadline(copenhagenDate(row.meetingStartsAt), toNoticeRule(row)).deadline : null;
const caseOf = ({ id }: Row) => `/intern/forslag/${id}`;
const named = (row: Row) => [row.authorName, row.caseNumber, row.committeeName];

const toApprove = (row: Row): Task => ({
  deed: "Godkend",
  title: row.title,
  facts: named(row),
  due: dueOf(row),
  to: caseOf(row),
  action: "Åbn",
});
const toMend = (row: Row): Task => ({
  deed: "Ret",
  title: row.title,
  facts: [row.comment ? `${row.stepBy}: “${shortened(row.comment)}”` : `Sendt retur af ${row.stepBy}`],
  due: dueOf(row),
  to: caseOf(row),
  action: "Åbn",
});
const toFinish = (row: Row): Task => ({
  deed: "Skriv færdig",
  title: row.title,
  facts: [row.caseNumber, row.committeeName],
  due: dueOf(row),
  to: caseOf(row),
  action: "Åbn",
});
const toPlace = (row: Row): Task => ({
  deed: "Placér på møde",
  title: row.title,
  facts: [row.caseNumber, "Klar til dagsorden, intet møde valgt"],
  due: null,
  to: `/intern/moeder?udvalg=${row.committeeId}`,
  action: "Vælg",
});

/** A meeting that is today, or under way. */
function toRun(row: ComingRow, today: string): Task[] {
  if (row.status === "inSession" || (row.status === "dispatched" && copenhagenDate(row.startsAt) === today))
    return [
      {
        deed: row.status === "inSession" ? "Før protokol" : "Åbn mødet",
        title: row.committeeName,
        facts: [row.status === "inSession" ? "Mødet er i gang" : "Mødet er i dag"],
        due: today,
        to: `/intern/moeder/${row.id}/rum`,
        action: "Gå til mødet",
      },
    ];
  return [];
}

/** Meetings that have been held and whose minutes are not sent for signing. */
async function toMinute({ tx, now }: Unit<Actor>, own: string[]): Promise<Task[]> {
  const closed = await tx.meeting.findMany({
    where: { committeeId: { in: own }, status: "closed" },
    orderBy: { startsAt: "asc" },
    select: { id: true, startsAt: true, committee: { select: { name: true } } },
  });
  return closed.map(({ id, startsAt, committee }) => ({
    deed: "Læs referat",
    title: `Referat, ${committee.name} ${nearDate(startsAt, now)}`,
    facts: ["Mødet er hævet, referatet er ikke sendt til underskrift"],
    due: null,
    to: `/intern/moeder/${id}/referat`,
    action: "Åbn",
  }));
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 87).trimEnd()} …` : text);
