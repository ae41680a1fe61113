import type { Actor, Role } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import type { LiveContent } from "~/modules/richtext/live-content";
import { readText } from "~/modules/richtext/read-text.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ProposalStatus } from "./agenda";
import { attachmentsOf } from "./internal/attachment-rows.server";
import { approversOf } from "./internal/mail-about-proposal.server";
import { liveContent, liveContentsOf } from "./live-contents.server";
import { canSee, ownCommittees } from "./meeting-access";
import type { ProposalStep, Purpose } from "./proposal";
import type { ProposalPage, ProposalPlacement } from "./proposal-page";
import { proposalRights } from "./proposal-rights";
import type { TemplateSection } from "./section-template";
import { mayRead, ownAmong, readableSelect } from "./internal/readable-proposal";

/**
 * Everything on a proposal's page.
 * @throws not_found, also for who may not read it
 */
export async function proposalPage(unit: Unit<Actor>, proposalId: string): Promise<ProposalPage> {
  const { tx, actor } = unit;
  const found = await tx.proposal.findFirst({
    where: { id: proposalId },
    include: {
      items: readableSelect(actor).items,
      caseFile: { select: { caseNumber: true } },
      committee: { select: { name: true, sectionTemplate: { select: { sections: true } } } },
    },
  });
  if (!found || !mayRead(actor, found)) throw notFound();
  const steps = await stepsOf(unit, proposalId);
  const placements = await placementsOf(unit, proposalId);
  const submitter = steps.findLast(({ kind }) => kind === "submitted");
  const approvers = (await approversOf(unit, [found.authorId, submitter?.byId ?? null])).map(({ name }) => name);
  const author = await tx.user.findFirst({ where: { id: found.authorId }, select: { name: true } });
  const text = await readText(tx, found.textId);
  const status = found.status as ProposalStatus;
  return {
    id: found.id,
    version: found.version,
    title: found.title,
    purpose: found.purpose as Purpose,
    status,
    closed: found.closed,
    closedReason: found.closedReason,
    caseFileId: found.caseFileId,
    caseNumber: found.caseFile.caseNumber,
    committeeId: found.committeeId,
    committeeName: found.committee.name,
    authorName: author?.name ?? "",
    createdAt: found.createdAt.toISOString(),
    text: {
      id: text.id,
      document: text.document,
      revision: text.revision,
      savedAt: text.savedAt.toISOString(),
      savedBy: text.savedBy?.name ?? null,
    },
    live: await liveContentsOf(unit, text.document),
    questions: Object.fromEntries(
      (found.committee.sectionTemplate.sections as unknown as TemplateSection[])
        .filter(({ question }) => question !== "")
        .map(({ key, question }) => [key, question]),
    ),
    attachments: await attachmentsOf(tx, proposalId),
    steps: steps.map(({ byId: _byId, ...step }) => step),
    placements,
    approvers,
    rights: proposalRights(actor, { ...found, status, submitterId: submitter?.byId ?? null, placements, approvers }),
  };
}

/** What one live table of a case text shows; null where there is nothing by that name. @throws not_found */
export async function liveTableForProposal(
  unit: Unit<Actor>,
  proposalId: string,
  ref: string,
): Promise<LiveContent | null> {
  const found = await unit.tx.proposal.findFirst({
    where: { id: proposalId },
    include: { items: readableSelect(unit.actor).items },
  });
  if (!found || !mayRead(unit.actor, found)) throw notFound();
  return liveContent(unit, ref);
}

