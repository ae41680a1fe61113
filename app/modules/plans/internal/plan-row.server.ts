import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Distance, PlanStatus } from "../plan";
import type { TablePlan } from "../plan-table";
import type { Standing } from "../standing";

export interface IndicatorRow {
  id: string;
  position: number;
  name: string;
  seriesId: string | null;
  ownerId: string;
  ownerName: string;
  ownerTitle: string;
  baselinePeriod: string;
  targetValue: number | null;
  targetPeriod: string;
  standing: Standing | "";
  comment: string;
  /** ISO */
  notedAt: string | null;
  version: number;
}

export interface FollowUpRow {
  id: string;
  title: string;
  month: string;
  /** the month in which the committee's secretary has it come back; "" where a meeting was chosen, or it has come */
  comesIn: string;
  ownerId: string;
  ownerName: string;
  state: "open" | "done" | "dropped";
  report: string;
  endedOn: string | null;
  version: number;
  /** the item that it became, or the one to which that was put off or sent on */
  meeting: {
    id: string;
    date: string;
    number: string | null;
    held: boolean;
    /** the meeting is closed, and the item goes on nowhere: what was decided holds (kommunestyrelsesloven § 23) */
    decided: boolean;
    /** its words; none of a closed item */
    decision: string;
  } | null;
}

export interface GroupRow {
  id: string;
  name: string;
  distance: Distance;
  validFrom: string | null;
  validTo: string | null;
  note: string;
  /** the plan speaks of it */
  chosen: boolean;
}

export interface PlanRow {
  id: string;
  title: string;
  kind: string;
  year: number;
  validFrom: string;
  validTo: string;
  status: PlanStatus;
  committeeId: string;
  committeeName: string;
  caseFileId: string;
  caseNumber: string;
  textId: string;
  textVersionId: string | null;
  proposalId: string | null;
  adoptedOn: string | null;
  adoptedWords: string;
  supersededById: string | null;
  supersededBy: string | null;
  publishedAt: string | null;
  version: number;
  goals: string[];
  /** every goal of the year, with the plan's answer; "" = none yet */
  national: { id: string; text: string; source: string; issuedOn: string | null; answer: string }[];
  /** those that the plan speaks of, and those that there were in its period */
  groups: GroupRow[];
  indicators: IndicatorRow[];
  tables: TablePlan[];
  followUps: FollowUpRow[];
}

