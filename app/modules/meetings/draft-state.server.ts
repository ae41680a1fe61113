import { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { documentState, type DocumentState } from "~/modules/pdf/document-queries.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { disqualifiedItems } from "./barred-items.server";
import { draftSubject } from "./draft-subject";
import { findMeeting } from "./internal/meeting-row.server";

/**
 * How far a draft of the agenda is, for who makes the agenda and may see all of it.
 * @throws not_found
 */
export async function draftState(
  unit: Unit<Actor>,
  { meetingId, documentId }: { meetingId: string; documentId: string },
): Promise<DocumentState> {
  const meeting = await findMeeting(unit, meetingId);
  const document = z.uuid().safeParse(documentId).success ? await documentState(unit, documentId) : null;
  if (document?.subject !== draftSubject(meeting.id) || !may(unit.actor, "editAgenda", meeting)) throw notFound();
  if ([...(await disqualifiedItems(unit, meeting.id)).values()].includes(true)) throw notFound();
  const { subject: _subject, ...state } = document;
  return state;
}
