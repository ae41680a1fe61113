import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { addDays } from "~/modules/meetings/calendar-date";
import { itemReader } from "~/modules/meetings/document-access.server";
import { canSee } from "~/modules/meetings/meeting-access";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { sentenceCase, weekdayDate } from "~/ui/danish-dates";
import { filtered, type FollowUpCounts, type FollowUpFilter, type ShownTask } from "./follow-up-list";
import { monthWords } from "./follow-up-task";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { shownTasks } from "./internal/task-rows.server";

interface Choice {
  value: string;
  label: string;
}

/** What a task can be given: to whom, and where it can come back. */
export interface TaskChoices {
  people: Choice[];
  /** by committee: its meetings that take items, then the months to come */
  returns: Record<string, { group: string; options: Choice[] }[]>;
}

export interface FollowUpPageData {
  tasks: ShownTask[];
  counts: FollowUpCounts;
  filter: FollowUpFilter;
  choices: TaskChoices;
}

/** The follow-up of every committee whose follow-up the actor may read, and their own tasks. */
export async function followUpPage(unit: Unit<Actor>, filter: FollowUpFilter): Promise<FollowUpPageData> {
  const { tx, actor } = unit;
  const committees = (
    await tx.committee.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true, slug: true } })
  ).filter(({ id: committeeId }) => may(actor, "readFollowUp", { committeeId }));
  const ids = committees.map(({ id }) => id);
  const tasks = await shownTasks(
    unit,
    Prisma.sql`t.committee_id = ANY (${ids}::uuid[]) OR t.owner_id = ${actor.userId}::uuid`,
  );
  const { shown, counts } = filtered(tasks, filter, actor.userId, committees);
  return { tasks: shown, counts, filter, choices: await choicesFor(unit, shown) };
}

/** The actor's own open tasks, the late ones first; but for evaluations, which say themselves when there is something to do. */
export async function ownTasks(unit: Unit<Actor>): Promise<ShownTask[]> {
  const own = Prisma.sql`t.owner_id = ${unit.actor.userId}::uuid AND t.state = 'open' AND t.source NOT LIKE 'evaluation:%'`;
  return (await shownTasks(unit, own)).toSorted((a, b) => Number(b.overdue) - Number(a.overdue));
}

export interface MeetingTasks {
  meetingId: string;
  committeeId: string;
  tasks: ShownTask[];
  choices: TaskChoices;
  /** the actor may give tasks in this meeting, as it stands now */
  mayCreate: boolean;
  /** whose decisions a task can follow from; empty where none can be given */
  items: { id: string; number: string; title: string }[];
}

/** The tasks that follow from a meeting's decisions, for the room and the minutes. @throws not_found */
export async function tasksOf(unit: Unit<Actor>, meetingId: string): Promise<MeetingTasks> {
  const { actor } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  if (!canSee(actor, meeting)) throw notFound();
  const tasks = await shownTasks(unit, Prisma.sql`m.id = ${meetingId}::uuid`);
  const subject = subjectOf(meeting);
  const mayCreate =
    meeting.status === "inSession"
      ? may(actor, "recordDecision", subject)
      : ["closed", "signing", "sealed"].includes(meeting.status) && may(actor, "editMinutes", subject);
  const recorded = meeting.status === "inSession" && mayCreate;
  return {
    meetingId,
    committeeId: meeting.committeeId,
    tasks: recorded ? tasks.map((task) => ({ ...task, mayEdit: true })) : tasks,
    choices: mayCreate ? await choicesOf(unit, [meeting.committeeId]) : { people: [], returns: {} },
    mayCreate,
    items: mayCreate ? await itemsOf(unit, meeting) : [],
  };
}

async function itemsOf(
  unit: Unit<Actor>,
  meeting: { id: string; committeeId: string; status: string },
): Promise<MeetingTasks["items"]> {
  const reads = await itemReader(unit, meeting);
  const items = await unit.tx.agendaItem.findMany({
    where: {
      meetingId: meeting.id,
      number: { not: null },
      OR: [{ fixedKind: null }, { fixedKind: { not: "signaturePage" } }],
    },
    select: { id: true, number: true, title: true, publicTitle: true, closed: true },
  });
  return items
    .map(({ publicTitle, ...item }) => ({
      id: item.id,
      number: item.number ?? "",
      title: reads(item) ? item.title : publicTitle || "Lukket punkt",
    }))
    .toSorted((a, b) => a.number.localeCompare(b.number, "da", { numeric: true }));
}

/** Only what somebody may do something with needs choices. */
async function choicesFor(unit: Unit<Actor>, tasks: readonly ShownTask[]): Promise<TaskChoices> {
  const mine = tasks.filter(({ mayFinish, mayEdit }) => mayFinish || mayEdit);
  if (mine.length === 0) return { people: [], returns: {} };
  return choicesOf(unit, [...new Set(mine.filter(({ mayEdit }) => mayEdit).map(({ committee }) => committee.id))]);
}

const monthsAhead = 18;

async function choicesOf({ tx, now }: Unit<Actor>, committeeIds: string[]): Promise<TaskChoices> {
  const people = await tx.user.findMany({
    where: { deactivatedAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true, title: true },
  });
  const meetings = await tx.meeting.findMany({
    where: { committeeId: { in: committeeIds }, status: { in: ["drafting", "dispatched"] }, startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    select: { id: true, committeeId: true, startsAt: true },
  });
  const months = monthsFrom(copenhagenDate(now));
  return {
    people: people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name })),
    returns: Object.fromEntries(
      committeeIds.map((committeeId) => [
        committeeId,
        [
          {
            group: "Planlagte møder",
            options: meetings
              .filter((meeting) => meeting.committeeId === committeeId)
              .map(({ id, startsAt }) => ({ value: id, label: sentenceCase(weekdayDate(startsAt)) })),
          },
          {
            group: "Første møde i en måned",
            options: months.map((month) => ({ value: month, label: sentenceCase(monthWords(month)) })),
          },
        ].filter(({ options }) => options.length > 0),
      ]),
    ),
  };
}

function monthsFrom(today: string): string[] {
  const months: string[] = [];
  for (let day = `${today.slice(0, 7)}-01`; months.length < monthsAhead; day = `${addDays(day, 32).slice(0, 7)}-01`)
    months.push(day.slice(0, 7));
  return months;
}
