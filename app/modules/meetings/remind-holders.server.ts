import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AgendaItemView } from "./agenda";
import { unsafeAgendas } from "./internal/agenda-rows.server";
import { lockMeeting } from "./internal/lock-meeting.server";
import { reminderMail } from "./internal/meeting-mails";
import { noticeRuleOf } from "./internal/notice-rule.server";
import type { meetingForm } from "./meeting-forms";
import { noticeDeadline } from "./notice-deadline";

/**
 * Writes to everybody who holds an item back: its author while it is written or mended, the approvers while it waits for
 * them. One mail to each person, with a link to each of their items.
 * @returns the names of those who were reminded
 * @throws not_found, forbidden, rule_broken (nobody holds anything back)
 */
export async function remindHolders(
  unit: Unit<Actor>,
  { meetingId }: z.infer<typeof meetingForm>,
): Promise<{ meetingId: string; names: string[] }> {
  const meeting = await lockMeeting(unit, meetingId, "editAgenda", "addItem");
  const items =
    (await unsafeAgendas(unit, [{ id: meetingId, dispatched: meeting.status !== "drafting" }])).get(meetingId) ?? [];
  const held = items.filter(
    ({ proposal, dispatchNumber }) => dispatchNumber === null && proposal && proposal.status !== "ready",
  );
  const people = await holders(unit, held);
  if (people.length === 0)
    throw new DomainError("rule_broken", "Ingen holder et punkt tilbage. Der er ingen at rykke.");
  const { deadline } = noticeDeadline(copenhagenDate(meeting.startsAt), await noticeRuleOf(unit, meeting.committeeId));
  for (const { email, items: own } of people)
    await sendMail(unit, {
      recipient: email,
      ...reminderMail(settings().baseUrl, meeting, { deadline, sender: unit.actor.name, items: own }),
    });
  unit.record({
    kind: "meeting.reminded",
    subject: `meeting:${meetingId}`,
    data: { items: held.length, people: people.map(({ id }) => id) },
  });
  return { meetingId, names: people.map(({ name }) => name) };
}

interface Holder {
  id: string;
  name: string;
  email: string;
  items: { number: string; wants: string; to: string }[];
}

async function holders({ tx }: Unit, held: readonly AgendaItemView[]): Promise<Holder[]> {
  const people = await tx.user.findMany({
    where: {
      deactivatedAt: null,
      OR: [
        { id: { in: held.flatMap(({ proposal }) => (proposal ? [proposal.authorId] : [])) } },
        { roles: { some: { role: "approver" } } },
      ],
    },
    orderBy: { name: "asc" },
    select: { id: true, name: true, email: true, roles: { select: { role: true } } },
  });
  return people
    .map(({ roles, ...person }) => ({
      ...person,
      items: held.flatMap(({ number, proposal }) => {
        if (!proposal) return [];
        const approves =
          proposal.status === "submitted" &&
          proposal.authorId !== person.id &&
          roles.some(({ role }) => role === "approver");
        const writes = proposal.status !== "submitted" && proposal.authorId === person.id;
        const wants = approves
          ? "mangler godkendelse"
          : proposal.status === "returned"
            ? "er sendt retur"
            : "er stadig en kladde";
        return approves || writes ? [{ number, wants, to: `/intern/forslag/${proposal.id}` }] : [];
      }),
    }))
    .filter(({ items }) => items.length > 0);
}
