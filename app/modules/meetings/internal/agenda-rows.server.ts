import type { Unit } from "~/platform/unit-of-work.server";
import {
  inOrder,
  numberItems,
  type AgendaAttachment,
  type AgendaItemView,
  type Guest,
  type Placement,
  type ProposalStatus,
} from "../agenda";

interface ItemRow {
  id: string;
  meetingId: string;
  version: number;
  position: number;
  number: string | null;
  title: string;
  caseNumber: string;
  fixedKind: string | null;
  placement: Placement;
  closed: boolean;
  closedReason: string;
  publicTitle: string;
  publicSummary: string;
  publicDecision: string;
  heldForParties: boolean;
  lateReason: string;
  dispatchNumber: number | null;
  guests: Guest[];
  proposalId: string | null;
  proposalStatus: ProposalStatus;
  proposalCreatedAt: Date;
  making: boolean;
  authorId: string;
  authorName: string;
  stepKind: string | null;
  stepComment: string;
  stepAt: Date;
  stepBy: string;
  frozenAttachments: AgendaAttachment[] | null;
}

/**
 * The agendas of some meetings, each in its order with its numbers: two statements, however many items and meetings.
 * What has been sent out has its frozen title, case number and attachments; the rest as it is now. Without access rules:
 * who may see the meeting is the caller's to ask.
 */
export async function unsafeAgendas(
  unit: Unit,
  meetings: readonly { id: string; dispatched: boolean }[],
): Promise<Map<string, AgendaItemView[]>> {
  const ids = meetings.map(({ id }) => id);
  const rows = await unit.tx.$queryRaw<ItemRow[]>`
    SELECT i.id, i.meeting_id AS "meetingId", i.version, i.position, i.number,
           coalesce(v.title, p.title, i.title) AS title,
           coalesce(v.case_number, f.case_number, i.case_number) AS "caseNumber",
           i.fixed_kind AS "fixedKind", i.placement, i.closed, i.closed_reason AS "closedReason",
           i.public_title AS "publicTitle", i.public_summary AS "publicSummary",
           i.public_decision AS "publicDecision", i.held_for_parties AS "heldForParties",
           i.late_reason AS "lateReason", i.dispatch_number AS "dispatchNumber", i.guests,
           p.id AS "proposalId", p.status AS "proposalStatus", p.created_at AS "proposalCreatedAt",
           v.id IS NULL AND EXISTS (SELECT FROM issued_document d WHERE d.municipality_id = i.municipality_id
             AND d.subject = 'proposal:' || p.id AND d.state IN ('waiting', 'working')) AS making,
           p.author_id AS "authorId", a.name AS "authorName",
           s.kind AS "stepKind", s.comment AS "stepComment", s.at AS "stepAt", b.name AS "stepBy",
           v.attachments AS "frozenAttachments"
    FROM agenda_item i
    LEFT JOIN proposal_version v ON v.id = i.proposal_version_id
    LEFT JOIN proposal p ON p.id = i.proposal_id
    LEFT JOIN case_file f ON f.id = p.case_file_id
    LEFT JOIN "user" a ON a.id = p.author_id
    LEFT JOIN LATERAL (
      SELECT kind, comment, at, by_id FROM proposal_step WHERE proposal_id = p.id ORDER BY at DESC, id LIMIT 1) s ON true
    LEFT JOIN "user" b ON b.id = s.by_id
    WHERE i.meeting_id = ANY (${ids}::uuid[])`;
  const underWork = rows.flatMap((row) => (row.proposalId && !row.frozenAttachments ? [row.proposalId] : []));
  const attachments = await currentAttachments(unit, underWork);
  return new Map(
    meetings.map(({ id, dispatched }) => {
      const ordered = inOrder(
        rows.filter((row) => row.meetingId === id),
        dispatched,
      );
      return [id, numberItems(ordered).map((row) => itemOf(row, attachments.get(row.proposalId ?? "") ?? []))];
    }),
  );
}

async function currentAttachments({ tx }: Unit, proposalIds: string[]): Promise<Map<string, AgendaAttachment[]>> {
  const rows = await tx.$queryRaw<(AgendaAttachment & { proposalId: string })[]>`
    SELECT t.id, t.proposal_id AS "proposalId", t.title, t.closed, f.kind, f.pages, f.size,
           CASE WHEN f.text_status = 'unreadable' THEN coalesce(f.text_problem, 'Teksten kan ikke læses.') END AS "textProblem"
    FROM attachment t
    JOIN stored_file f ON f.municipality_id = t.municipality_id AND f.sha256 = t.file_sha256
    WHERE t.proposal_id = ANY (${proposalIds}::uuid[]) ORDER BY t.position, t.id`;
  const found = new Map<string, AgendaAttachment[]>();
  for (const { proposalId, ...attachment } of rows)
    found.set(proposalId, [...(found.get(proposalId) ?? []), attachment]);
  return found;
}

function itemOf(row: ItemRow & { number: string }, current: AgendaAttachment[]): AgendaItemView {
  const { meetingId: _m, position: _p, proposalId, frozenAttachments, ...rest } = row;
  const {
    proposalStatus,
    proposalCreatedAt,
    making,
    authorId,
    authorName,
    stepKind,
    stepComment,
    stepAt,
    stepBy,
    ...item
  } = rest;
  const step = stepKind ? { kind: stepKind, byName: stepBy, at: stepAt.toISOString(), comment: stepComment } : null;
  return {
    ...item,
    attachments: frozenAttachments?.map((attachment) => ({ ...attachment, textProblem: null })) ?? current,
    proposal: proposalId
      ? {
          id: proposalId,
          status: proposalStatus,
          authorId,
          authorName,
          step,
          createdAt: proposalCreatedAt.toISOString(),
          making,
        }
      : null,
  };
}
