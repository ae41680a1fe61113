import { weekdaysLeft } from "~/modules/meetings/weekday-calendar";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { deadlineWarnings, inquiryWeekdays, openInquiryStatuses } from "./inquiry";
import { mailDeadlineWarning } from "./internal/deadline-mail.server";

interface OpenRow {
  id: string;
  subject: string;
  deadline: string;
  warned: number[];
  /** who sees to it, and who has its letter in hand; those who have left are none */
  emails: string[];
}

/** Hverdage before a deadline after which nothing is warned of yet; some calendar days more for holidays. */
const reach = 40;

/**
 * Warns of each open inquiry's deadline at 10, 5 and 1 hverdage before, and once it has passed, each once for each deadline. What a day
 * of standstill has passed over is made up for by the nearest warning alone: who is told of one hverdag needn't hear of ten. Where all whom
 * it concerns have left, every caseworker is told, or else every secretary. May run any number of times, also twice at once.
 * @returns how many inquiries were warned of
 */
export async function warnOfDeadlines(unit: Unit): Promise<{ warned: number }> {
  const { tx } = unit;
  const today = copenhagenDate(unit.now);
  const rows = await tx.$queryRaw<OpenRow[]>`
    SELECT i.id, i.subject, to_char(i.deadline, 'YYYY-MM-DD') AS deadline,
           ARRAY(SELECT r.weekdays FROM inquiry_reminder r WHERE r.inquiry_id = i.id AND r.deadline = i.deadline) AS warned,
           ARRAY(SELECT DISTINCT u.email FROM "user" u
                 WHERE u.deactivated_at IS NULL AND (u.id = i.owner_id OR u.id IN (
                   SELECT coalesce(l.holder_id, l.author_id) FROM reply_letter l
                   WHERE l.inquiry_id = i.id AND l.status NOT IN ('sent', 'discarded')))) AS emails
    FROM inquiry i
    WHERE i.status = ANY (${[...openInquiryStatuses]}) AND i.deadline <= ${today}::date + ${reach}::int
    ORDER BY i.deadline, i.id`;
  let warned = 0;
  for (const row of rows) {
    const due = dueWarnings(row, today);
    const [nearest] = due;
    if (nearest === undefined) continue;
    const { count } = await tx.inquiryReminder.createMany({
      data: due.map((weekdays) => ({
        inquiryId: row.id,
        deadline: new Date(row.deadline),
        weekdays,
        sentAt: unit.now,
      })),
      skipDuplicates: true,
    });
    if (count === 0) continue; // another process was first
    const left = weekdaysLeft(today, row.deadline, inquiryWeekdays);
    const nobodyLeft = row.emails.length === 0;
    for (const email of nobodyLeft ? await otherReaders(unit) : row.emails)
      await mailDeadlineWarning(unit, email, row, { left, passed: row.deadline < today, nobodyLeft });
    unit.record({
      kind: "inquiry.warned",
      subject: `inquiry:${row.id}`,
      data: { deadline: row.deadline, weekdays: nearest },
    });
    warned += 1;
  }
  return { warned };
}

/** Who can see to an answer that nobody has: the caseworkers, or the secretaries where there are none. */
async function otherReaders({ tx }: Unit): Promise<string[]> {
  for (const role of ["caseworker", "secretary"]) {
    const people = await tx.user.findMany({
      where: { deactivatedAt: null, roles: { some: { role } } },
      select: { email: true },
      orderBy: { email: "asc" },
    });
    if (people.length > 0) return people.map(({ email }) => email);
  }
  return [];
}

/** Those whose time has come and that weren't sent yet, the nearest to the deadline first. */
export function dueWarnings({ deadline, warned }: { deadline: string; warned: number[] }, today: string): number[] {
  const passed = deadline < today;
  const left = weekdaysLeft(today, deadline, inquiryWeekdays);
  const come = deadlineWarnings.filter((weekdays) => (weekdays === 0 ? passed : passed || left <= weekdays));
  const nearest = Math.min(...come);
  return warned.includes(nearest)
    ? []
    : come.filter((weekdays) => !warned.includes(weekdays)).toSorted((a, b) => a - b);
}