async function stepsOf({ tx }: Unit, proposalId: string) {
  const rows = await tx.$queryRaw<
    { id: string; kind: ProposalStep; comment: string; byId: string; byName: string; at: Date }[]
  >`
    SELECT s.id, s.kind, s.comment, s.by_id AS "byId", u.name AS "byName", s.at
    FROM proposal_step s JOIN "user" u ON u.id = s.by_id
    WHERE s.proposal_id = ${proposalId}::uuid ORDER BY s.at, s.id`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function placementsOf({ tx, actor }: Unit<Actor>, proposalId: string): Promise<ProposalPlacement[]> {
  const items = await tx.agendaItem.findMany({
    where: { proposalId, meeting: { status: { not: "cancelled" } } },
    orderBy: { meeting: { startsAt: "desc" } },
    select: { number: true, meeting: { select: { id: true, startsAt: true, status: true, committeeId: true } } },
  });
  return items.map(({ number, meeting }) => ({
    meetingId: meeting.id,
    startsAt: meeting.startsAt.toISOString(),
    meetingStatus: meeting.status,
    number,
    visible: canSee(actor, meeting),
  }));
}

export interface CaseProposal {
  id: string;
  caseFileId: string;
  title: string;
  status: ProposalStatus;
  committeeName: string;
  /** ISO: of the last step, or when it was begun */
  at: string;
  placement: ProposalPlacement | null;
}

/** The proposals on these cases that the actor may read, the newest first. */
export async function proposalsOfCases(
  { tx, actor }: Unit<Actor>,
  caseFileIds: readonly string[],
): Promise<CaseProposal[]> {
  const rows = await tx.$queryRaw<
    (Omit<CaseProposal, "at" | "placement"> & {
      committeeId: string;
      authorId: string;
      closed: boolean;
      barred: boolean;
      others: string[];
      at: Date;
      meetingId: string | null;
      meetingCommitteeId: string;
      startsAt: Date;
      meetingStatus: string;
      number: string | null;
    })[]
  >`
    SELECT p.id, p.case_file_id AS "caseFileId", p.title, p.status, p.committee_id AS "committeeId", c.name AS "committeeName", p.author_id AS "authorId",
      p.closed OR EXISTS (SELECT FROM agenda_item WHERE proposal_id = p.id AND closed) AS closed,
      EXISTS (SELECT FROM agenda_item x JOIN disqualification d ON d.agenda_item_id = x.id
              WHERE x.proposal_id = p.id AND d.user_id = ${actor.userId}::uuid AND d.state = 'disqualified') AS barred,
      ARRAY(SELECT y.committee_id FROM agenda_item x JOIN meeting y ON y.id = x.meeting_id WHERE x.proposal_id = p.id
            UNION SELECT o.to_committee_id FROM agenda_item x JOIN onward o ON o.agenda_item_id = x.id
            WHERE x.proposal_id = p.id AND o.state = 'waiting') AS others,
      coalesce(s.at, p.created_at) AS at, i.meeting_id AS "meetingId", i.committee_id AS "meetingCommitteeId", i.starts_at AS "startsAt", i.status AS "meetingStatus", i.number
    FROM proposal p JOIN committee c ON c.id = p.committee_id
    LEFT JOIN LATERAL (SELECT max(at) AS at FROM proposal_step WHERE proposal_id = p.id) s ON true
    LEFT JOIN LATERAL (SELECT i.meeting_id, m.committee_id, m.starts_at, m.status, i.number FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
                       WHERE i.proposal_id = p.id AND m.status <> 'cancelled' ORDER BY m.starts_at DESC LIMIT 1) i ON true
    WHERE p.case_file_id = ANY(${[...caseFileIds]}::uuid[])
    ORDER BY p.created_at DESC, p.id`;
  return rows
    .filter(
      ({ committeeId, authorId, closed, barred, others }) =>
        !(closed && barred) &&
        may(actor, "readProposal", { committeeId: ownAmong(actor, committeeId, others), authorId, closed }),
    )
    .map(
      ({
        committeeId: _committeeId,
        authorId: _authorId,
        closed: _closed,
        barred: _barred,
        others: _others,
        at,
        meetingId,
        meetingCommitteeId,
        startsAt,
        meetingStatus,
        number,
        ...row
      }) => ({
        ...row,
        at: at.toISOString(),
        placement: meetingId
          ? {
              meetingId,
              startsAt: startsAt.toISOString(),
              meetingStatus,
              number,
              visible: canSee(actor, { id: meetingId, committeeId: meetingCommitteeId, status: meetingStatus }),
            }
          : null,
      }),
    );
}

/** The committees that the actor may write a proposal to, by name. */
export async function committeesToWriteTo({ tx, actor }: Unit<Actor>): Promise<{ id: string; name: string }[]> {
  const committees = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM committee WHERE active ORDER BY name COLLATE "da-DK-x-icu"`;
  return committees.filter(({ id }) => may(actor, "createProposal", { committeeId: id }));
}

export interface FoundProposal {
  id: string;
  title: string;
  caseNumber: string;
  status: ProposalStatus;
}

/** Proposals whose title or case number has what was typed, for the jump: those that the actor may read. */
export async function findProposals({ tx, actor }: Unit<Actor>, text: string, limit: number): Promise<FoundProposal[]> {
  const held = (wanted: Role) => actor.roles.some(({ role }) => role === wanted);
  const [everything, open] = [held("approver"), held("caseworker")];
  const own = ownCommittees(actor);
  if (!everything && !open && own.length === 0) return [];
  const wanted = `%${text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return tx.$queryRaw`
    SELECT p.id, p.title, f.case_number AS "caseNumber", p.status
    FROM proposal p JOIN case_file f ON f.id = p.case_file_id
    WHERE (p.title ILIKE ${wanted} OR f.case_number ILIKE ${wanted})
      AND NOT ((p.closed OR EXISTS (SELECT FROM agenda_item WHERE proposal_id = p.id AND closed)) AND EXISTS (
        SELECT FROM agenda_item i JOIN disqualification d ON d.agenda_item_id = i.id
        WHERE i.proposal_id = p.id AND d.user_id = ${actor.userId}::uuid AND d.state = 'disqualified'))
      AND (${everything} OR p.committee_id = ANY(${own}::uuid[])
           OR EXISTS (SELECT FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
                      WHERE i.proposal_id = p.id AND m.committee_id = ANY(${own}::uuid[])) OR (${open} AND (p.author_id = ${actor.userId}::uuid
           OR NOT (p.closed OR EXISTS (SELECT FROM agenda_item WHERE proposal_id = p.id AND closed)))))
    ORDER BY p.created_at DESC LIMIT ${limit}`;
}
