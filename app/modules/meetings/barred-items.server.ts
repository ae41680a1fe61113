import type { Actor } from "~/modules/identity/actor";
import { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";

interface Found {
  id: string;
  closed: boolean;
  userId: string;
}

/**
 * Who was found disqualified at which of these items (forvaltningsloven § 3; the committee decides, kommunestyrelsesloven § 14). An
 * item that carries on a case from an earlier meeting carries on the disqualification too, as far as papers go, until the body that
 * has it now finds otherwise.
 * @param items condition on `i`, the agenda item
 * @param people condition on `d`, the disqualification
 */
const found = ({ tx }: Unit, items: Prisma.Sql, people: Prisma.Sql): Promise<Found[]> => tx.$queryRaw<Found[]>`
  WITH RECURSIVE chain AS (
    SELECT i.id AS root, i.closed, i.id, i.preceding_item_id, 0 AS depth FROM agenda_item i WHERE ${items}
    UNION ALL
    SELECT c.root, c.closed, p.id, p.preceding_item_id, c.depth + 1
    FROM chain c JOIN agenda_item p ON p.id = c.preceding_item_id WHERE c.depth < 100)
  SELECT newest.id, newest.closed, newest."userId" FROM (
    SELECT DISTINCT ON (chain.root, d.user_id) chain.root AS id, chain.closed, d.user_id AS "userId", d.state
    FROM chain JOIN disqualification d ON d.agenda_item_id = chain.id
    WHERE d.state IN ('disqualified', 'qualified') AND ${people}
    ORDER BY chain.root, d.user_id, chain.depth) AS newest
  WHERE newest.state = 'disqualified'`;

const theActor = ({ actor }: Unit<Actor>) => Prisma.sql`d.user_id = ${actor.userId}::uuid`;
const itemsOf = (meetingId: string) => Prisma.sql`i.meeting_id = ${meetingId}::uuid`;
const closedIds = (rows: Found[]): ReadonlySet<string> =>
  new Set(rows.filter(({ closed }) => closed).map(({ id }) => id));

/** The meeting's items at which the actor was found disqualified, there or before, each with whether it is closed. */
export async function disqualifiedItems(unit: Unit<Actor>, meetingId: string): Promise<Map<string, boolean>> {
  const rows = await found(unit, itemsOf(meetingId), theActor(unit));
  return new Map(rows.map(({ id, closed }) => [id, closed]));
}

/**
 * Ids of the meeting's closed items whose papers the actor may not open because they are disqualified there: neither text,
 * attachments and pictures nor what was decided. Whoever else they are (chair, secretary, mayor) makes no difference.
 */
export async function barredItems(unit: Unit<Actor>, meetingId: string): Promise<ReadonlySet<string>> {
  return closedIds(await found(unit, itemsOf(meetingId), theActor(unit)));
}

/** The same of any items, of whichever meetings. */
export async function barredAmong(unit: Unit<Actor>, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (itemIds.length === 0) return new Set();
  return closedIds(await found(unit, Prisma.sql`i.id = ANY (${[...itemIds]}::uuid[])`, theActor(unit)));
}

/** Item → user ids of everybody who was found disqualified in its case, there or before. Access is the caller's. */
export async function disqualifiedPeople(unit: Unit, meetingId: string): Promise<Map<string, string[]>> {
  const people = new Map<string, string[]>();
  for (const { id, userId } of await found(unit, itemsOf(meetingId), Prisma.sql`true`))
    people.set(id, [...(people.get(id) ?? []), userId]);
  return people;
}
