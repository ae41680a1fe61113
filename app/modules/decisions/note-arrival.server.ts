import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { copenhagenTime } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { missedByComing } from "./passed-items";
import { courseItems } from "./internal/course-items.server";
import { keepingVotesTrue } from "./internal/keep-votes-true.server";
import { personAt, timeOfDay } from "./internal/person-at.server";
import type { comingForm } from "./presence-forms";

/**
 * Somebody comes after the meeting was opened, or comes back after having left it: from now on they are present. The items that the
 * meeting is done with they have missed; a substitute keeps their seat at those.
 * @throws conflict for who is present already; rule_broken on "time" outside the meeting, and where a vote that is over would become
 *   untrue
 */
export async function noteArrival(
  unit: Unit<Actor>,
  { meetingId, userId, time }: z.infer<typeof comingForm>,
): Promise<{ meetingId: string }> {
  const { tx, actor } = unit;
  const { meeting, person } = await personAt(unit, meetingId, userId);
  const back = person.state === "present" && person.leftAt !== null;
  if (person.state === "present" && !back)
    throw new DomainError("conflict", `${person.name} er allerede noteret som til stede.`);
  if (person.office === "substitute" && person.substituteForId === null)
    throw new DomainError("rule_broken", `Vælg, hvem ${person.name} sidder for.`, "substituteForId");
  const at = timeOfDay(unit, meeting, time);
  if (back && at < new Date(person.leftAt!))
    throw new DomainError(
      "rule_broken",
      `${person.name} forlod mødet kl. ${copenhagenTime(new Date(person.leftAt!))}. Skriv et tidspunkt efter det.`,
      "time",
    );
  const items = await courseItems(unit, meetingId);
  const missed = missedByComing(items, at).map(({ id }) => id);
  await keepingVotesTrue(unit, meeting, async () => {
    const noted = { state: "present", notedById: actor.userId, notedAt: unit.now };
    await tx.attendance.upsert({
      where: { municipalityId_meetingId_userId: { municipalityId: actor.municipalityId, meetingId, userId } },
      create: { meetingId, userId, arrivedAt: at, ...noted },
      update: { ...noted, ...(back ? { leftAt: null } : { arrivedAt: at }) },
    });
    if (back)
      await tx.itemAbsence.deleteMany({
        where: { userId, reason: "left", item: { meetingId }, agendaItemId: { notIn: missed } },
      });
    else
      await tx.itemAbsence.createMany({
        data: missed.map((agendaItemId) => ({ agendaItemId, userId, reason: "late" })),
        skipDuplicates: true,
      });
  });
  unit.record({
    kind: "presence.arrived",
    subject: `meeting:${meetingId}`,
    data: { userId, member: person.name, at: copenhagenTime(at), missed },
  });
  return { meetingId };
}
