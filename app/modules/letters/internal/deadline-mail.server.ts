import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { weekdayDate } from "~/ui/danish-dates";

/**
 * @param left hverdage until the deadline
 * @param nobodyLeft whoever saw to the answer is no longer a user
 */
export async function mailDeadlineWarning(
  unit: Unit,
  recipient: string,
  inquiry: { id: string; subject: string; deadline: string },
  { left, passed, nobodyLeft }: { left: number; passed: boolean; nobodyLeft: boolean },
): Promise<void> {
  const day = weekdayDate(inquiry.deadline);
  const count = `${left} ${left === 1 ? "hverdag" : "hverdage"}`;
  const when = passed
    ? `Fristen for at svare var ${day}, og svaret er ikke sendt.`
    : left === 0
      ? `Svaret skal være sendt i dag, ${day}.`
      : `Svaret skal være sendt senest ${day}. Der er ${count} til.`;
  const advice = passed
    ? "Send svaret, eller aftal en ny frist med dem, der har spurgt, og skriv den ind."
    : "Kan fristen ikke holdes, så bed om en længere, før den er gået.";
  const gone = nobodyLeft
    ? "Den, der skulle sørge for svaret, er ikke længere bruger. Aftal, hvem af jer der gør det, og skriv det på henvendelsen.\n\n"
    : "";
  await sendMail(unit, {
    recipient,
    subject: passed
      ? `Fristen er overskredet: ${inquiry.subject}`
      : left === 0
        ? `Frist i dag: ${inquiry.subject}`
        : `Frist om ${count}: ${inquiry.subject}`,
    text: `${when}\n\n${gone}${advice}\n\nSe henvendelsen her:\n${settings().baseUrl}/intern/henvendelser/${inquiry.id}\n`,
  });
}
