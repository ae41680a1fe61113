import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { copenhagenTime } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { missedByGoing } from "./passed-items";
import { courseItems } from "./internal/course-items.server";
import { keepingVotesTrue } from "./internal/keep-votes-true.server";
import { personAt, timeOfDay } from "./internal/person-at.server";
import type { comingForm } from "./presence-forms";

/**
 * Somebody leaves before the meeting is closed: they miss the items that it isn't done with, the present one too, unless they took
 * part in a vote on it.
 * @throws conflict for who isn't present; rule_broken on "time" outside the meeting, and where a vote that is over would become
 *   untrue
 */
export async function noteDeparture(
  unit: Unit<Actor>,
  { meetingId, userId, time }: z.infer<typeof comingForm>,
): Promise<{ meetingId: string }> {
  const { tx } = unit;
  const { meeting, person } = await personAt(unit, meetingId, userId);
  if (person.state !== "present") throw new DomainError("conflict", `${person.name} er ikke noteret som til stede.`);
  if (person.leftAt)
    throw new DomainError(
      "conflict",
      `${person.name} er allerede noteret som gået kl. ${copenhagenTime(new Date(person.leftAt))}.`,
    );
  const at = timeOfDay(unit, meeting, time);
  if (person.arrivedAt && at < new Date(person.arrivedAt))
    throw new DomainError(
      "rule_broken",
      `${person.name} mødte kl. ${copenhagenTime(new Date(person.arrivedAt))}. Skriv et tidspunkt efter det.`,
      "time",
    );
  const missed = missedByGoing(await courseItems(unit, meetingId), at, userId).map(({ id }) => id);
  await keepingVotesTrue(unit, meeting, async () => {
    await tx.attendance.updateMany({ where: { meetingId, userId }, data: { leftAt: at } });
    await tx.itemAbsence.createMany({
      data: missed.map((agendaItemId) => ({ agendaItemId, userId, reason: "left" })),
      skipDuplicates: true,
    });
  });
  unit.record({
    kind: "presence.left",
    subject: `meeting:${meetingId}`,
    data: { userId, member: person.name, at: copenhagenTime(at), missed },
  });
  return { meetingId };
}
