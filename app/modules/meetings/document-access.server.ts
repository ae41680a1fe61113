import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { barredItems, disqualifiedItems } from "./barred-items.server";
import { isId } from "./internal/record-id";
import { canReadClosed, canSee } from "./meeting-access";

/**
 * May this person fetch a document made of a meeting? The members' editions hold closed items' texts, so they are for who
 * may read those, or for whoever sees the meeting when none of its items is closed. Drafts are the secretary's alone.
 * @param document its `subject` ("meeting:<id>", "agendaDraft:<id>") and edition
 * @throws not_found; forbidden for who is disqualified at an item whose closed papers it holds
 */
export async function assertMayReadDocument(
  unit: Unit<Actor>,
  document: { subject: string; edition: string },
): Promise<void> {
  const [kind, meetingId] = document.subject.split(":");
  if (!isId(meetingId) || (kind !== "meeting" && kind !== "agendaDraft")) throw notFound();
  const meeting = await unit.tx.meeting.findFirst({
    where: { id: meetingId },
    select: { id: true, committeeId: true, status: true },
  });
  if (!meeting || !canSee(unit.actor, meeting)) throw notFound();
  if (kind === "agendaDraft" && !may(unit.actor, "editAgenda", meeting)) throw notFound();
  if (document.edition === "public") return;
  await assertNotDisqualified(unit, meetingId);
  if (kind === "agendaDraft" || (await readsClosed(unit, meeting))) return;
  const closed = await unit.tx.agendaItem.count({ where: { meetingId, closed: true } });
  const closedAttachments = await unit.tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM agenda_item i JOIN proposal_version v ON v.id = i.proposal_version_id
                   WHERE i.meeting_id = ${meetingId}::uuid AND v.attachments @> '[{"closed": true}]') AS found`;
  if (closed > 0 || closedAttachments[0]?.found) throw notFound();
}

/**
 * The members' editions hold every item's closed papers, so none of them is for who is disqualified at one that has such.
 * @throws forbidden that says at which item, and whom to ask
 */
async function assertNotDisqualified(unit: Unit<Actor>, meetingId: string): Promise<void> {
  const disqualified = await disqualifiedItems(unit, meetingId);
  if (disqualified.size === 0) return;
  const [item] = await unit.tx.$queryRaw<{ number: string | null }[]>`
    SELECT i.number FROM agenda_item i LEFT JOIN proposal_version v ON v.id = i.proposal_version_id
    WHERE i.id = ANY (${[...disqualified.keys()]}::uuid[]) AND (i.closed OR v.attachments @> '[{"closed": true}]')
    ORDER BY i.position LIMIT 1`;
  if (item)
    throw new DomainError(
      "forbidden",
      `Filen rummer lukkede papirer i ${item.number ? `punkt ${item.number}` : "et punkt"}, hvor du er inhabil. Du kan læse de andre punkter på dagsordenens side og beslutningerne på referatets. Spørg udvalgets sekretær, hvis du mangler noget.`,
    );
}

/**
 * Which of a meeting's items the actor reads, with all that happened at them: open ones, and closed ones for who reads those and isn't
 * disqualified there.
 */
export async function itemReader(
  unit: Unit<Actor>,
  meeting: { id: string; committeeId: string; status: string },
): Promise<(item: { id: string; closed: boolean }) => boolean> {
  const closedToo = await readsClosed(unit, meeting);
  const barred = await barredItems(unit, meeting.id);
  return ({ id, closed }) => !closed || (closedToo && !barred.has(id));
}

/** Whether the person reads this meeting's closed items; a substitute does when noted as attending it. */
export async function readsClosed(
  { tx, actor }: Unit<Actor>,
  meeting: { id: string; committeeId: string; status: string },
): Promise<boolean> {
  if (canReadClosed(actor, meeting)) return true;
  if (!canReadClosed(actor, meeting, true)) return false;
  const attends = await tx.attendance.count({
    where: { meetingId: meeting.id, userId: actor.userId, state: "present" },
  });
  return attends > 0;
}
