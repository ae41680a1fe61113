import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadMeeting, moveMeeting, subjectOf } from "./internal/load-meeting.server";

/** Takes the lock off again, as long as nobody has signed: a signed body is never changed. */
export async function reopenMinutes(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string }> {
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(unit.actor, "startSigning", subjectOf(meeting));
  const minutes = await unit.tx.minutes.findFirst({ where: { meetingId, number: 0 }, select: { id: true } });
  if (!minutes) throw notFound();
  // Waits for a signature under way, and makes the next one wait.
  await unit.tx.$queryRaw`SELECT id FROM minutes WHERE id = ${minutes.id}::uuid FOR UPDATE`;
  const signed = await unit.tx.minutesSignature.count({ where: { minutesId: minutes.id } });
  if (signed > 0)
    throw new DomainError(
      "rule_broken",
      "Referatet er underskrevet af nogen og kan ikke åbnes igen. Luk runden; en rettelse bliver et tillæg.",
    );
  await moveMeeting(unit, meetingId, ["signing"], "closed", {}, "Referatet er ikke til underskrift.");
  await unit.tx.minutes.delete({ where: { id: minutes.id } });
  unit.record({ kind: "minutes.reopened", subject: `meeting:${meetingId}` });
  return { meetingId };
}