/** All of a plan but its text and its figures, which the actor may know of. One statement. @throws not_found */
export async function planRow({ tx, actor }: Unit<Actor>, planId: string): Promise<PlanRow> {
  const [plan] = await tx.$queryRaw<PlanRow[]>`
    SELECT p.id, p.title, k.name AS kind, p.year, p.valid_from::text AS "validFrom", p.valid_to::text AS "validTo", p.status,
           p.committee_id AS "committeeId", c.name AS "committeeName", p.case_file_id AS "caseFileId", f.case_number AS "caseNumber",
           p.text_id AS "textId", p.text_version_id AS "textVersionId", p.proposal_id AS "proposalId",
           p.adopted_on::text AS "adoptedOn", p.adopted_words AS "adoptedWords", p.superseded_by_id AS "supersededById",
           (SELECT s.title FROM plan s WHERE s.id = p.superseded_by_id) AS "supersededBy",
           to_json(p.published_at) #>> '{}' AS "publishedAt", p.version,
      coalesce((SELECT jsonb_agg(g.text ORDER BY g.position) FROM plan_goal g WHERE g.plan_id = p.id), '[]') AS goals,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'text', n.text, 'source', n.source, 'issuedOn', n.issued_on,
                                                    'answer', coalesce(a.text, '')) ORDER BY n.position)
                FROM national_goal n LEFT JOIN plan_answer a ON a.national_goal_id = n.id AND a.plan_id = p.id
                WHERE n.year = p.year), '[]') AS national,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'distance', t.distance, 'validFrom', t.valid_from,
                                                    'validTo', t.valid_to, 'note', t.note, 'chosen', pg.id IS NOT NULL) ORDER BY t.position)
                FROM plan_target_group t LEFT JOIN plan_group pg ON pg.target_group_id = t.id AND pg.plan_id = p.id
                WHERE pg.id IS NOT NULL OR (coalesce(t.valid_from, p.valid_to) <= p.valid_to AND coalesce(t.valid_to, p.valid_from) >= p.valid_from)
               ), '[]') AS groups,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'name', i.name, 'seriesId', i.series_id,
                  'ownerId', i.owner_id, 'ownerName', u.name, 'ownerTitle', u.title, 'baselinePeriod', i.baseline_period,
                  'targetValue', i.target_value, 'targetPeriod', i.target_period, 'standing', i.standing, 'comment', i.comment,
                  'notedAt', i.noted_at, 'version', i.version) ORDER BY i.position, i.id)
                FROM plan_indicator i JOIN "user" u ON u.id = i.owner_id WHERE i.plan_id = p.id), '[]') AS indicators,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'position', t.position, 'title', t.title, 'fromPeriod', t.from_period,
                  'toPeriod', t.to_period, 'shareOf', t.share_of, 'comment', t.comment, 'lead', t.lead, 'printedSpan', t.printed_span,
                  'rows', coalesce((SELECT jsonb_agg(jsonb_build_object('position', r.position, 'seriesId', r.series_id,
                            'shareSeriesId', r.share_series_id, 'printedChange', r.printed_change, 'printedWhere', r.printed_where)
                            ORDER BY r.position) FROM plan_table_row r WHERE r.table_id = t.id), '[]')) ORDER BY t.position, t.id)
                FROM plan_table t WHERE t.plan_id = p.id), '[]') AS tables,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'month', o.month,
                  'comesIn', CASE WHEN t.id IS NULL THEN o.month WHEN t.return_meeting_id IS NULL THEN t.return_month ELSE '' END, 'ownerId', o.owner_id,
                  'ownerName', u.name, 'state', o.state, 'report', o.report, 'endedOn', o.ended_on, 'version', o.version,
                  'meeting', CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'number', a.number,
                    'held', m.status IN ('closed', 'signing', 'sealed'),
                    'decided', m.status IN ('closed', 'signing', 'sealed') AND d.decided
                      AND NOT EXISTS (SELECT FROM onward w WHERE w.agenda_item_id = a.id AND w.state <> 'calledOff'),
                    'decision', CASE WHEN m.status IN ('closed', 'signing', 'sealed') AND NOT a.closed THEN d.words ELSE '' END,
                    'date', (m.starts_at AT TIME ZONE 'Europe/Copenhagen')::date) END) ORDER BY o.month, o.id)
                FROM plan_follow_up o JOIN "user" u ON u.id = o.owner_id LEFT JOIN follow_up_task t ON t.id = o.task_id
                LEFT JOIN LATERAL (
                  WITH RECURSIVE course AS (
                    SELECT t.return_item_id AS id, 0 AS step WHERE t.return_item_id IS NOT NULL
                    UNION ALL
                    SELECT w.to_item_id, c.step + 1 FROM course c JOIN onward w ON w.agenda_item_id = c.id
                    WHERE w.state = 'done' AND w.to_item_id IS NOT NULL AND c.step < 50)
                  SELECT id FROM course ORDER BY step DESC LIMIT 1) last ON true
                LEFT JOIN agenda_item a ON a.id = last.id LEFT JOIN meeting m ON m.id = a.meeting_id
                LEFT JOIN LATERAL (
                  SELECT count(*) > 0 AS decided,
                         coalesce(string_agg(btrim(concat_ws(' ', nullif(x.outcome || '.', '.'), x.text)), ' ' ORDER BY x.point_id), '') AS words
                  FROM decision x WHERE x.agenda_item_id = a.id) d ON true
                WHERE o.plan_id = p.id), '[]') AS "followUps"
    FROM plan p JOIN plan_kind k ON k.id = p.kind_id JOIN committee c ON c.id = p.committee_id JOIN case_file f ON f.id = p.case_file_id
    WHERE p.id = ${planId}::uuid`;
  if (!plan || !may(actor, "readPlan", plan)) throw notFound();
  return plan;
}

/** The series that a plan's figures are read from. */
export const seriesOf = ({ indicators, tables }: Pick<PlanRow, "indicators" | "tables">): string[] => [
  ...indicators.flatMap(({ seriesId }) => seriesId ?? []),
  ...tables.flatMap(({ rows }) =>
    rows.flatMap((row) => [row.seriesId, ...(row.shareSeriesId ? [row.shareSeriesId] : [])]),
  ),
];
