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
import { commitmentFigures, yearFigures, type CommitmentCounts } from "./internal/overview-figures.server";
import { commitmentsWhere, followedUpOn, inquiriesWhere, seen } from "./internal/overview-scope.server";

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
 * All that a person may see of inquiries and promises, by a filter: five statements, whatever there is of them. Whoever has no part in the
 * administration sees what they are named on.
 * @throws forbidden for whoever has nothing to see here
 */
export async function inquiryOverview(unit: Unit<Actor>, filter: InquiryFilter): Promise<InquiryOverview> {
  const { actor } = unit;
  assertMay(actor, "readInquiry", { participates: true });
  const today = copenhagenDate(unit.now);
  const { counts, senders } = await inquiryCounts(unit, filter, today);
  const where = inquiriesWhere(actor, filter, senders);
  const rows = await inquiryRows(unit, where, { limit: rowsOnPage, offset: (filter.page - 1) * rowsOnPage });
  const ofCommitments = commitmentsWhere(actor, filter, senders, today);
  const commitments = await commitmentRows(unit, filter, ofCommitments, {
    limit: rowsOnPage,
    offset: (filter.commitmentPage - 1) * rowsOnPage,
  });
  const figures = await commitmentFigures(unit, filter, senders, today);
  return {
    today,
    filter,
    inquiries: rows.map((row) => listed(row, today)),
    found: foundBy(filter, counts),
    commitments: commitments.map((row) => listedCommitment(row, today)),
    commitmentsFound: figures.found,
    counts,
    commitmentCounts: figures.counts,
    years: await yearFigures(unit, figures.years),
    mayRegister: may(actor, "editInquiry"),
  };
}

/** Everything of the filter, for the export. @throws forbidden */
export async function inquiryExport(
  unit: Unit<Actor>,
  filter: InquiryFilter,
): Promise<{ inquiries: ListedInquiry[]; commitments: ListedCommitment[] }> {
  const { actor } = unit;
  assertMay(actor, "readInquiry", { participates: true });
  const today = copenhagenDate(unit.now);
  const { senders } = await inquiryCounts(unit, filter, today);
  const rows = await inquiryRows(unit, inquiriesWhere(actor, filter, senders), all);
  const commitments = await commitmentRows(unit, filter, commitmentsWhere(actor, filter, senders, today), all);
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
  SELECT i.*, f.case_number AS "caseNumber", u.name AS owner, l.status AS "letterStatus", l.stations, l.station_key AS "stationKey"
  FROM (
    SELECT i.id, i.subject, i.sender_authority AS sender, to_char(i.received_on, 'YYYY-MM-DD') AS "receivedOn",
           to_char(i.dated_on, 'YYYY-MM-DD') AS "datedOn", i.date_note AS "dateNote", to_char(i.deadline, 'YYYY-MM-DD') AS deadline,
           i.status, to_char(i.answered_on, 'YYYY-MM-DD') AS "answeredOn", i.answered_in_time AS "answeredInTime", i.case_file_id,
           i.owner_id, row_number() OVER (ORDER BY ${order}) AS place
    FROM inquiry i WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}) i
  JOIN case_file f ON f.id = i.case_file_id JOIN "user" u ON u.id = i.owner_id
  LEFT JOIN LATERAL (
    SELECT l.status, l.stations, l.station_key FROM reply_letter l
    WHERE l.inquiry_id = i.id AND l.kind = 'reply' AND l.status NOT IN ('sent', 'discarded') LIMIT 1) l ON true
  ORDER BY i.place`;
const order = Prisma.sql`i.status IN ('answered', 'closed'), i.deadline IS NULL,
  CASE WHEN i.status IN ('answered', 'closed') THEN NULL ELSE i.deadline END,
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
  mine: boolean;
  overdue: boolean;
  count: number;
}

