import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CommitteeKind, VoteWording } from "./committee-forms";

export interface CommitteeName {
  id: string;
  name: string;
  active: boolean;
}

/** Every committee of the municipality, for choosing among and naming; active ones first. */
export async function committeeNames({ tx }: Unit): Promise<CommitteeName[]> {
  return tx.$queryRaw<
    CommitteeName[]
  >`SELECT id, name, active FROM committee ORDER BY active DESC, name COLLATE "da-DK-x-icu"`;
}

export interface ListedCommittee extends CommitteeName {
  noticeDays: number;
  noticeSaturdayCounts: boolean;
  /** who sit on it today, substitutes left out */
  members: number;
  secretaries: string[];
}

/** As administration lists them. */
export async function listCommittees({ tx, actor, now }: Unit<Actor>): Promise<ListedCommittee[]> {
  assertMay(actor, "manageMunicipality");
  return tx.$queryRaw<ListedCommittee[]>`
    SELECT c.id, c.name, c.active, c.notice_days AS "noticeDays", c.notice_saturday_counts AS "noticeSaturdayCounts",
      (SELECT count(*)::int FROM membership m WHERE m.committee_id = c.id AND m.office <> 'substitute'
        AND daterange(m.valid_from, m.valid_to, '[]') @> ${copenhagenDate(now)}::date) AS members,
      coalesce((SELECT array_agg(u.name ORDER BY u.name COLLATE "da-DK-x-icu") FROM role_assignment r JOIN "user" u ON u.id = r.user_id
        WHERE r.committee_id = c.id AND u.deactivated_at IS NULL), '{}') AS secretaries
    FROM committee c ORDER BY c.active DESC, c.name COLLATE "da-DK-x-icu"`;
}

export interface CommitteeSettings extends CommitteeName {
  slug: string;
  noticeDays: number;
  noticeSaturdayCounts: boolean;
  noticeSendingDayCounts: boolean;
  closingDays: string[];
  defaultPlace: string;
  defaultStart: string;
  defaultEnd: string;
  publishesCaseList: boolean;
  publishesAgenda: boolean;
  publishesMinutes: boolean;
  standingSentences: string[];
  sectionTemplateId: string;
  kind: CommitteeKind;
  voteWording: VoteWording;
  substituteShortAbsence: boolean;
  substituteDisqualified: boolean;
  disqualifiedMayVote: boolean;
  version: number;
  /** ISO date of the next planned meeting, for the example of how the deadline is counted */
  nextMeeting: string | null;
}

export async function committeeSettings(unit: Unit<Actor>, committeeId: string): Promise<CommitteeSettings> {
  const { tx, actor, now } = unit;
  assertMay(actor, "manageMunicipality");
  const committee = await tx.committee.findFirst({ where: { id: committeeId } });
  if (!committee) throw notFound();
  const { municipalityId: _municipalityId, createdAt: _createdAt, ...settings } = committee;
  const next = await tx.meeting.findFirst({
    where: { committeeId, status: "drafting", startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    select: { startsAt: true },
  });
  return {
    ...settings,
    kind: settings.kind as CommitteeKind,
    voteWording: settings.voteWording as VoteWording,
    nextMeeting: next ? copenhagenDate(next.startsAt) : null,
  };
}
