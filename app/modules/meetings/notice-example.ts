import type { Notice } from "./agenda-page";
import { addDays, weekdayNumber } from "./calendar-date";
import { noticeDeadline, noticeRuleInWords } from "./notice-deadline";
import { weekdaysLeft } from "./weekday-calendar";

export interface NoticeExample {
  meetingDay: string;
  /** a meeting that is planned, rather than one thought of */
  planned: boolean;
  notice: Notice;
}

export interface NoticeSettings {
  noticeDays: number;
  noticeSaturdayCounts: boolean;
  noticeSendingDayCounts: boolean;
  closingDays: string[];
}

/** The Thursday three weeks ahead: far enough for any rule. */
const imaginedMeeting = (today: string) => addDays(today, 21 - weekdayNumber(today) + 4);

/** How a committee's rule is counted, shown by its next meeting or by one thought of. */
export function noticeExample(
  settings: NoticeSettings,
  { today, meetingDay }: { today: string; meetingDay: string | null },
): NoticeExample {
  const rule = {
    days: settings.noticeDays,
    saturdayCounts: settings.noticeSaturdayCounts,
    sendingDayCounts: settings.noticeSendingDayCounts,
    closingDays: settings.closingDays,
  };
  const day = meetingDay ?? imaginedMeeting(today);
  const counted = noticeDeadline(day, rule);
  return {
    meetingDay: day,
    planned: meetingDay !== null,
    notice: {
      ...counted,
      rule: noticeRuleInWords(rule),
      weekdaysLeft: weekdaysLeft(today, counted.deadline, rule),
      saturdayCounts: rule.saturdayCounts,
      today,
    },
  };
}
