import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { followLater } from "./follow-meeting.server";
import { followProjects } from "./internal/follow-projects.server";
import { meetingPath } from "./internal/paths";
import { lockPortal, meetingRow } from "./internal/portal-tables.server";
import { noteWithdrawn } from "./internal/portal-trails.server";
import { renderAround } from "./internal/render-pages.server";

/**
 * Takes a meeting out of the portal at once: pages, files and PDF. Its address, and all that stood beneath it, says that it was
 * withdrawn, and when.
 */
export async function withdrawMeeting(
  unit: Unit<Actor>,
  { meetingId, reason }: { meetingId: string; reason: string },
): Promise<{ meetingId: string }> {
  const meeting = await unit.tx.meeting.findFirst({ where: { id: meetingId }, select: { committeeId: true } });
  if (!meeting) throw notFound();
  assertMay(unit.actor, "withdraw", { committeeId: meeting.committeeId });
  await unit.tx.$queryRaw`SELECT id FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
  await lockPortal(unit);
  const row = await meetingRow(unit, meetingId);
  if (!row) throw new DomainError("conflict", "Mødet er ikke offentliggjort, eller det er allerede trukket tilbage.");
  await unit.tx.$executeRaw`DELETE FROM portal.meeting WHERE id = ${meetingId}::uuid`; // pages and files go with it
  const { slug } = await unit.tx.municipality.findFirstOrThrow({ select: { slug: true } });
  await noteWithdrawn(unit, [meetingPath(slug, row.committeeSlug, row.pathDate)]);
  await renderAround(unit, row);
  await followLater(unit, meetingId);
  await followProjects(unit, meetingId);
  unit.record({ kind: "meeting.withdrawn", subject: `meeting:${meetingId}`, data: { reason } });
  return { meetingId };
}
