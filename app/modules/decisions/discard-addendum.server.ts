import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedRound } from "./internal/lock-round.server";

/** A draft that nobody has been asked to sign is thrown away; what it said stays in the history. @throws conflict once it is locked */
export async function discardAddendum(
  unit: Unit<Actor>,
  { meetingId, number }: { meetingId: string; number: number },
): Promise<{ meetingId: string }> {
  const { minutes } = await lockedRound(unit, { meetingId, number }, "draftAddendum");
  if (minutes.status !== "drafting")
    throw new DomainError("conflict", "Tillægget er låst. Åbn det for rettelser, før du kasserer det.");
  await unit.tx.minutes.delete({ where: { id: minutes.id } });
  unit.record({ kind: "addendum.discarded", subject: `meeting:${meetingId}`, data: { number } });
  return { meetingId };
}
