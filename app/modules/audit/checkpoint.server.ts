import { copenhagenDate } from "~/platform/danish-time";
import { log } from "~/platform/log.server";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { appendCheckpoint, readCheckpoints } from "./internal/checkpoint-file.server";
import { inspectChain } from "./verify-chain.server";

/**
 * Once a day the chain's head leaves the database: to the log, and to DATA_DIR/kontrolpunkter. Without it a chain that was
 * written anew from some event on, or cut at its end, would look whole. A chain that doesn't hold gets no new checkpoint, and an
 * error in the log instead.
 * @returns whether there is a checkpoint for today
 */
export async function keepCheckpoint(municipalityId: string): Promise<boolean> {
  const keep = async (unit: Unit) => {
    const { checkpoints } = await readCheckpoints(municipalityId);
    const last = checkpoints.at(-1);
    if (last && copenhagenDate(new Date(last.at)) === copenhagenDate(unit.now)) return true;
    const { broken } = await inspectChain(unit);
    if (broken.length > 0) {
      log().error({ municipalityId, broken }, "audit chain broken");
      return false;
    }
    const [head] = await unit.tx.$queryRaw<{ sequence: bigint; hash: Uint8Array }[]>`
      SELECT sequence, hash FROM audit_event ORDER BY sequence DESC LIMIT 1`;
    if (!head) return false;
    const checkpoint = {
      sequence: Number(head.sequence),
      hash: Buffer.from(head.hash).toString("hex"),
      at: unit.now.toISOString(),
    };
    await appendCheckpoint(municipalityId, checkpoint);
    log().info({ municipalityId, ...checkpoint }, "audit checkpoint");
    return true;
  };
  return unitOfWork({ municipalityId, userId: null }, keep, { once: true });
}
