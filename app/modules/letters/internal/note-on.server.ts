import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { openCommitment, writeCommitment } from "./load-commitment.server";
import { noteUpdate, type UpdateKind } from "./note-update.server";

interface Noted {
  commitmentId: string;
  version: number;
  text: string;
  onDate: string;
  file?: { sha256: string; fileName: string };
}

/** A note on an open commitment, of a day that has come. @throws not_found, forbidden, rule_broken, conflict */
export async function noteOn(
  unit: Unit<Actor>,
  { commitmentId, version, text, onDate, file }: Noted,
  kind: Extract<UpdateKind, "progress" | "evidence" | "followedUp">,
): Promise<{ commitmentId: string; updateId: string }> {
  const commitment = await openCommitment(unit, commitmentId);
  if (onDate > copenhagenDate(unit.now))
    throw new DomainError("rule_broken", "Dagen er ikke kommet endnu. Vælg den dag, det skete.", "onDate");
  await writeCommitment(unit, commitment, version, {});
  const { updateId } = await noteUpdate(unit, {
    commitmentId,
    kind,
    text,
    onDate,
    ...(file ? { fileSha256: file.sha256, fileName: file.fileName } : {}),
  });
  unit.record({
    kind: `commitment.${kind}`,
    subject: `commitment:${commitmentId}`,
    data: { title: commitment.title, updateId },
  });
  return { commitmentId, updateId };
}
