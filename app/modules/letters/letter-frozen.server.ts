import type { Unit } from "~/platform/unit-of-work.server";
import { signMail } from "./internal/letter-mails";
import { unsafeLetter } from "./internal/locked-letter.server";
import { mailPeople } from "./internal/mail-people.server";
import { moveLetter } from "./internal/take-letter-step.server";

/** After the body is made: its hash opens signing, and each signatory is asked by mail. Done twice it does nothing. */
export async function letterFrozen(unit: Unit, documentId: string): Promise<void> {
  const { tx } = unit;
  const document = await tx.issuedDocument.findFirst({
    where: { id: documentId, state: "ready" },
    select: { fileSha256: true },
  });
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM reply_letter WHERE body_document_id = ${documentId}::uuid FOR UPDATE`;
  if (!document?.fileSha256 || !found) return;
  const letter = await unsafeLetter(unit, found.id);
  if (letter.status !== "freezing") return;
  await moveLetter(unit, letter, "freeze", { bodySha256: document.fileSha256 });
  unit.record({ kind: "reply.frozen", subject: `reply:${letter.id}`, data: { sha256: document.fileSha256 } });
  const asked = [...new Set(letter.signatories.map(({ userId }) => userId))];
  await mailPeople(unit, asked, letter.id, signMail);
}
