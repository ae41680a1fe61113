import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { meetingRow, removeMeeting } from "./internal/portal-tables.server";
import { renderAround } from "./internal/render-pages.server";

/** Takes a meeting out of the portal at once: pages, files and PDF. Their addresses say that it was withdrawn, and when. */
export async function withdrawMeeting(
  unit: Unit<Actor>,
  { meetingId, reason }: { meetingId: string; reason: string },
): Promise<{ meetingId: string }> {
  const meeting = await unit.tx.meeting.findFirst({ where: { id: meetingId }, select: { committeeId: true } });
  if (!meeting) throw notFound();
  assertMay(unit.actor, "withdraw", { committeeId: meeting.committeeId });
  await unit.tx.$queryRaw`SELECT id FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
  const row = await meetingRow(unit, meetingId);
  if (!row) throw new DomainError("conflict", "Mødet er ikke offentliggjort, eller det er allerede trukket tilbage.");
  await removeMeeting(unit, meetingId);
  await renderAround(unit, row.data);
  unit.record({ kind: "meeting.withdrawn", subject: `meeting:${meetingId}`, data: { reason } });
  return { meetingId };
}
