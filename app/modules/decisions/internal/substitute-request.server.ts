import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { attendanceRows } from "../presence-queries.server";
import { lockedMeeting } from "./load-meeting.server";

/** The question for a substitute that the actor may answer. @throws not_found, forbidden */
export async function loadRequest({ tx, actor }: Unit<Actor>, requestId: string) {
  const request = await tx.substituteRequest.findFirst({
    where: { id: requestId },
    include: { meeting: { select: { committeeId: true } } },
  });
  if (!request) throw notFound();
  assertMay(actor, "nameSubstitute", { committeeId: request.meeting.committeeId, contactId: request.askedId });
  return request;
}

/** The same with its meeting held until the unit ends. @throws also conflict where there is nothing to answer any longer */
export async function requestToAnswer(unit: Unit<Actor>, requestId: string) {
  const { meetingId } = await loadRequest(unit, requestId);
  const meeting = await lockedMeeting(unit, meetingId);
  const request = await loadRequest(unit, requestId);
  if (meeting.status !== "dispatched" && meeting.status !== "inSession")
    throw new DomainError("conflict", "Mødet er slut eller aflyst. Der er ikke brug for en stedfortræder.");
  if (request.state === "withdrawn")
    throw new DomainError("conflict", "Medlemmet kommer alligevel. Der er ikke brug for en stedfortræder.");
  const rows = await attendanceRows(unit, meeting);
  if (request.state === "named") {
    const named = rows.find(({ userId }) => userId === request.substituteId)?.name ?? "En anden";
    throw new DomainError(
      "conflict",
      `${named} er allerede udpeget. Skal det være en anden, så sig det til udvalgets sekretær.`,
    );
  }
  return { meeting, request, rows };
}
