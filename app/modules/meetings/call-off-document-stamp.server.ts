import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { callOffTimeStamp } from "~/modules/pdf/call-off-time-stamp.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { findMeeting } from "./internal/meeting-row.server";

/**
 * The secretary lets a document of this meeting be sealed without a time-stamp, whose service doesn't answer.
 * @throws not_found, forbidden, conflict (it isn't waiting for one any longer)
 */
export async function callOffDocumentStamp(
  unit: Unit<Actor>,
  { meetingId, documentId }: { meetingId: string; documentId: string },
): Promise<{ documentId: string }> {
  const meeting = await findMeeting(unit, meetingId);
  assertMay(unit.actor, "editAgenda", meeting);
  const { subject } = await callOffTimeStamp(unit, documentId);
  if (subject !== `meeting:${meetingId}`) throw notFound();
  return { documentId };
}
