import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { letterPath } from "../letter-paths";
import type { LetterMail } from "./letter-mails";

/** One mail to each who still has access, with a link to the letter. @returns their names */
export async function mailPeople(
  unit: Unit,
  userIds: readonly string[],
  letterId: string,
  { subject, text }: LetterMail,
): Promise<string[]> {
  const people = await unit.tx.user.findMany({
    where: { id: { in: [...userIds] }, deactivatedAt: null },
    orderBy: { name: "asc" },
    select: { name: true, email: true },
  });
  for (const { name, email } of people)
    await sendMail(unit, {
      recipient: email,
      subject,
      text: `Hej ${name}\n\n${text}\n\n${settings().baseUrl}${letterPath(letterId)}\n`,
    });
  return people.map(({ name }) => name);
}
