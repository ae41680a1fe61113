import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { splitClosed, writeItemText } from "./internal/follow-up-item.server";
import { reportedTasks } from "./internal/reported-tasks.server";

/**
 * Writes the committee's follow-up into the standing item of an agenda that is about to be sent out: what is sent is what was
 * shown, frozen like every case text. Tasks of closed items get a closed item of their own after it, so that nothing of them can
 * become public. Whoever may not send the agenda out changes nothing here; that they may not, dispatching says.
 */
export async function writeFollowUp(unit: Unit<Actor>, meetingId: string): Promise<void> {
  const { tx, actor } = unit;
  const [meeting] = await tx.$queryRaw<{ id: string; committeeId: string; status: string }[]>`
    SELECT id, committee_id AS "committeeId", status FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
  if (!meeting || !may(actor, "dispatchAgenda", meeting) || !["drafting", "dispatched"].includes(meeting.status))
    return;
  const items = await tx.agendaItem.findMany({
    where: { meetingId, fixedKind: "followUp", dispatchNumber: null, proposalId: null },
    orderBy: { position: "asc" },
  });
  const [item] = items;
  if (!item) return;
  const tasks = await reportedTasks(unit, meeting);
  const [open, closed] = [tasks.filter((task) => !task.closed), tasks.filter((task) => task.closed)];
  // A secretary who closed the item itself has said that all of it is closed.
  await writeItemText(unit, meeting, item, item.closed ? tasks : open);
  if (!item.closed && closed.length > 0)
    await writeItemText(unit, meeting, await splitClosed(unit, item, closed), closed);
  unit.record({ kind: "followUp.written", subject: `meeting:${meetingId}`, data: { tasks: tasks.length } });
}

/** Sending an agenda or a supplementary agenda out, with its follow-up written first, in the same transaction. */
export const withFollowUpReport =
  <A extends Unit<Actor>, I extends { meetingId: string }, R>(useCase: (unit: A, input: I) => Promise<R>) =>
  async (unit: A, input: I): Promise<R> => {
    await writeFollowUp(unit, input.meetingId);
    return useCase(unit, input);
  };
