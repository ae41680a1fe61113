import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { openedMail } from "./commitment-mails";
import { followOnCommittee } from "./commitment-task.server";
import { commitmentRows } from "./load-commitment.server";

/**
 * Drafts become promises: their owners are told, but for whoever does it, and the committee hears of them. What is open already is
 * left as it is.
 * @returns how many were opened
 */
export async function openOnes(unit: Unit, ids: readonly string[]): Promise<number> {
  const drafts = (await commitmentRows(unit, { ids })).filter(({ state }) => state === "draft");
  for (const { id, title, ownerId, ownerEmail, dueOn } of drafts) {
    const { count } = await unit.tx.commitment.updateMany({
      where: { id, state: "draft" },
      data: { state: "open", version: { increment: 1 } },
    });
    if (count === 0) continue;
    await followOnCommittee(unit, id);
    if (ownerId !== unit.actor.userId)
      await sendMail(unit, { recipient: ownerEmail, ...openedMail(settings().baseUrl, { id, dueOn }) });
    unit.record({ kind: "commitment.opened", subject: `commitment:${id}`, data: { title, dueOn } });
  }
  return drafts.length;
}
