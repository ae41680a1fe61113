import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { EvaluationTextData } from "./evaluation-text";

interface DecidedRow {
  startsAt: Date;
  committee: string;
  number: string | null;
  texts: { outcome: string; text: string }[];
}

/** The newest open item on which something was decided about the project, in the committee's own words. */
export async function lastDecision({ tx }: Pick<Unit, "tx">, projectId: string): Promise<EvaluationTextData["last"]> {
  const [row] = await tx.$queryRaw<DecidedRow[]>`
    SELECT m.starts_at AS "startsAt", c.name AS committee, i.number,
           (SELECT jsonb_agg(jsonb_build_object('outcome', x.outcome, 'text', x.text) ORDER BY x.point_id) FROM decision x
            WHERE x.agenda_item_id = i.id) AS texts
    FROM project_decision d JOIN agenda_item i ON i.id = d.agenda_item_id JOIN meeting m ON m.id = i.meeting_id
    JOIN committee c ON c.id = m.committee_id
    WHERE d.project_id = ${projectId}::uuid AND NOT i.closed AND EXISTS (SELECT FROM decision x WHERE x.agenda_item_id = i.id)
    ORDER BY m.starts_at DESC LIMIT 1`;
  if (!row) return null;
  const words = row.texts.map(({ outcome, text }) => text.trim() || outcome).filter((said) => said !== "");
  if (words.length === 0) return null;
  return { when: `${row.committee}, ${longDate(row.startsAt)}${row.number ? `, punkt ${row.number}` : ""}`, words };
}
