import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { documentsOf } from "~/modules/pdf/document-queries.server";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AgendaItemView } from "./agenda";
import type { AgendaPage, Notice, WaitingProposal } from "./agenda-page";
import { disqualifiedItems } from "./barred-items.server";
import { dispatchBlockers } from "./dispatch-blockers";
import { unsafeAgendas } from "./internal/agenda-rows.server";
import { agendaMail } from "./internal/meeting-mails";
import { findMeeting } from "./internal/meeting-row.server";
import { recipientsOf } from "./internal/recipients.server";
import { noticeDeadline, noticeRuleInWords, type NoticeRule } from "./notice-deadline";
import { weekdaysLeft } from "./weekday-calendar";

/**
 * The agenda builder's page, in at most eight statements however long the agenda.
 * @throws not_found
 */
export async function agendaPage(unit: Unit<Actor>, meetingId: string): Promise<AgendaPage> {
  const { actor } = unit;
  const row = await findMeeting(unit, meetingId);
  const mayEdit = may(actor, "editAgenda", row);
  const dispatched = row.status !== "drafting";
  const disqualified = await disqualifiedItems(unit, row.id);
  const items = ((await unsafeAgendas(unit, [{ id: row.id, dispatched }])).get(row.id) ?? []).map((item) =>
    disqualified.has(item.id) ? withoutClosedPapers(item) : item,
  );
  const barred = [...disqualified.values()].includes(true);
  const recipients = await recipientsOf(unit, row.id);
  const notice = noticeOf(row, copenhagenDate(unit.now));
  return {
    meeting: row.facts,
    items,
    notice,
    blockers: dispatchBlockers({
      meetingId: row.id,
      items: dispatched ? items.filter(({ dispatchNumber }) => dispatchNumber === null) : items,
      supplement: dispatched,
      recipientCount: recipients.length,
      deadline: notice.deadline,
      today: notice.today,
    }),
    recipients: recipients.map(({ name, role }) => ({ name, role })),
    mail: dispatched
      ? null
      : agendaMail(settings().baseUrl, row, {
          items: items.length,
          closed: items.filter(({ closed }) => closed).length,
        }),
    waiting: mayEdit ? await waitingProposals(unit, row.committeeId) : [],
    dispatches: row.dispatches,
    documents: barred ? [] : await documentsOf(unit, `meeting:${row.id}`),
    mayEdit,
    mayPlan: may(actor, "planMeeting", row),
  };
}

/** As somebody sees it who is disqualified there, though they may see the agenda being made. */
export const withoutClosedPapers = (item: AgendaItemView): AgendaItemView =>
  item.closed
    ? { ...item, title: item.publicTitle || "Lukket punkt", caseNumber: "", attachments: [], guests: [] }
    : { ...item, attachments: item.attachments.filter(({ closed }) => !closed) };

/** The notice of a meeting as pages show it. */
export function noticeOf(meeting: NoticeRule & { startsAt: Date }, today: string): Notice {
  const counted = noticeDeadline(copenhagenDate(meeting.startsAt), meeting);
  return {
    ...counted,
    rule: noticeRuleInWords(meeting),
    weekdaysLeft: weekdaysLeft(today, counted.deadline, meeting),
    saturdayCounts: meeting.saturdayCounts,
    today,
  };
}

/**
 * The committee's cases that stand on no coming agenda: those that have not been treated, those that wait to come here from another
 * meeting, and those that were sent back or taken off the agenda here. Ready ones first, then those under way.
 */
async function waitingProposals({ tx }: Unit, committeeId: string): Promise<WaitingProposal[]> {
  const rows = await tx.$queryRaw<(Omit<WaitingProposal, "stepAt"> & { stepAt: Date | null })[]>`
    SELECT p.id, p.title, f.case_number AS "caseNumber", p.status, a.name AS "authorName", s.at AS "stepAt", b.name AS "stepBy"
    FROM proposal p
    JOIN case_file f ON f.id = p.case_file_id
    JOIN "user" a ON a.id = p.author_id
    LEFT JOIN LATERAL (SELECT at, by_id FROM proposal_step WHERE proposal_id = p.id ORDER BY at DESC, id LIMIT 1) s ON true
    LEFT JOIN "user" b ON b.id = s.by_id
    WHERE (p.committee_id = ${committeeId}::uuid AND NOT EXISTS (
      SELECT FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
      WHERE i.proposal_id = p.id AND m.status <> 'cancelled'))
    OR (EXISTS (
      SELECT FROM onward o JOIN agenda_item i ON i.id = o.agenda_item_id JOIN meeting m ON m.id = i.meeting_id
      WHERE i.proposal_id = p.id AND ((o.state = 'waiting' AND o.to_committee_id = ${committeeId}::uuid)
        OR (o.kind IN ('returned', 'withdrawn') AND o.state = 'done' AND o.to_item_id IS NULL AND m.committee_id = ${committeeId}::uuid)))
      AND NOT EXISTS (
        SELECT FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
        WHERE i.proposal_id = p.id AND m.committee_id = ${committeeId}::uuid AND m.status IN ('drafting', 'dispatched', 'inSession')))
    ORDER BY array_position(ARRAY['ready', 'submitted', 'returned', 'draft'], p.status), p.created_at DESC
    LIMIT 100`;
  return rows.map((row) => ({ ...row, stepAt: row.stepAt?.toISOString() ?? null }));
}
