import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { mailProblem } from "~/platform/mail-problem";
import type { Unit } from "~/platform/unit-of-work.server";
import { pauseAfter } from "./delivery";
import { letterArrived } from "./internal/letter-arrived.server";
import { sendingFailedMail } from "./internal/letter-mails";
import { unsafeLetter, type WayLetter } from "./internal/locked-letter.server";
import { mailPeople } from "./internal/mail-people.server";
import { noteStep } from "./internal/take-letter-step.server";

type Mail = { id: string; state: string; error: string | null; messageId: string | null; sentAt: Date | null };
type LetterDelivery = WayLetter["deliveries"][number];

/**
 * After a mail was tried: where it carries a letter, the letter has arrived, or says why not and when it is tried again. Done twice it
 * does nothing.
 * @returns whether the mail is a letter's
 */
export async function followLetterMail(unit: Unit, mailId: string): Promise<boolean> {
  const { tx } = unit;
  if (!mailId) return false;
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM reply_delivery d JOIN reply_letter l ON l.id = d.letter_id WHERE d.mail_id = ${mailId}::uuid FOR UPDATE OF l`;
  if (!found) return false;
  const letter = await unsafeLetter(unit, found.id);
  const delivery = letter.deliveries.find((each) => each.mailId === mailId);
  const mail = await tx.mailMessage.findFirst({ where: { id: mailId } });
  if (!mail || !delivery || (delivery.state !== "queued" && delivery.state !== "failed")) return true;
  if (mail.state === "sent" || (mail.state === "kept" && settings().demonstration))
    await arrived(unit, letter, delivery, mail);
  else if (mail.state === "kept")
    await failed(
      unit,
      letter,
      delivery,
      "Der er ikke sat en mailserver op (SMTP_URL). Giv systemadministratoren besked.",
      false,
    );
  else if (mail.state === "failed") await failed(unit, letter, delivery, mailProblem(mail.error ?? ""), true);
  return true;
}

async function arrived(unit: Unit, letter: WayLetter, delivery: LetterDelivery, mail: Mail): Promise<void> {
  const at = mail.sentAt ?? unit.now;
  await unit.tx.replyDelivery.update({
    where: { id: delivery.id },
    data: { state: "delivered", messageId: mail.messageId ?? "", deliveredAt: at, problem: "", retryAt: null },
  });
  if (letter.status === "sending")
    await letterArrived(unit, letter, { step: "arrive", recipient: delivery.recipient, sentOn: copenhagenDate(at) });
}

async function failed(
  unit: Unit,
  letter: WayLetter,
  delivery: LetterDelivery,
  problem: string,
  again: boolean,
): Promise<void> {
  // One that is waiting for its next try already has said so.
  if (delivery.state === "failed" && delivery.retryAt && delivery.retryAt > unit.now) return;
  const tries = delivery.tries + 1;
  const pause = pauseAfter(tries);
  await unit.tx.replyDelivery.update({
    where: { id: delivery.id },
    data: { state: "failed", problem, tries, retryAt: again ? new Date(unit.now.getTime() + pause * 1000) : null },
  });
  if (again) unit.enqueue({ queue: "mail", data: { mailId: delivery.mailId! }, startAfter: pause });
  if (delivery.problem === problem) return;
  await noteStep(unit, letter.id, "sendingFailed", { comment: problem });
  unit.record({
    kind: "reply.sendingFailed",
    subject: `reply:${letter.id}`,
    data: { to: delivery.recipient, problem },
  });
  await mailPeople(unit, [letter.authorId], letter.id, sendingFailedMail(problem));
}
