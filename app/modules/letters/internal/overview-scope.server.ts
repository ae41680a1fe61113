import type { Actor } from "~/modules/identity/actor";
import { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { openInquiryStatuses } from "../inquiry";
import { otherSenders, statusesOf, type CommitmentChoice, type InquiryFilter } from "../inquiry-list";
import { inquiriesOf } from "./inquiries-of.server";
import { readsAllInquiries } from "./participation.server";

/** Who looks at the overview, and which inquiries are there for them. */
export interface Viewer {
  userId: string;
  sees: "all" | readonly string[];
}

/** Whoever doesn't read them all is asked for once: where they are named stands in many places. */
export async function viewerOf({ tx, actor }: Unit<Actor>): Promise<Viewer> {
  const { userId } = actor;
  if (readsAllInquiries(actor)) return { userId, sees: "all" };
  const found = await tx.$queryRaw<{ id: string }[]>`${inquiriesOf(userId)}`;
  return { userId, sees: found.map(({ id }) => id) };
}

/** An inquiry (`i`) that they may see. */
export const seen = ({ sees }: Viewer): Prisma.Sql =>
  sees === "all" ? Prisma.sql`true` : Prisma.sql`i.id = ANY (${[...sees]}::uuid[])`;

/**
 * @param sender the column that says who sent it
 * @param named those that have a choice of their own in the filter
 */
function sentBy(sender: Prisma.Sql, filter: InquiryFilter, named: readonly string[]): Prisma.Sql {
  const wanted = filter.senders.filter((one) => one !== otherSenders);
  if (filter.senders.length === 0) return Prisma.sql`true`;
  const others = filter.senders.includes(otherSenders);
  return Prisma.sql`(${sender} = ANY (${wanted}) OR (${others} AND NOT ${sender} = ANY (${[...named]})))`;
}

export function inquiriesWhere(viewer: Viewer, filter: InquiryFilter, named: readonly string[]): Prisma.Sql {
  const statuses =
    filter.states.length > 0 ? filter.states.flatMap((state) => statusesOf[state]) : [...openInquiryStatuses];
  return Prisma.sql`i.status = ANY (${statuses}) AND ${sentBy(Prisma.sql`i.sender_authority`, filter, named)} AND ${seen(viewer)}
    AND (NOT ${filter.mine} OR i.owner_id = ${viewer.userId}::uuid)`;
}

/** Late by its own day, or by its follow-up; null of a promise that no day is set for. */
export const isLate = (today: string): Prisma.Sql => Prisma.sql`c.listed_on < ${today}::date`;

/** An open promise whose own day comes before the year is over. */
export const isDueThisYear = (today: string): Prisma.Sql =>
  Prisma.sql`c.due_on BETWEEN ${today}::date AND ${`${today.slice(0, 4)}-12-31`}::date`;

/** Some of the promises: `letters` stands before the statement that asks, and `where` in it. */
export interface PromiseScope {
  letters: Prisma.Sql;
  where: Prisma.Sql;
}

/** The promises that they may see. */
export const seenPromises = (viewer: Viewer): PromiseScope =>
  viewer.sees === "all" ? everyPromise : inLettersOf(seen(viewer));

/** What the filter's senders and "mine" leave of them. */
export function promisesShown(viewer: Viewer, filter: InquiryFilter, named: readonly string[]): PromiseScope {
  const { letters, where } = seenPromises(viewer);
  const sent = sentBy(Prisma.sql`c.sender_authority`, filter, named);
  const own = filter.mine ? Prisma.sql`c.owner_id = ${viewer.userId}::uuid` : Prisma.sql`true`;
  return { letters, where: Prisma.sql`${where} AND ${sent} AND ${own}` };
}

const everyPromise: PromiseScope = { letters: Prisma.empty, where: Prisma.sql`true` };

/**
 * Found once, however often the statement asks for them. `IS TRUE` keeps them a set that each promise is looked up in, so that a page of
 * promises is read in its index's order and no further than its end; as a join all of them would be read and sorted.
 */
const inLettersOf = (where: Prisma.Sql): PromiseScope => ({
  letters: Prisma.sql`WITH scope AS MATERIALIZED (
    SELECT l.id FROM reply_letter l JOIN inquiry i ON i.id = l.inquiry_id WHERE ${where})`,
  where: Prisma.sql`(c.letter_id IN (SELECT id FROM scope)) IS TRUE`,
});

interface Part {
  state: "open" | "kept" | "dropped";
  where: Prisma.Sql;
}

/** The states that the choices show, in the order in which they are listed. */
function partsOf(chosen: readonly CommitmentChoice[], today: string): Part[] {
  const open = [
    ...(chosen.includes("over-tid") ? [isLate(today)] : []),
    ...(chosen.includes("i-aar") ? [isDueThisYear(today)] : []),
  ];
  const all = Prisma.sql`true`;
  return [
    ...(chosen.length === 0 ? [{ state: "open" as const, where: all }] : []),
    ...(open.length > 0 ? [{ state: "open" as const, where: Prisma.sql`(${Prisma.join(open, " OR ")})` }] : []),
    ...(chosen.includes("holdt") ? [{ state: "kept" as const, where: all }] : []),
    ...(chosen.includes("opgivet") ? [{ state: "dropped" as const, where: all }] : []),
  ];
}

/**
 * One page of the promises' ids, as `(…)` with `place`, `days` and `id`, which are its order: the open ones by the day that comes first, then
 * those that have ended, the last first. Each state is read in its index's order, and no further than the page's end.
 */
export function promisePage(
  { letters, where }: PromiseScope,
  chosen: readonly CommitmentChoice[],
  today: string,
  { limit, offset }: { limit: number; offset: number },
): Prisma.Sql {
  const parts = partsOf(chosen, today).map(({ state, where: which }, place) => {
    const [days, order] =
      state === "open"
        ? [Prisma.sql`c.listed_on - ${today}::date`, Prisma.sql`c.listed_on`]
        : [Prisma.sql`${today}::date - c.listed_on`, Prisma.sql`c.listed_on DESC`];
    return Prisma.sql`(SELECT ${place}::int AS place, ${days} AS days, c.id FROM commitment c
      WHERE c.state = ${state} AND ${which} AND ${where} ORDER BY ${order}, c.id LIMIT ${offset + limit})`;
  });
  return Prisma.sql`(${letters} SELECT p.place, p.days, p.id FROM (${Prisma.join(parts, " UNION ALL ")}) p
    ORDER BY p.place, p.days, p.id LIMIT ${limit} OFFSET ${offset})`;
}
