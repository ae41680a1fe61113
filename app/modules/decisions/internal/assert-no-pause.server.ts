import { copenhagenTime } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** Nothing is decided while the meeting pauses. @throws rule_broken */
export async function assertNoPause({ tx }: Unit, meetingId: string): Promise<void> {
  const pause = await tx.meetingPause.findFirst({ where: { meetingId, endedAt: null }, select: { startedAt: true } });
  if (pause)
    throw new DomainError(
      "rule_broken",
      `Mødet har holdt pause siden kl. ${copenhagenTime(pause.startedAt)}. Genoptag mødet, før der besluttes noget.`,
    );
}
