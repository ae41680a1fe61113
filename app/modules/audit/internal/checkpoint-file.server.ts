import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { checkpointFolder } from "~/platform/checkpoint-folder";
import { settings } from "~/platform/env.server";

/** The head of a municipality's chain at a time, kept outside the database. */
const checkpointSchema = z.object({
  sequence: z.number().int().positive(),
  /** hex */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

const fileOf = (municipalityId: string) => path.join(settings().dataDir, checkpointFolder, `${municipalityId}.jsonl`);

/** In the order in which they were written. A line that can't be read is told as damage, not passed over. */
export async function readCheckpoints(
  municipalityId: string,
): Promise<{ checkpoints: Checkpoint[]; damagedLines: number }> {
  const text = await fs.readFile(fileOf(municipalityId), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const checkpoints: Checkpoint[] = [];
  let damagedLines = 0;
  for (const line of text.split("\n").filter(Boolean)) {
    const parsed = checkpointSchema.safeParse(parseJson(line));
    if (parsed.success) checkpoints.push(parsed.data);
    else damagedLines += 1;
  }
  return { checkpoints, damagedLines };
}

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Appends one line and waits for the disk. */
export async function appendCheckpoint(municipalityId: string, checkpoint: Checkpoint): Promise<void> {
  const file = fileOf(municipalityId);
  await fs.mkdir(path.dirname(file), { recursive: true });
  const handle = await fs.open(file, "a", 0o600);
  try {
    await handle.appendFile(`${JSON.stringify(checkpoint)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
