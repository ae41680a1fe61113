import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { addendaOf } from "./addendum-queries.server";
import { subjectOf } from "./internal/load-meeting.server";
import { signingRound } from "./minutes-queries.server";

/** A round's page: the round, the actor's own part in it, and what they may do. @throws not_found, also of a draft for others */
export async function roundView(unit: Unit<Actor>, meetingId: string, number: number) {
  const { actor } = unit;
  const { meeting, ...round } = await signingRound(unit, meetingId, number);
  const subject = subjectOf(meeting);
  const rights = {
    lock: may(actor, "startSigning", subject),
    close: may(actor, "closeSigning", subject),
    record: may(actor, "recordDecision", subject),
    publish: may(actor, "publish", subject),
    addendum: may(actor, "draftAddendum", subject),
    comment: may(actor, "takePart", subject),
    answer: may(actor, "editMinutes", subject),
  };
  if (number > 0 && (!round.minutes || (round.minutes.status === "drafting" && !rights.addendum))) throw notFound();
  return {
    ...round,
    number,
    meeting: {
      id: meeting.id,
      committeeId: meeting.committeeId,
      status: meeting.status,
      startsAt: meeting.startsAt.toISOString(),
      committee: meeting.committee,
    },
    mine: round.people.find(({ userId }) => userId === actor.userId) ?? null,
    rights,
    addenda: await addendaOf(unit, meetingId),
  };
}

export type RoundView = Awaited<ReturnType<typeof roundView>>;
