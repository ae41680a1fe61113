import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { NoticeRule } from "../notice-deadline";

/** The committee's own rule of notice. @throws not_found */
export async function noticeRuleOf({ tx }: Unit, committeeId: string): Promise<NoticeRule> {
  const committee = await tx.committee.findFirst({
    where: { id: committeeId },
    select: { noticeDays: true, noticeSaturdayCounts: true, noticeSendingDayCounts: true, closingDays: true },
  });
  if (!committee) throw notFound();
  return toNoticeRule(committee);
}

export const toNoticeRule = (committee: {
  noticeDays: number;
  noticeSaturdayCounts: boolean;
  noticeSendingDayCounts: boolean;
  closingDays: string[];
}): NoticeRule => ({
  days: committee.noticeDays,
  saturdayCounts: committee.noticeSaturdayCounts,
  sendingDayCounts: committee.noticeSendingDayCounts,
  closingDays: committee.closingDays,
});
