import type { Unit } from "~/platform/unit-of-work.server";

/** The letter is sent: what it promises is promised, and followed up from now on. */
export async function openCommitments({ tx }: Unit, letterId: string): Promise<void> {
  await tx.commitment.updateMany({
    where: { letterId, state: "draft" },
    data: { state: "open", version: { increment: 1 } },
  });
}
