import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { assertMay } from "./permissions";

/** Puts a mail that failed, or was kept because there was no mail server, in the queue again. */
export async function resendMail(unit: Unit<Actor>, { mailId }: { mailId: string }): Promise<{ mailId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  if ((await tx.mailMessage.count({ where: { id: mailId } })) === 0) throw notFound();
  const { count } = await tx.mailMessage.updateMany({
    where: { id: mailId, state: { in: ["failed", "kept"] } },
    data: { state: "waiting", error: null },
  });
  if (count === 0) throw new DomainError("conflict", "Mailen er allerede sendt eller på vej.");
  unit.enqueue({ queue: "mail", data: { mailId } });
  unit.record({ kind: "mail.sentAgain", subject: `mail:${mailId}` });
  return { mailId };
}
