import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { copenhagenTime } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertUnchanged, lockMeeting } from "./internal/lock-meeting.server";
import { agendaMail } from "./internal/meeting-mails";
import { readyToSend, sendOut } from "./internal/send-out.server";
import { assertAllows, meetingSteps } from "./meeting";
import type { dispatchForm } from "./meeting-forms";

/**
 * Sends the agenda out: every case is frozen as it stands, numbers are given for good, the members' PDF and the package
 * with attachments are ordered, and each member and the mayor gets a mail with a link.
 * @returns to how many, and when ("11.04")
 * @throws not_found, forbidden, rule_broken (what must be mended, in `details.reasons`), conflict (somebody has sent it
 * out, or changed it after the page was read)
 */
export async function dispatchAgenda(
  unit: Unit<Actor>,
  input: z.infer<typeof dispatchForm>,
): Promise<{ meetingId: string; recipients: number; at: string }> {
  const meeting = await lockMeeting(unit, input.meetingId, "dispatchAgenda", null);
  if (meeting.status === "dispatched") throw await alreadySent(unit, meeting.id);
  assertAllows(meeting.status, "dispatch");
  assertUnchanged(meeting, input.version);
  const ready = await readyToSend(unit, meeting);
  await unit.tx.meeting.update({
    where: { id: meeting.id },
    data: { status: meetingSteps.dispatch.to, dispatchedAt: unit.now, version: { increment: 1 } },
  });
  await sendOut(unit, meeting, ready, {
    number: 0,
    reason: "",
    heading: "Dagsorden",
    mail: (items) =>
      agendaMail(settings().baseUrl, meeting, {
        items: items.length,
        closed: items.filter(({ closed }) => closed).length,
      }),
  });
  const recipients = ready.recipients.length;
  unit.record({
    kind: "meeting.dispatched",
    subject: `meeting:${meeting.id}`,
    data: { items: ready.items.length, recipients },
  });
  return { meetingId: meeting.id, recipients, at: copenhagenTime(unit.now) };
}

async function alreadySent({ tx }: Unit, meetingId: string): Promise<DomainError> {
  const [first] = await tx.$queryRaw<{ name: string | null; at: Date }[]>`
    SELECT u.name, d.at FROM dispatch d LEFT JOIN "user" u ON u.id = d.by_id WHERE d.meeting_id = ${meetingId}::uuid AND d.number = 0`;
  const who = first?.name ?? "En anden";
  return new DomainError(
    "conflict",
    `${who} har sendt dagsordenen ud${first ? ` kl. ${copenhagenTime(first.at)}` : ""}. Genindlæs siden.`,
  );
}
