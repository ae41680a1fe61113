// What a run knows of a meeting, and what its moves are made of.
import type { VoteChoice } from "~/modules/decisions/vote";
import type { Post } from "./driver";
import type { Installation } from "./installation";
import type { Move } from "./moves";
import type { Random } from "./random";

export const secretary = "Anne Vestergård";
/** who attend, and sign; the others are noted as absent */
export const attending = ["Karen Toft", "Dorthe Fjord", "Ib Sandholt", "Maja Krogh"];

export interface Meeting {
  id: string;
  /** the how-manieth of the run */
  number: number;
  /** "meeting 3" */
  called: string;
  /** item → the decision that was acknowledged last */
  decided: Map<string, { outcome: string; text: string; version: number }>;
  /** name → the vote that was acknowledged last */
  ballots: Map<string, VoteChoice>;
  random: Random;
  installation: Installation;
}

export type MeetingMove = Move<Meeting>;

export const event = (meeting: Meeting, kind: string, more: { by?: string; data?: object } = {}) => ({
  text: `SELECT 1 FROM audit_event e LEFT JOIN "user" u ON u.id = e.user_id
         WHERE e.subject = 'meeting:' || $1 AND e.kind = $2 AND e.data @> $3::jsonb AND ($4::text IS NULL OR u.name = $4)`,
  values: [meeting.id, kind, JSON.stringify(more.data ?? {}), more.by ?? null],
});

export const secretaryPost = (
  meeting: Meeting,
  name: string,
  path: string,
  fields: Record<string, string>,
  leaves: Post["leaves"],
): Post => ({
  what: `${secretary} ${name} (meeting ${meeting.number})`,
  by: secretary,
  path: `/intern/moeder/${meeting.id}/${path}`,
  fields: { meetingId: meeting.id, ...fields },
  leaves,
});

export interface Item {
  id: string;
  number: string;
}
export const itemsToDecide = ({ id, installation }: Meeting): Promise<Item[]> =>
  installation.query<Item>(
    `SELECT id, number FROM agenda_item
     WHERE meeting_id = $1 AND fixed_kind IS DISTINCT FROM 'signaturePage' ORDER BY position`,
    [id],
  );
