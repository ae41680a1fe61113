import type { Unit } from "~/platform/unit-of-work.server";
import { openOnes } from "./internal/open-ones.server";

/**
 * The letter is sent: what it promises is promised. Called in the transaction that sends it; a second time it does nothing. That it
 * may be sent, the sending has judged.
 * @returns how many promises were made
 */
export async function openCommitments(unit: Unit, letterId: string): Promise<number> {
  const drafts = await unit.tx.commitment.findMany({ where: { letterId, state: "draft" }, select: { id: true } });
  return openOnes(
    unit,
    drafts.map(({ id }) => id),
  );
}
