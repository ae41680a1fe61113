import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { Choice, ShownDecision } from "../project-page";
import type { DecisionKind } from "../project";
import { firstDay, whenWords } from "../when";
import type { ProjectRow } from "./load-project.server";

export interface DecisionRow {
  id: string;
  agendaItemId: string | null;
  createdAt: Date;
  kind: DecisionKind;
  title: string;
  decidedOn: string;
  dateNote: string;
  meetingId: string | null;
  committeeId: string | null;
  meetingStatus: string | null;
  startsAt: Date | null;
  number: string | null;
  followed: boolean;
}

/** What was decided on the project, the newest first; what has no date stands after what it was written with. */
export async function decisionRows(
  { tx }: Pick<Unit, "tx">,
  projectId: string,
): Promise<(DecisionRow & { on: string })[]> {
  const rows = await tx.$queryRaw<DecisionRow[]>`
    SELECT d.id, d.agenda_item_id AS "agendaItemId", d.created_at AS "createdAt", d.kind, d.title, d.decided_on AS "decidedOn", d.date_note AS "dateNote", m.id AS "meetingId",
           m.committee_id AS "committeeId", m.status AS "meetingStatus", m.starts_at AS "startsAt", i.number,
           EXISTS (SELECT FROM project_step s WHERE s.decision_id = d.id) AS followed
    FROM project_decision d LEFT JOIN agenda_item i ON i.id = d.agenda_item_id LEFT JOIN meeting m ON m.id = i.meeting_id
    WHERE d.project_id = ${projectId}::uuid ORDER BY d.created_at, d.kind <> 'evaluated', d.id`;
  let before = "";
  const placed = rows.map((row) => {
    const on = row.startsAt ? copenhagenDate(row.startsAt) : row.decidedOn;
    before = on === "" ? before : firstDay(on);
    return { row: { ...row, on }, at: before };
  });
  return placed
    .reverse()
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ row }) => row);
}

export const decisionsOf = async (unit: Unit<Actor>, projectId: string): Promise<ShownDecision[]> =>
  (await decisionRows(unit, projectId)).map((row) => shownDecision(unit.actor, row, row.on));

function shownDecision(actor: Actor, row: DecisionRow, on: string): ShownDecision {
  const { id, kind, title, dateNote, meetingId, committeeId, meetingStatus, startsAt, number, followed } = row;
  const readable =
    meetingId !== null &&
    may(actor, "readMeeting", { committeeId: committeeId ?? "", status: meetingStatus ?? "", meetingId });
  const when = startsAt ? `${longDate(startsAt)}${number ? `, punkt ${number}` : ""}` : knownWhen({ on, dateNote });
  return { id, kind, title, when, on, to: readable ? `/intern/moeder/${meetingId}/referat` : null, followed };
}

/** Of a decision from before: "januar 2018", "efter projektets afslutning". */
export const knownWhen = ({ on, dateNote }: Pick<DecisionRow, "dateNote"> & { on: string }): string =>
  [whenWords(on), dateNote].filter((part) => part !== "").join(", ");

const itemsShown = 60;

/** Open items of meetings that are over: those on the project's case first, then its committee's newest. */
export async function itemsToLink(
  { tx }: Pick<Unit, "tx">,
  { caseFileId, committeeId }: Pick<ProjectRow, "caseFileId" | "committeeId">,
): Promise<Choice[]> {
  const rows = await tx.$queryRaw<{ id: string; title: string; number: string | null; startsAt: Date }[]>`
    SELECT i.id, i.title, i.number, m.starts_at AS "startsAt"
    FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id LEFT JOIN proposal p ON p.id = i.proposal_id
    WHERE NOT i.closed AND m.status IN ('closed', 'signing', 'sealed') AND i.proposal_id IS NOT NULL
      AND (p.case_file_id = ${caseFileId}::uuid OR m.committee_id = ${committeeId}::uuid)
    ORDER BY (p.case_file_id = ${caseFileId}::uuid) DESC, m.starts_at DESC, i.position LIMIT ${itemsShown}`;
  return rows.map(({ id, title, number, startsAt }) => ({
    value: id,
    label: `${longDate(startsAt)}${number ? `, punkt ${number}` : ""}: ${title}`,
  }));
}
