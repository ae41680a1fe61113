import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { sealWhenCertified } from "./internal/end-round.server";
import { lockedRound } from "./internal/lock-round.server";
import type { RoundKey } from "./minutes-round";

/** The certificates that haven't come are waited for no longer; those that have stand. @throws conflict when none is waited for */
export async function sealWithoutCertificates(
  unit: Unit<Actor>,
  key: RoundKey,
): Promise<{ meetingId: string; number: number }> {
  const { tx } = unit;
  const { meeting, minutes, people } = await lockedRound(unit, key, "closeSigning");
  const late = minutes.certificates.filter(({ state }) => state === "announced").map(({ userId }) => userId);
  if (minutes.status !== "certifying" || late.length === 0)
    throw new DomainError("conflict", "Der ventes ikke på underskrifter med certifikat.");
  await tx.minutesCertificate.updateMany({
    where: { minutesId: minutes.id, state: "announced" },
    data: { state: "withdrawn" },
  });
  const missing = people.filter(({ userId }) => late.includes(userId)).map(({ name }) => name);
  const { number } = minutes;
  unit.record({ kind: "minutes.goneOnWithout", subject: `meeting:${meeting.id}`, data: { missing, number } });
  await sealWhenCertified(unit, minutes.id);
  return { meetingId: meeting.id, number };
}
