import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { retryDocument } from "~/modules/pdf/retry-document.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { findMeeting } from "./internal/meeting-row.server";

/**
 * Has a PDF of this agenda that failed made again.
 * @throws not_found, forbidden, conflict (it is under way or done)
 */
export async function retryAgendaDocument(
  unit: Unit<Actor>,
  { meetingId, documentId }: { meetingId: string; documentId: string },
): Promise<{ documentId: string }> {
  const meeting = await findMeeting(unit, meetingId);
  assertMay(unit.actor, "editAgenda", meeting);
  const { subject } = await retryDocument(unit, documentId);
  if (subject.split(":")[1] !== meetingId) throw notFound();
  return { documentId };
}
