import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { readCheckpoints, type Checkpoint } from "./internal/checkpoint-file.server";

/**
 * content: an event isn't as it was written. missing: numbers are left out before it. link: it doesn't carry the hash of the one
 * before. checkpoint: the chain was written anew, or its end cut off, since a checkpoint. checkpointFile: lines of the file of
 * checkpoints can't be read.
 */
export type ChainProblem = "content" | "missing" | "link" | "checkpoint" | "checkpointFile";

export interface ChainReport {
  events: number;
  /** empty: all of it holds together. At most 20, in the chain's order */
  broken: { sequence: number; problem: ChainProblem; checkpointAt?: string }[];
  /** the last one that the chain was held against */
  checkpoint: { sequence: number; at: string } | null;
  /** the last links, newest first: "c41d 7e02" */
  lastPrints: string[];
  checkedAt: string;
}

/** Recomputes the municipality's whole chain, and holds it against the checkpoints kept outside the database. */
export async function verifyChain(unit: Unit<Actor>): Promise<ChainReport> {
  assertMay(unit.actor, "readHistory");
  return inspectChain(unit);
}

/** The same, for a job. */
export async function inspectChain({ tx, actor, now }: Unit): Promise<ChainReport> {
  const { checkpoints, damagedLines } = await readCheckpoints(actor.municipalityId);
  const found = await tx.$queryRaw<{ sequence: bigint; problem: ChainProblem }[]>`
    SELECT at_sequence AS sequence, problem FROM app.audit_verify() ORDER BY at_sequence, problem LIMIT 20`;
  const rows = await tx.$queryRaw<{ sequence: bigint; hash: Uint8Array }[]>`
    SELECT sequence, hash FROM audit_event ORDER BY sequence DESC LIMIT 3`;
  const [{ events } = { events: 0 }] = await tx.$queryRaw<
    { events: number }[]
  >`SELECT count(*)::int AS events FROM audit_event`;
  const broken: ChainReport["broken"] = found.map(({ sequence, problem }) => ({ sequence: Number(sequence), problem }));
  for (const { sequence, at } of await contradicted(tx, checkpoints))
    broken.push({ sequence, problem: "checkpoint", checkpointAt: at });
  if (damagedLines > 0) broken.push({ sequence: 0, problem: "checkpointFile" });
  const last = checkpoints.at(-1);
  return {
    events,
    broken: broken.slice(0, 20),
    checkpoint: last ? { sequence: last.sequence, at: last.at } : null,
    lastPrints: rows.map(({ hash }) =>
      Buffer.from(hash)
        .toString("hex")
        .replace(/^(.{4})(.{4}).*/, "$1 $2"),
    ),
    checkedAt: now.toISOString(),
  };
}

/** The checkpoints that the chain no longer agrees with. Every one is asked: a later one may have been written after the forgery. */
async function contradicted(tx: Unit["tx"], checkpoints: Checkpoint[]): Promise<Checkpoint[]> {
  if (checkpoints.length === 0) return [];
  const rows = await tx.$queryRaw<{ sequence: bigint; hash: Uint8Array }[]>`
    SELECT sequence, hash FROM audit_event WHERE sequence = ANY(${checkpoints.map(({ sequence }) => BigInt(sequence))}::bigint[])`;
  const hashes = new Map(rows.map((row) => [Number(row.sequence), Buffer.from(row.hash).toString("hex")]));
  return checkpoints.filter(({ sequence, hash }) => hashes.get(sequence) !== hash).slice(0, 5);
}
