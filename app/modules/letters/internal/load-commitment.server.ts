import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { DueKind, Recurrence } from "../commitment";
import type { Comparison } from "../commitment-measure";
import { participatesIn } from "../participates-in.server";
import { isBeingWritten } from "../reply-letter";

export interface CommitmentRow {
  id: string;
  letterId: string;
  inquiryId: string;
  inquiryTitle: string;
  committeeId: string | null;
  letterStatus: string;
  letterSubject: string;
  /** the day on which it was promised: the letter was sent, or the date that stands on it */
  promisedOn: string | null;
  /** what is known of the day instead: "foråret 2018" */
  promisedNote: string;
  holderId: string | null;
  quote: string;
  blockId: string;
  title: string;
  ownerId: string;
  ownerName: string;
  ownerEmail: string;
  dueKind: DueKind;
  dueOn: string | null;
  dueWords: string;
  recurrence: Recurrence;
  followUp: string;
  seriesId: string | null;
  comparison: Comparison | "";
  targetValue: number | null;
  targetSeriesId: string | null;
  targetFrom: string;
  targetWords: string;
  state: string;
  outcome: string;
  endedOn: string | null;
  remindedAt: Date | null;
  taskId: string | null;
  /** the last follow-up's day; before the first, the day on which it was promised */
  followedUpOn: string | null;
  version: number;
}

/** The condition stands in the statement's WHERE; `c` is the commitment, `l` its letter, `i` its inquiry. */
export async function commitmentRows(
  { tx }: Pick<Unit, "tx">,
  by: { ids: readonly string[] },
): Promise<CommitmentRow[]> {
  return tx.$queryRaw<CommitmentRow[]>`
    SELECT c.id, c.letter_id AS "letterId", l.inquiry_id AS "inquiryId", i.subject AS "inquiryTitle", i.committee_id AS "committeeId",
           l.status AS "letterStatus", l.subject AS "letterSubject",
           to_char(coalesce(l.sent_on, l.letter_date), 'YYYY-MM-DD') AS "promisedOn", l.date_note AS "promisedNote", l.holder_id AS "holderId",
           c.quote, c.block_id AS "blockId", c.title, c.owner_id AS "ownerId", u.name AS "ownerName", u.email AS "ownerEmail",
           c.due_kind AS "dueKind", to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn", c.due_words AS "dueWords", c.recurrence,
           c.follow_up AS "followUp", c.series_id AS "seriesId", c.comparison, c.target_value::float8 AS "targetValue",
           c.target_series_id AS "targetSeriesId", c.target_from AS "targetFrom", c.target_words AS "targetWords",
           c.state, c.outcome, to_char(c.ended_on, 'YYYY-MM-DD') AS "endedOn", c.reminded_at AS "remindedAt", c.task_id AS "taskId",
           to_char(c.followed_up_on, 'YYYY-MM-DD') AS "followedUpOn", c.version
    FROM commitment c JOIN reply_letter l ON l.id = c.letter_id JOIN inquiry i ON i.id = l.inquiry_id
    JOIN "user" u ON u.id = c.owner_id
    WHERE c.id = ANY (${[...by.ids]}::uuid[])
    ORDER BY c.created_at, c.id`;
}

/** A commitment that the actor may know of: who reads its inquiry does. @throws not_found */
export async function findCommitment(unit: Unit<Actor>, commitmentId: string): Promise<CommitmentRow> {
  const [row] = await commitmentRows(unit, { ids: [commitmentId] });
  if (!row || !(await mayReadInquiry(unit, row.inquiryId))) throw notFound();
  return row;
}

export async function mayReadInquiry(unit: Unit<Actor>, inquiryId: string): Promise<boolean> {
  return (
    may(unit.actor, "readInquiry", { participates: false }) ||
    may(unit.actor, "readInquiry", { participates: await participatesIn(unit, inquiryId) })
  );
}

/** A promise that is made, and not ended. @throws not_found, forbidden, rule_broken */
export async function openCommitment(unit: Unit<Actor>, commitmentId: string): Promise<CommitmentRow> {
  const commitment = await findCommitment(unit, commitmentId);
  assertMay(unit.actor, "editCommitment", { ownerId: commitment.ownerId });
  if (commitment.state === "draft")
    throw new DomainError("rule_broken", "Brevet er ikke sendt, så tilsagnet er ikke givet endnu. Ret det i udkastet.");
  if (commitment.state !== "open")
    throw new DomainError("rule_broken", "Tilsagnet er afsluttet. Genåbn det, før du skriver mere.");
  return commitment;
}

/** A draft is whoever's writes the letter; once that is locked, the case staff's and its owner's. @throws forbidden */
export function assertMayShape(
  unit: Unit<Actor>,
  { letterStatus, holderId, ownerId }: Pick<CommitmentRow, "letterStatus" | "holderId" | "ownerId">,
): void {
  if (isBeingWritten(letterStatus) && may(unit.actor, "editReply", { status: letterStatus, holderId })) return;
  assertMay(unit.actor, "editCommitment", { ownerId });
}

/** One conditional write: whoever comes second sees that somebody was first. @throws conflict */
export async function writeCommitment(
  { tx }: Unit,
  { id, state }: Pick<CommitmentRow, "id" | "state">,
  seen: number,
  data: object,
): Promise<void> {
  const { count } = await tx.commitment.updateMany({
    where: { id, version: seen, state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "Tilsagnet er ændret, siden du åbnede siden. Genindlæs den, og se, hvad der står nu. Det, du skrev, står stadig her.",
    );
}

/** Whoever is to have a commitment. @throws rule_broken at the field */
export async function assertCommitmentOwner({ tx }: Unit, ownerId: string): Promise<{ name: string; email: string }> {
  const owner = await tx.user.findFirst({
    where: { id: ownerId, deactivatedAt: null },
    select: { name: true, email: true },
  });
  if (!owner) throw new DomainError("rule_broken", "Personen har ikke længere adgang. Vælg en anden.", "ownerId");
  return owner;
}
