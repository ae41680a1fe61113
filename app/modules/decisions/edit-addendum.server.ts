import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedRound } from "./internal/lock-round.server";
import type { editAddendumForm } from "./round-forms";

/** @throws conflict when somebody else changed it since the form was filled, or it is locked */
export async function editAddendum(
  unit: Unit<Actor>,
  { meetingId, number, version, ...content }: z.infer<typeof editAddendumForm>,
): Promise<{ meetingId: string; number: number }> {
  const { minutes } = await lockedRound(unit, { meetingId, number }, "draftAddendum");
  if (minutes.status !== "drafting") throw new DomainError("conflict", "Tillægget er låst og kan ikke ændres.");
  const { count } = await unit.tx.minutes.updateMany({
    where: { id: minutes.id, version },
    data: { ...content, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      `En anden gemte tillægget, mens du skrev. Der står nu: “${minutes.text}”. Kopiér din tekst, og genindlæs siden.`,
      "text",
    );
  unit.record({ kind: "addendum.edited", subject: `meeting:${meetingId}`, data: { number, ...content } });
  return { meetingId, number };
}
