import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { weekdaysLeft } from "~/modules/meetings/weekday-calendar";
import { copenhagenDate } from "~/platform/danish-time";
import { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { commitmentStateWords, type Recurrence } from "./commitment";
import { inquiryStatusWords, inquiryWeekdays, isOpenInquiry, openInquiryStatuses, type InquiryStatus } from "./inquiry";
import {
  inquiryChoiceNames,
  otherSenders,
  statusesOf,
  stepsOf,
  type InquiryChoice,
  type InquiryCounts,
  type InquiryFilter,
  type ListedCommitment,
  type ListedInquiry,
  type YearFigures,
} from "./inquiry-list";
import { commitmentCounts, yearFigures, type CommitmentCounts } from "./internal/overview-figures.server";
import {
  inquiriesWhere,
  promisePage,
  promisesShown,
  seen,
  viewerOf,
  type Viewer,
} from "./internal/overview-scope.server";

export interface InquiryOverview {
  today: string;
  filter: InquiryFilter;
  inquiries: ListedInquiry[];
  /** of the filter, all pages together */
  found: number;
  commitments: ListedCommitment[];
  commitmentsFound: number;
  counts: InquiryCounts;
  commitmentCounts: CommitmentCounts;
  years: YearFigures[];
  mayRegister: boolean;
}

export const rowsOnPage = 50;
const sendersNamed = 6;

/**
 * All that a person may see of inquiries and promises, by a filter: five statements, whatever there is of them, and a sixth
 * for whoever has no part in the administration: they see what they are named on.
 * @throws forbidden for whoever has nothing to see here
 */
export async function inquiryOverview(unit: Unit<Actor>, filter: InquiryFilter): Promise<InquiryOverview> {
  const { actor } = unit;
  assertMay(actor, "readInquiry", { participates: true });
  const today = copenhagenDate(unit.now);
  const viewer = await viewerOf(unit);
  const { counts, senders } = await inquiryCounts(unit, viewer, filter, today);
  const where = inquiriesWhere(viewer, filter, senders);
  const scope = promisesShown(viewer, filter, senders);
  const commitmentWindow = { limit: rowsOnPage, offset: (filter.commitmentPage - 1) * rowsOnPage };
  // Asked for one after another without waiting: the database begins the next while the last one's answer is read.
  const [rows, commitments, promised, years] = await Promise.all([
    inquiryRows(unit, where, { limit: rowsOnPage, offset: (filter.page - 1) * rowsOnPage }),
    commitmentRows(unit, promisePage(scope, filter.commitments, today, commitmentWindow)),
    commitmentCounts(unit, filter, scope, today),
    yearFigures(unit, viewer, today),
  ]);
  return {
    today,
    filter,
    inquiries: rows.map((row) => listed(row, today)),
    found: foundBy(filter, counts),
    commitments: commitments.map((row) => listedCommitment(row, today)),
    commitmentsFound: promised.found,
    counts,
    commitmentCounts: promised.counts,
    years,
    mayRegister: may(actor, "editInquiry"),
  };
}

/** Everything of the filter, for the export. @throws forbidden */
export async function inquiryExport(
  unit: Unit<Actor>,
  filter: InquiryFilter,
): Promise<{ inquiries: ListedInquiry[]; commitments: ListedCommitment[] }> {
  assertMay(unit.actor, "readInquiry", { participates: true });
  const today = copenhagenDate(unit.now);
  const viewer = await viewerOf(unit);
  const { senders } = await inquiryCounts(unit, viewer, filter, today);
  const rows = await inquiryRows(unit, inquiriesWhere(viewer, filter, senders), all);
  const page = promisePage(promisesShown(viewer, filter, senders), filter.commitments, today, all);
  const commitments = await commitmentRows(unit, page);
  return {
    inquiries: rows.map((row) => listed(row, today)),
    commitments: commitments.map((row) => listedCommitment(row, today)),
  };
}

interface Window {
  limit: number;
  offset: number;
}
/** More than any municipality has; a sheet takes a million. */
const all: Window = { limit: 200_000, offset: 0 };

interface Row extends Omit<ListedInquiry, "left" | "overdue" | "steps"> {
  letterStatus: string | null;
  stations: { key: string; title: string }[] | null;
  stationKey: string | null;
}

/** By deadline, those without one last; the answered ones the newest first. */
const inquiryRows = ({ tx }: Unit, where: Prisma.Sql, { limit, offset }: Window): Promise<Row[]> => tx.$queryRaw`
  SELECT i.id, i.subject, i.sender_authority AS sender, to_char(i.received_on, 'YYYY-MM-DD') AS "receivedOn",
         to_char(i.dated_on, 'YYYY-MM-DD') AS "datedOn", i.date_note AS "dateNote", to_char(i.deadline, 'YYYY-MM-DD') AS deadline,
         i.status, to_char(i.answered_on, 'YYYY-MM-DD') AS "answeredOn", i.answered_in_time AS "answeredInTime",
         f.case_number AS "caseNumber", u.name AS owner, l.status AS "letterStatus", l.stations, l.station_key AS "stationKey"
  FROM (SELECT i.id FROM inquiry i WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}) page
  JOIN inquiry i ON i.id = page.id JOIN case_file f ON f.id = i.case_file_id JOIN "user" u ON u.id = i.owner_id
  LEFT JOIN LATERAL (
    SELECT l.status, l.stations, l.station_key FROM reply_letter l
    WHERE l.inquiry_id = i.id AND l.kind = 'reply' AND l.status NOT IN ('sent', 'discarded') LIMIT 1) l ON true
  ORDER BY ${order}`;
const order = Prisma.sql`i.status IN ('answered', 'closed'), CASE WHEN i.status NOT IN ('answered', 'closed') THEN i.deadline END,
  coalesce(i.answered_on, i.received_on, i.dated_on) DESC NULLS LAST, i.id`;

function listed({ letterStatus, stations, stationKey, ...row }: Row, today: string): ListedInquiry {
  const open = isOpenInquiry(row.status);
  const {
    id,
    subject,
    sender,
    caseNumber,
    receivedOn,
    datedOn,
    dateNote,
    deadline,
    status,
    answeredOn,
    answeredInTime,
    owner,
  } = row;
  return {
    id,
    subject,
    sender,
    caseNumber,
    receivedOn,
    datedOn,
    dateNote,
    deadline,
    status,
    answeredOn,
    answeredInTime,
    owner,
    left: open && deadline ? weekdaysLeft(today, deadline, inquiryWeekdays) : null,
    overdue: open && deadline !== null && deadline < today,
    steps: stepsOf(
      status,
      { status: letterStatus, stations: stations ?? [], stationKey: stationKey ?? "" },
      inquiryStatusWords[status as InquiryStatus].words,
    ),
  };
}

interface CountRow {
  status: string;
  sender: string;
  count: number;
  /** of them the actor's own, and those past their deadline */
  mine: number;
  overdue: number;
}

/** One statement: every count of the filter is a sum of its rows. */
async function inquiryCounts(
  { tx }: Unit,
  viewer: Viewer,
  filter: InquiryFilter,
  today: string,
): Promise<{ counts: InquiryCounts; senders: string[] }> {
  const rows = await tx.$queryRaw<CountRow[]>`
    SELECT i.status, i.sender_authority AS sender, count(*)::int AS count,
           count(*) FILTER (WHERE i.owner_id = ${viewer.userId}::uuid)::int AS mine,
           count(*) FILTER (WHERE i.deadline < ${today}::date)::int AS overdue
    FROM inquiry i WHERE ${seen(viewer)}
    GROUP BY 1, 2`;
  const bySender = new Map<string, number>();
  for (const { sender, count } of rows) bySender.set(sender, (bySender.get(sender) ?? 0) + count);
  const most = [...bySender]
    .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b, "da"))
    .slice(0, sendersNamed)
    .map(([name]) => name);
  const shownWith = (change: Partial<InquiryFilter>) => shownBy({ ...filter, ...change }, most, rows);
  const states = Object.fromEntries(
    Object.keys(inquiryChoiceNames).map((state) => [state, shownWith({ states: [state as InquiryChoice] })]),
  ) as Record<InquiryChoice, number>;
  const named = most.map((name) => ({ name, count: shownWith({ senders: [name] }) }));
  const others = { name: otherSenders, count: shownWith({ senders: [otherSenders] }) };
  const openRows = rows.filter(({ status }) => isOpenInquiry(status));
  return {
    senders: most,
    counts: {
      states,
      senders: bySender.size > most.length ? [...named, others] : named,
      mine: shownWith({ mine: true }),
      all: shownWith({ mine: false }),
      open: openRows.reduce((sum, { count }) => sum + count, 0),
      overdue: openRows.reduce((sum, { overdue }) => sum + overdue, 0),
    },
  };
}

