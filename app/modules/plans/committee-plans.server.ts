import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { seriesById } from "~/modules/statistics/series-queries.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { IndicatorRow } from "./internal/plan-row.server";
import { newestWords, shownIndicator, type ShownIndicator } from "./shown-indicator";
import { urgency, verdictOf, type Verdict } from "./standing";

/** A plan that holds, as its committee's overview shows it. */
export interface PlanStanding {
  id: string;
  title: string;
  /** when it was adopted, and the item; null where it isn't one here, or the actor may not read the meeting */
  adopted: { words: string; to: string | null } | null;
  verdict: Verdict | null;
  /** what concerns a reader most first */
  indicators: ShownIndicator[];
  /** "Tal til og med august 2021" */
  newest: string;
}

interface PlanRow {
  id: string;
  title: string;
  adoptedOn: string | null;
  meetingId: string | null;
  status: string | null;
  number: string | null;
  /** the committee whose meeting it was: a case can be sent on */
  heldBy: string | null;
  indicators: IndicatorRow[];
}

/**
 * The adopted plans of a committee that no other has come in the place of, the newest first. Two statements, however many. Access is
 * the caller's to judge.
 */
export async function committeePlans(unit: Unit<Actor>, committeeId: string): Promise<PlanStanding[]> {
  const plans = await unit.tx.$queryRaw<PlanRow[]>`
    SELECT p.id, p.title, p.adopted_on::text AS "adoptedOn", d.id AS "meetingId", d.status, d.number, d.committee_id AS "heldBy",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'name', i.name, 'seriesId', i.series_id,
                  'ownerId', i.owner_id, 'ownerName', u.name, 'ownerTitle', u.title, 'baselinePeriod', i.baseline_period,
                  'targetValue', i.target_value, 'targetPeriod', i.target_period, 'standing', i.standing, 'comment', i.comment,
                  'notedAt', i.noted_at, 'version', i.version) ORDER BY i.position, i.id)
                FROM plan_indicator i JOIN "user" u ON u.id = i.owner_id WHERE i.plan_id = p.id), '[]') AS indicators
    FROM plan p LEFT JOIN LATERAL (
      SELECT m.id, m.status, m.committee_id, a.number FROM agenda_item a JOIN meeting m ON m.id = a.meeting_id
      WHERE a.proposal_id = p.proposal_id AND m.status IN ('closed', 'signing', 'sealed')
        AND EXISTS (SELECT FROM decision x WHERE x.agenda_item_id = a.id)
        AND NOT EXISTS (SELECT FROM onward w WHERE w.agenda_item_id = a.id AND w.state <> 'calledOff')
      ORDER BY m.starts_at DESC LIMIT 1) d ON true
    WHERE p.committee_id = ${committeeId}::uuid AND p.status IN ('adopted', 'published')
    ORDER BY p.year DESC, p.title COLLATE "da-DK-x-icu"`;
  const series = await seriesById(
    unit,
    plans.flatMap(({ indicators }) => indicators.flatMap(({ seriesId }) => seriesId ?? [])),
  );
  return plans.map(({ id, title, indicators, ...decided }) => {
    const shown = indicators
      .map((row) => shownIndicator(row, series.get(row.seriesId ?? "")))
      .toSorted((a, b) => urgency(a.standing) - urgency(b.standing));
    return {
      ...{ id, title },
      adopted: adopted(unit.actor, decided),
      verdict: verdictOf(shown),
      indicators: shown,
      newest: newestWords(indicators.flatMap(({ seriesId }) => series.get(seriesId ?? "") ?? [])),
    };
  });
}

function adopted(
  actor: Actor,
  { adoptedOn, meetingId, status, number, heldBy }: Omit<PlanRow, "id" | "title" | "indicators">,
): PlanStanding["adopted"] {
  if (adoptedOn === null) return null;
  const words = longDate(adoptedOn);
  if (meetingId === null || status === null || number === null || heldBy === null) return { words, to: null };
  return {
    words: `${words}, punkt ${number}`,
    to: may(actor, "readMeeting", { committeeId: heldBy, status, meetingId })
      ? `/intern/moeder/${meetingId}/dagsorden?punkt=${number}`
      : null,
  };
}
