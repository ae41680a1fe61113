import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { requestDocument } from "~/modules/pdf/request-document.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadMeeting, moveMeeting, subjectOf } from "./internal/load-meeting.server";
import { minutesInput } from "./minutes-input.server";
import { signingBlockers } from "./minutes-queries.server";
import { roundTitle } from "./minutes-round";

/**
 * Locks the minutes: their body is typeset, and its bytes are what everybody signs. The round opens when the body is made
 * (body-frozen.server.ts).
 * @throws rule_broken with the first of `signingBlockers` that is more than wise
 */
export async function startSigning(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(unit.actor, "startSigning", subjectOf(meeting));
  await moveMeeting(
    unit,
    meetingId,
    ["closed"],
    "signing",
    {},
    "Referatet er allerede låst, eller mødet er ikke hævet.",
  );
  const blocker = (await signingBlockers(unit, meetingId)).find(({ soft }) => !soft);
  if (blocker) throw new DomainError("rule_broken", blocker.text);
  const bodyDocumentId = await requestDocument(unit, {
    kind: "minutesBody",
    edition: "members",
    subject: `meeting:${meetingId}`,
    title: roundTitle(0, meeting),
    recipe: { name: "typeset", template: "minutes", data: await minutesInput(unit, meetingId) },
  });
  await unit.tx.minutes.create({ data: { meetingId, bodyDocumentId } });
  unit.record({ kind: "minutes.signingStarted", subject: `meeting:${meetingId}` });
  return { meetingId };
}
