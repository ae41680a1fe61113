import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { sealWhenCertified } from "./internal/end-round.server";
import { lockedRound } from "./internal/lock-round.server";
import type { RoundKey } from "./minutes-round";

/** They don't after all. Was theirs the last one waited for, the seal is set. @throws conflict when there is nothing to take back */
export async function withdrawCertificate(
  unit: Unit<Actor>,
  key: RoundKey,
): Promise<{ meetingId: string; number: number }> {
  const { tx, actor } = unit;
  const { meeting, minutes } = await lockedRound(unit, key, "signMinutes");
  const { count } = await tx.minutesCertificate.updateMany({
    where: { minutesId: minutes.id, userId: actor.userId, state: "announced" },
    data: { state: "withdrawn" },
  });
  if (count === 0 || (minutes.status !== "signing" && minutes.status !== "certifying"))
    throw new DomainError("conflict", "Der ventes ikke på dit certifikat.");
  const { number } = minutes;
  unit.record({ kind: "minutes.certificateWithdrawn", subject: `meeting:${meeting.id}`, data: { number } });
  await sealWhenCertified(unit, minutes.id);
  return { meetingId: meeting.id, number };
}
