import type { Actor } from "~/modules/identity/actor";
import { copenhagenTime } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertUnchanged, countUp, lockMeeting } from "./internal/lock-meeting.server";
import { supplementMail } from "./internal/meeting-mails";
import { readyToSend, sendOut } from "./internal/send-out.server";
import type { SupplementInput } from "./meeting-forms";

/**
 * Sends the items that came after the agenda as a supplementary agenda (tillægsdagsorden). It says that they are late and
 * why they can't wait; their numbers go on after the last that members know.
 * @throws not_found, forbidden, rule_broken (nothing late, or something must be mended), conflict
 */
export async function dispatchSupplement(
  unit: Unit<Actor>,
  input: SupplementInput,
): Promise<{ meetingId: string; number: number; recipients: number; at: string }> {
  const meeting = await lockMeeting(unit, input.meetingId, "dispatchAgenda", "dispatchSupplement");
  assertUnchanged(meeting, input.version);
  const ready = await readyToSend(unit, meeting);
  const last = await unit.tx.dispatch.aggregate({ where: { meetingId: meeting.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await countUp(unit, meeting.id);
  await sendOut(unit, meeting, ready, {
    number,
    reason: input.reason,
    heading: `Tillægsdagsorden ${number}`,
    mail: (items) => supplementMail(settings().baseUrl, meeting, { number, items: items.length, reason: input.reason }),
  });
  const recipients = ready.recipients.length;
  unit.record({
    kind: "meeting.supplementDispatched",
    subject: `meeting:${meeting.id}`,
    data: { number, items: ready.items.length, recipients, reason: input.reason },
  });
  return { meetingId: meeting.id, number, recipients, at: copenhagenTime(unit.now) };
}
