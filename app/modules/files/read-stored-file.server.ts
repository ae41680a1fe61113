import type { JobData } from "~/platform/jobs.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { extractText } from "./extract-text.server";
import { fileStore } from "./file-store.server";

/**
 * The job "read-file": reads a stored file's text and writes it to its row, once. Reading happens between two short
 * transactions, since it may take minutes. Done twice, it does nothing the second time.
 * @param data `sha256`, and the municipality
 */
export async function readStoredFile(data: JobData): Promise<void> {
  const actor = { municipalityId: data.municipalityId, userId: null };
  const sha256 = data["sha256"] ?? "";
  const unread = { sha256, textStatus: "pending" };
  const row = await unitOfWork(actor, ({ tx }) => tx.storedFile.findFirst({ where: unread, select: { sha256: true } }));
  if (!row) return;
  const found = await fileStore().withFile(data.municipalityId, sha256, (file) => extractText(file));
  const { status: textStatus, problem: textProblem, text, hidden } = found;
  const changed = { textStatus, textProblem, text, hiddenParts: hidden.map((part) => ({ ...part })) };
  await unitOfWork(actor, ({ tx }) => tx.storedFile.updateMany({ where: unread, data: changed }), { timeout: 30_000 });
}
