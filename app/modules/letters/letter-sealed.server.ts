import type { Unit } from "~/platform/unit-of-work.server";
import { sealedMail } from "./internal/letter-mails";
import { unsafeLetter } from "./internal/locked-letter.server";
import { mailPeople } from "./internal/mail-people.server";
import { moveLetter, noteStep } from "./internal/take-letter-step.server";

/** After the signed letter is sealed: it can be sent, and its author is told. Done twice it does nothing. */
export async function letterSealed(unit: Unit, documentId: string): Promise<void> {
  const { tx } = unit;
  const document = await tx.issuedDocument.findFirst({
    where: { id: documentId, state: "ready" },
    select: { fileSha256: true, sealedAt: true },
  });
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM reply_letter WHERE sealed_document_id = ${documentId}::uuid FOR UPDATE`;
  if (!document || !found) return;
  const letter = await unsafeLetter(unit, found.id);
  if (letter.status !== "sealing") return;
  await moveLetter(unit, letter, "seal", { sealedAt: document.sealedAt ?? unit.now });
  await noteStep(unit, letter.id, "sealed");
  unit.record({ kind: "reply.sealed", subject: `reply:${letter.id}`, data: { sha256: document.fileSha256 } });
  await mailPeople(unit, [letter.authorId], letter.id, sealedMail);
}
