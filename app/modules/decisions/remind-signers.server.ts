import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedRound } from "./internal/lock-round.server";
import { awaitedIn, remind } from "./internal/round-mails.server";
import type { reminderForm } from "./round-forms";

/**
 * Writes to everybody whom the round waits for, or to one of them.
 * @returns the names of those who were reminded
 * @throws rule_broken when there is nobody to remind
 */
export async function remindSigners(
  unit: Unit<Actor>,
  { userId, ...key }: z.infer<typeof reminderForm>,
): Promise<{ meetingId: string; number: number; names: string[] }> {
  const round = await lockedRound(unit, key, "closeSigning");
  const { meeting, minutes } = round;
  const awaited = awaitedIn(round).filter((one) => userId === null || one.userId === userId);
  if (awaited.length === 0)
    throw new DomainError(
      "rule_broken",
      userId === null ? "Ingen mangler. Der er ingen at minde." : "Den, du vil minde, mangler ikke længere.",
    );
  const names = await remind(
    unit,
    meeting,
    minutes,
    awaited.map((one) => one.userId),
  );
  if (userId === null) await unit.tx.minutes.update({ where: { id: minutes.id }, data: { remindedAt: unit.now } });
  const { number } = minutes;
  unit.record({ kind: "minutes.reminded", subject: `meeting:${meeting.id}`, data: { names, number } });
  return { meetingId: meeting.id, number, names };
}
