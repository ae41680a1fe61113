import { meetingInvitation } from "~/modules/meetings/calendar-invitation.server";
import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { weekdayDateTime } from "~/ui/danish-dates";

interface Told {
  meeting: { id: string; startsAt: Date; committee: { name: string } };
  member: string;
}

const where = ({ meeting }: Told): string => `mødet i ${meeting.committee.name} ${weekdayDateTime(meeting.startsAt)}`;

async function mailTo(
  unit: Unit,
  userId: string,
  subject: string,
  paragraphs: string[],
  invitation?: Awaited<ReturnType<typeof meetingInvitation>>,
): Promise<void> {
  const user = await unit.tx.user.findFirst({
    where: { id: userId, deactivatedAt: null },
    select: { name: true, email: true },
  });
  if (user)
    await sendMail(unit, {
      recipient: user.email,
      subject,
      text: [`Kære ${user.name}`, ...paragraphs].join("\n\n"),
      ...(invitation ? { calendar: invitation(user) } : {}),
    });
}

/** To the group's contact: who comes instead? */
export const mailQuestion = (unit: Unit, userId: string, told: Told & { requestId: string; group: string }) =>
  mailTo(unit, userId, `Stedfortræder for ${told.member}`, [
    `${told.member} kan ikke komme til ${where(told)}. Vælg, hvem fra ${told.group} der kommer i stedet, eller svar, at der ikke kommer nogen:`,
    `${settings().baseUrl}/intern/moeder/${told.meeting.id}/stedfortraeder/${told.requestId}`,
  ]);

/** To who is to come; the meeting goes into their calendar. */
export const mailNamed = async (unit: Unit, userId: string, told: Told) =>
  mailTo(
    unit,
    userId,
    `Du er stedfortræder for ${told.member}`,
    [
      `Du er udpeget som stedfortræder for ${told.member} på ${where(told)}. Læs dagsordenen her:`,
      `${settings().baseUrl}/intern/moeder/${told.meeting.id}/dagsorden`,
      "Kan du ikke komme, så sig det til udvalgets sekretær.",
    ],
    await meetingInvitation(unit, told.meeting.id),
  );

/**
 * To who isn't needed after all.
 * @param wasNamed they were to come, and it goes out of their calendar; false: the contact, who was only asked
 */
export const mailWithdrawn = async (unit: Unit, userId: string, told: Told, wasNamed: boolean) =>
  mailTo(
    unit,
    userId,
    `${told.member} kommer alligevel`,
    [`${told.member} kommer alligevel til ${where(told)}. Der er ikke brug for en stedfortræder.`],
    wasNamed ? await meetingInvitation(unit, told.meeting.id, { calledOff: true }) : undefined,
  );