/** One statement: every count of the filter is a sum of its rows. */
async function inquiryCounts(
  { tx, actor }: Unit<Actor>,
  filter: InquiryFilter,
  today: string,
): Promise<{ counts: InquiryCounts & { rows: CountRow[] }; senders: string[] }> {
  const rows = await tx.$queryRaw<CountRow[]>`
    SELECT i.status, i.sender_authority AS sender, i.owner_id = ${actor.userId}::uuid AS mine,
           i.status = ANY (${[...openInquiryStatuses]}) AND coalesce(i.deadline < ${today}::date, false) AS overdue, count(*)::int AS count
    FROM inquiry i WHERE ${seen(actor, Prisma.sql`i.id`)}
    GROUP BY 1, 2, 3, 4`;
  const sum = (test: (row: CountRow) => boolean) => rows.filter(test).reduce((total, { count }) => total + count, 0);
  const bySender = new Map<string, number>();
  for (const { sender, count } of rows) bySender.set(sender, (bySender.get(sender) ?? 0) + count);
  const most = [...bySender]
    .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b, "da"))
    .slice(0, sendersNamed)
    .map(([name]) => name);
  const matches = matcher(filter, most);
  const states = Object.fromEntries(
    Object.keys(inquiryChoiceNames).map((state) => [
      state,
      sum((row) => matches(row, { states: [state as InquiryChoice] })),
    ]),
  ) as Record<InquiryChoice, number>;
  const named = most.map((name) => ({ name, count: sum((row) => matches(row, { senders: [name] })) }));
  const others = sum((row) => matches(row, { senders: [otherSenders] }));
  return {
    senders: most,
    counts: {
      rows,
      states,
      senders: bySender.size > most.length ? [...named, { name: otherSenders, count: others }] : named,
      mine: sum((row) => matches(row, { mine: true })),
      all: sum((row) => matches(row, { mine: false })),
      open: sum(({ status }) => isOpenInquiry(status)),
      overdue: sum(({ overdue }) => overdue),
    },
  };
}

/** Whether what a row counts is shown by the filter with one choice changed. */
function matcher(filter: InquiryFilter, named: readonly string[]) {
  return ({ status, sender, mine: own }: CountRow, change: Partial<InquiryFilter>): boolean => {
    const { states, senders, mine } = { ...filter, ...change };
    const statuses = states.length > 0 ? states.flatMap((state) => statusesOf[state]) : openInquiryStatuses;
    const fromChosen =
      senders.length === 0 || senders.includes(sender) || (senders.includes(otherSenders) && !named.includes(sender));
    return (statuses as readonly string[]).includes(status) && fromChosen && (!mine || own);
  };
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

const commitmentRows = (
  { tx }: Unit,
  filter: InquiryFilter,
  where: Prisma.Sql,
  { limit, offset }: Window,
): Promise<CommitmentRow[]> => tx.$queryRaw`
  SELECT c.id, c.title, c.quote, l.inquiry_id AS "inquiryId", to_char(coalesce(l.sent_on, l.letter_date), 'YYYY-MM-DD') AS "promisedOn",
         l.date_note AS "promisedNote", to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn", c.due_words AS "dueWords", c.follow_up AS "followUp",
         u.name AS owner, c.state, c.recurrence, to_char(${followedUpOn}, 'YYYY-MM-DD') AS "followedUpOn"
  FROM (SELECT c.* FROM commitment c WHERE ${where} ORDER BY ${promiseOrder(filter)} LIMIT ${limit} OFFSET ${offset}) c
  JOIN reply_letter l ON l.id = c.letter_id JOIN "user" u ON u.id = c.owner_id
  ORDER BY ${promiseOrder(filter)}`;

/** Of one state alone the index gives the order. */
const promiseOrder = ({ commitments }: InquiryFilter): Prisma.Sql =>
  commitments.length === 0
    ? Prisma.sql`c.due_on, c.id`
    : Prisma.sql`array_position(ARRAY['open', 'kept', 'dropped'], c.state), c.due_on NULLS LAST, c.id`;