/** How many of them the filter shows. */
function shownBy(
  { states, senders, mine }: InquiryFilter,
  named: readonly string[],
  rows: readonly CountRow[],
): number {
  const statuses: readonly string[] =
    states.length > 0 ? states.flatMap((state) => statusesOf[state]) : openInquiryStatuses;
  const fromChosen = ({ sender }: CountRow) =>
    senders.length === 0 || senders.includes(sender) || (senders.includes(otherSenders) && !named.includes(sender));
  return rows
    .filter((row) => statuses.includes(row.status) && fromChosen(row))
    .reduce((sum, row) => sum + (mine ? row.mine : row.count), 0);
}

const foundBy = (filter: InquiryFilter, counts: InquiryCounts): number => (filter.mine ? counts.mine : counts.all);

interface CommitmentRow extends Omit<ListedCommitment, "shown"> {
  recurrence: Recurrence;
  followedUpOn: string | null;
}

function listedCommitment(row: CommitmentRow, today: string): ListedCommitment {
  const { recurrence: _recurrence, followedUpOn: _followedUpOn, ...shown } = row;
  return { ...shown, shown: commitmentStateWords(row, today) };
}

const commitmentRows = ({ tx }: Unit, page: Prisma.Sql): Promise<CommitmentRow[]> => tx.$queryRaw`
  SELECT c.id, c.title, c.quote, l.inquiry_id AS "inquiryId", to_char(coalesce(l.sent_on, l.letter_date), 'YYYY-MM-DD') AS "promisedOn",
         l.date_note AS "promisedNote", to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn", c.due_words AS "dueWords", c.follow_up AS "followUp",
         u.name AS owner, c.state, c.recurrence, to_char(c.followed_up_on, 'YYYY-MM-DD') AS "followedUpOn"
  FROM ${page} page JOIN commitment c ON c.id = page.id JOIN reply_letter l ON l.id = c.letter_id JOIN "user" u ON u.id = c.owner_id
  ORDER BY page.place, page.days, page.id`;
