import type { Actor } from "~/modules/identity/actor";
import { may, maySomewhere } from "~/modules/identity/permissions";
import { copenhagenDate, fromCopenhagen } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { atClock } from "~/ui/danish-dates";
import { itemState } from "./agenda";
import { noticeOf, withoutClosedPapers } from "./agenda-queries.server";
import { disqualifiedItems } from "./barred-items.server";
import { dispatchBlockers, mustBeMended } from "./dispatch-blockers";
import { unsafeAgendas } from "./internal/agenda-rows.server";
import { comingMeetings, type ComingRow } from "./internal/coming-meetings.server";
import { ownWork } from "./internal/own-work.server";
import { toNoticeRule } from "./internal/notice-rule.server";
import { allows } from "./meeting";
import { canSee, committeesFromInside, ownCommittees } from "./meeting-access";
import {
  missingLines,
  withoutEmptyRuns,
  type ComingAgenda,
  type ComingMeeting,
  type DayEntry,
  type Overview,
} from "./overview";
import { nextWeekdays } from "./weekday-calendar";

const daysShown = 6;
const daysAfter = 2;
const agendasShown = 3;
const meetingsShown = 4;

/** What concerns this person now: agendas in the making, meetings to come, what waits for them, and the next days. */
export async function overview(unit: Unit<Actor>): Promise<Overview> {
  const { actor } = unit;
  const today = copenhagenDate(unit.now);
  const rows = await comingMeetings(unit, fromCopenhagen(today, "00.00"));
  const inside = committeesFromInside(actor);
  const own = rows.filter(({ committeeId, status }) => inside.includes(committeeId) && status === "drafting");
  const agendas = await comingAgendas(unit, own.slice(0, agendasShown), today);
  const { tasks, cases } = await ownWork(unit, rows, today);
  const meetings = rows
    .filter(({ status, committeeId }) => status !== "drafting" || !inside.includes(committeeId))
    .slice(0, meetingsShown)
    .map((row) => comingMeeting(actor, row, today));
  const deadlines = agendas.map(({ notice }) => notice.deadline).filter((day) => day >= today);
  return {
    today,
    agendas,
    meetings,
    tasks,
    cases,
    days: dayEntries(rows, agendas, today),
    nextDeadline: deadlines.toSorted()[0] ?? null,
    mayPlan: ownCommittees(actor).length > 0,
    mayCreateCase: maySomewhere(actor, "createCase"),
    needsCommittee:
      may(actor, "manageMunicipality") && (await unit.tx.committee.findFirst({ select: { id: true } })) === null,
  };
}

async function comingAgendas(unit: Unit<Actor>, rows: readonly ComingRow[], today: string): Promise<ComingAgenda[]> {
  const items = await unsafeAgendas(
    unit,
    rows.map(({ id }) => ({ id, dispatched: false })),
  );
  const disqualified = new Set<string>();
  for (const { id } of rows) for (const itemId of (await disqualifiedItems(unit, id)).keys()) disqualified.add(itemId);
  return rows.map((row) => {
    const own = (items.get(row.id) ?? []).map((item) => (disqualified.has(item.id) ? withoutClosedPapers(item) : item));
    const notice = noticeOf({ ...toNoticeRule(row), startsAt: row.startsAt }, today);
    const blockers = mustBeMended(
      // Recipients are the agenda's own page to count: here one is enough to say nothing of them.
      dispatchBlockers({
        meetingId: row.id,
        items: own,
        supplement: false,
        recipientCount: 1,
        deadline: notice.deadline,
        today,
      }),
    );
    const held = blockers.filter(({ code }) => code === "draft" || code === "returned" || code === "submitted");
    return {
      meeting: row.facts,
      notice,
      strip: own.every(({ fixedKind, proposal }) => fixedKind && !proposal)
        ? []
        : own.map((item) => ({ number: item.number, state: itemState(item) })),
      missing: missingLines(blockers),
      remindable: ownCommittees(unit.actor).includes(row.committeeId) ? held.length : 0,
    };
  });
}

function comingMeeting(actor: Actor, row: ComingRow, today: string): ComingMeeting {
  return {
    meeting: row.facts,
    readable: canSee(actor, row) && !allows(row.status, "dispatch"),
    deadline: noticeOf({ ...toNoticeRule(row), startsAt: row.startsAt }, today).deadline,
    items: row.items,
  };
}

/** The next hverdage, and after them the first days on which something happens. */
function dayEntries(rows: readonly ComingRow[], agendas: readonly ComingAgenda[], today: string): DayEntry[] {
  const near = nextWeekdays(today, daysShown, { saturdayCounts: false, closingDays: [] });
  const happening = [
    ...agendas.map(({ notice }) => notice.deadline),
    ...rows.map(({ startsAt }) => copenhagenDate(startsAt)),
  ];
  const later = [...new Set(happening)].filter((day) => day > near.at(-1)!).toSorted();
  return withoutEmptyRuns([...near, ...later.slice(0, daysAfter)].map((date) => dayEntry(date, rows, agendas)));
}

function dayEntry(date: string, rows: readonly ComingRow[], agendas: readonly ComingAgenda[]): DayEntry {
  const deadlines = agendas
    .filter(({ notice }) => notice.deadline === date)
    .map(({ meeting }) => ({ words: "Udsend dagsorden", facts: meeting.committeeName, kind: "deadline" as const }));
  const meetings = rows
    .filter(({ startsAt }) => copenhagenDate(startsAt) === date)
    .map(({ startsAt, committeeName }) => ({
      words: `Møde ${atClock(startsAt)}`,
      facts: committeeName,
      kind: "meeting" as const,
    }));
  return { date, entries: [...deadlines, ...meetings] };
}
