import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { requestDocument } from "~/modules/pdf/request-document.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { agendaInput, documentTitle } from "./agenda-input.server";
import { draftSubject } from "./draft-subject";
import { lockMeeting } from "./internal/lock-meeting.server";
import type { meetingForm } from "./meeting-forms";

/**
 * The agenda as a PDF while it is being made, for the secretary's eyes: with texts that may still change, never sent out.
 * @throws not_found, forbidden, rule_broken (nothing to show)
 */
export async function requestDraft(
  unit: Unit<Actor>,
  { meetingId }: z.infer<typeof meetingForm>,
): Promise<{ documentId: string }> {
  const meeting = await lockMeeting(unit, meetingId, "editAgenda", "addItem");
  const late = meeting.status === "dispatched";
  const isEmpty =
    (await unit.tx.agendaItem.count({ where: { meetingId, ...(late ? { dispatchNumber: null } : {}) } })) === 0;
  if (isEmpty)
    throw new DomainError("rule_broken", "Dagsordenen er tom. Sæt den første sag på, så kan den ses som PDF.");
  const { data } = await agendaInput(unit, meetingId, {
    holds: ({ dispatchNumber }) => !late || dispatchNumber === null,
    heading: late ? "Udkast til tillægsdagsorden" : "Udkast til dagsorden",
  });
  const documentId = await requestDocument(unit, {
    kind: "agendaDraft",
    edition: "members",
    subject: draftSubject(meetingId),
    title: documentTitle(data.meeting.heading, data),
    recipe: { name: "typeset", template: "agenda", data },
  });
  unit.record({ kind: "meeting.draftRequested", subject: `meeting:${meetingId}`, data: { documentId } });
  return { documentId };
}
