import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { commitmentReminder } from "./commitment";
import { commitmentReminderMail } from "./internal/commitment-mails";
import { commitmentRows } from "./internal/load-commitment.server";

const AT_ONCE = 250;

/**
 * Reminds the owners of open commitments by mail: 3 hverdage before the deadline or the next follow-up, and on the first day after
 * it, each once. May run any number of times, also twice at once. Whoever has left gets none; case staff see it on the overview.
 * So many at a time: after a standstill there may be thousands, and one unit of work would run out of time with all of them.
 * @param after the last one looked at before
 * @returns how many were reminded, and where to go on; null when that was all
 */
export async function remindCommitmentOwners(
  unit: Unit,
  after: string | null = null,
): Promise<{ reminded: number; last: string | null }> {
  const { tx, now } = unit;
  const today = copenhagenDate(now);
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM commitment c JOIN "user" u ON u.id = c.owner_id AND u.deactivated_at IS NULL
    WHERE c.state = 'open' AND c.listed_on <= ${today}::date + 14
      AND (${after}::uuid IS NULL OR c.id > ${after}::uuid)
    ORDER BY c.id LIMIT ${AT_ONCE}`;
  let reminded = 0;
  for (const commitment of await commitmentRows(unit, { ids: open.map(({ id }) => id) })) {
    const { id, remindedAt, version, title, ownerName, ownerEmail } = commitment;
    const reminder = commitmentReminder({ ...commitment, remindedOn: remindedAt && copenhagenDate(remindedAt) }, today);
    if (!reminder) continue;
    const { count } = await tx.commitment.updateMany({
      where: { id, state: "open", remindedAt, version },
      data: { remindedAt: now },
    });
    if (count === 0) continue;
    await sendMail(unit, {
      recipient: ownerEmail,
      ...commitmentReminderMail(settings().baseUrl, commitment, reminder),
    });
    unit.record({ kind: "commitment.ownerReminded", subject: `commitment:${id}`, data: { title, owner: ownerName } });
    reminded += 1;
  }
  return { reminded, last: open.length === AT_ONCE ? open.at(-1)!.id : null };
}
