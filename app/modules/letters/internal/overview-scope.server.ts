import type { Actor } from "~/modules/identity/actor";
import { Prisma } from "~/platform/generated/client";
import { openInquiryStatuses } from "../inquiry";
import { otherSenders, statusesOf, type CommitmentChoice, type InquiryFilter } from "../inquiry-list";
import { inquiriesOf } from "./inquiries-of.server";
import { readsAllInquiries } from "./participation.server";

/** An inquiry's id that the actor may see. */
export const seen = (actor: Actor, column: Prisma.Sql): Prisma.Sql =>
  readsAllInquiries(actor) ? Prisma.sql`true` : Prisma.sql`${column} IN (${inquiriesOf(actor.userId)})`;

/** @param named those that have a choice of their own in the filter */
function sentBy(filter: InquiryFilter, named: readonly string[]): Prisma.Sql {
  const wanted = filter.senders.filter((sender) => sender !== otherSenders);
  if (filter.senders.length === 0) return Prisma.sql`true`;
  const others = filter.senders.includes(otherSenders);
  return Prisma.sql`(i.sender_authority = ANY (${wanted}) OR (${others} AND NOT i.sender_authority = ANY (${[...named]})))`;
}

export function inquiriesWhere(actor: Actor, filter: InquiryFilter, named: readonly string[]): Prisma.Sql {
  const statuses =
    filter.states.length > 0 ? filter.states.flatMap((state) => statusesOf[state]) : [...openInquiryStatuses];
  return Prisma.sql`i.status = ANY (${statuses}) AND ${sentBy(filter, named)} AND ${seen(actor, Prisma.sql`i.id`)}
    AND (NOT ${filter.mine} OR i.owner_id = ${actor.userId}::uuid)`;
}

/** The day of the last follow-up; before the first, the day on which it was promised. */
export const followedUpOn = Prisma.sql`coalesce(
  (SELECT max(p.on_date) FROM commitment_update p WHERE p.commitment_id = c.id AND p.kind = 'followedUp'),
  (SELECT coalesce(l.sent_on, l.letter_date) FROM reply_letter l WHERE l.id = c.letter_id))`;

/** As `missesFollowUp`: the month or quarter after the one in which it was last followed up is over. */
const missesFollowUp = (today: string): Prisma.Sql => Prisma.sql`CASE c.recurrence
  WHEN 'monthly' THEN date_trunc('month', ${followedUpOn}::timestamp) + interval '2 months' <= ${today}::date
  WHEN 'quarterly' THEN date_trunc('quarter', ${followedUpOn}::timestamp) + interval '6 months' <= ${today}::date
  ELSE false END`;

/** Late by its own day, or by its follow-up; never null. */
export const isLate = (today: string): Prisma.Sql =>
  Prisma.sql`(c.state = 'open' AND (coalesce(c.due_on < ${today}::date, false) OR coalesce(${missesFollowUp(today)}, false)))`;

const choiceSql: Record<CommitmentChoice, (today: string) => Prisma.Sql> = {
  "over-tid": isLate,
  "i-aar": (today) =>
    Prisma.sql`(c.state = 'open' AND c.due_on >= ${today}::date AND c.due_on <= ${`${today.slice(0, 4)}-12-31`}::date)`,
  holdt: () => Prisma.sql`c.state = 'kept'`,
  opgivet: () => Prisma.sql`c.state = 'dropped'`,
};

/** What the filter's senders and "mine" leave of the promises. Only a filter by sender asks which inquiry one belongs to. */
export function commitmentScope(actor: Actor, filter: InquiryFilter, named: readonly string[]): Prisma.Sql {
  const mine = Prisma.sql`(NOT ${filter.mine} OR c.owner_id = ${actor.userId}::uuid)`;
  return filter.senders.length === 0
    ? mine
    : Prisma.sql`${mine} AND ${ofInquiries(Prisma.sql`${sentBy(filter, named)}`)}`;
}

/** A promise that the actor may see. */
export const seenCommitments = (actor: Actor): Prisma.Sql =>
  readsAllInquiries(actor) ? Prisma.sql`true` : ofInquiries(seen(actor, Prisma.sql`i.id`));

const ofInquiries = (where: Prisma.Sql): Prisma.Sql => Prisma.sql`c.letter_id IN (
  SELECT l.id FROM reply_letter l JOIN inquiry i ON i.id = l.inquiry_id WHERE ${where})`;

const chosenCommitments = (filter: InquiryFilter, today: string): Prisma.Sql =>
  filter.commitments.length === 0
    ? Prisma.sql`c.state = 'open'`
    : Prisma.sql`(${Prisma.join(
        filter.commitments.map((choice) => choiceSql[choice](today)),
        " OR ",
      )})`;

export const commitmentsWhere = (
  actor: Actor,
  filter: InquiryFilter,
  named: readonly string[],
  today: string,
): Prisma.Sql =>
  Prisma.sql`${chosenCommitments(filter, today)} AND ${commitmentScope(actor, filter, named)} AND ${seenCommitments(actor)}`;
