import type { FileKind } from "~/modules/files/media-types";
import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { isEnded } from "./commitment";
import type {
  CommitmentMeasure,
  CommitmentPageData,
  CommitmentUpdateRow,
  EarlierCommitment,
  ShownCommitment,
} from "./commitment-page";
import { measuresOf } from "./internal/commitment-measure.server";
import { commitmentRows, findCommitment, mayReadInquiry, type CommitmentRow } from "./internal/load-commitment.server";
import { shownCommitment } from "./internal/shown-commitment";
import { isBeingWritten } from "./reply-letter";

/** A commitment with its log, and what its figures say. @throws not_found */
export async function commitmentPage(unit: Unit<Actor>, commitmentId: string): Promise<CommitmentPageData> {
  const { tx, actor, now } = unit;
  const row = await findCommitment(unit, commitmentId);
  const today = copenhagenDate(now);
  const updates = await tx.$queryRaw<CommitmentUpdateRow[]>`
    SELECT p.id, p.kind, p.text, to_char(p.on_date, 'YYYY-MM-DD') AS "onDate", p.file_name AS "fileName",
           to_json(p.at) #>> '{}' AS at, u.name AS by
    FROM commitment_update p LEFT JOIN "user" u ON u.id = p.by_id
    WHERE p.commitment_id = ${commitmentId}::uuid ORDER BY p.at DESC, p.id`;
  const [task] = row.taskId
    ? await tx.$queryRaw<{ name: string }[]>`
        SELECT c.name FROM follow_up_task t JOIN committee c ON c.id = t.committee_id WHERE t.id = ${row.taskId}::uuid`
    : [];
  const mayFollowUp = may(actor, "editCommitment", { ownerId: row.ownerId });
  const { followUp, seriesId, comparison, targetValue, targetSeriesId, targetFrom, targetWords, inquiryTitle } = row;
  return {
    commitment: {
      ...shownCommitment(row, today),
      ...{ followUp, seriesId, comparison, targetValue, targetSeriesId, targetFrom, targetWords, inquiryTitle },
      taskCommittee: task?.name ?? null,
    },
    measure: (await measuresOf(unit, [row])).get(row.id) ?? null,
    updates,
    people: mayFollowUp ? await activePeople(unit) : [],
    today,
    mayFollowUp,
    mayShape: mayShape(actor, row),
  };
}

/** Whoever can be given a commitment. */
export async function activePeople({ tx }: Pick<Unit, "tx">): Promise<{ value: string; label: string }[]> {
  const people = await tx.user.findMany({
    where: { deactivatedAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true, title: true },
  });
  return people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }));
}

const mayShape = (actor: Actor, { state, letterStatus, holderId, ownerId }: CommitmentRow): boolean =>
  !isEnded(state) &&
  (may(actor, "editCommitment", { ownerId }) ||
    (isBeingWritten(letterStatus) && may(actor, "editReply", { status: letterStatus, holderId })));

export interface LetterCommitments {
  letterId: string;
  commitments: (ShownCommitment & { mayShape: boolean })[];
  /** a sentence can be made a commitment just now */
  mayMake: boolean;
}

/** What a letter promises, in the order in which it was marked: the panel "Tilsagn i udkastet". @throws not_found */
export async function commitmentsOfLetter(unit: Unit<Actor>, letterId: string): Promise<LetterCommitments> {
  const { tx, actor, now } = unit;
  const letter = await tx.replyLetter.findFirst({
    where: { id: letterId },
    select: { inquiryId: true, status: true, holderId: true, origin: true, commitments: { select: { id: true } } },
  });
  if (!letter || !(await mayReadInquiry(unit, letter.inquiryId))) throw notFound();
  const rows = await commitmentRows(unit, { ids: letter.commitments.map(({ id }) => id) });
  const today = copenhagenDate(now);
  return {
    letterId,
    commitments: rows.map((row) => ({ ...shownCommitment(row, today), mayShape: mayShape(actor, row) })),
    mayMake:
      letter.origin === "registered"
        ? may(actor, "editInquiry")
        : isBeingWritten(letter.status) && may(actor, "editReply", letter),
  };
}

/** Enough to see what was promised last; the rest stands on the overview. */
const earlierShown = 30;

/**
 * What was promised before on the same matter: in letters of the inquiry's chain, on its case, or to the same sender in the same
 * committee's matters. What is late stands first, then what is open, by its next day; drafts aren't promised yet.
 * @param besides beside which it is shown: the letter that promises something itself, or the inquiry with all its letters
 * @throws not_found
 */
export async function earlierCommitments(
  unit: Unit<Actor>,
  { inquiryId, besides }: { inquiryId: string; besides: { letterId: string } | "inquiry" },
): Promise<EarlierCommitment[]> {
  const known = (await unit.tx.inquiry.count({ where: { id: inquiryId } })) > 0;
  if (!known || !(await mayReadInquiry(unit, inquiryId))) throw notFound();
  const found = await unit.tx.$queryRaw<{ id: string }[]>`
    SELECT c.id
    FROM inquiry this
    JOIN inquiry i ON i.chain_id = this.chain_id OR i.case_file_id = this.case_file_id
                      OR (i.sender_authority = this.sender_authority AND i.committee_id = this.committee_id)
    JOIN reply_letter l ON l.inquiry_id = i.id
    JOIN commitment c ON c.letter_id = l.id AND c.state <> 'draft'
    WHERE this.id = ${inquiryId}::uuid
      AND ${besides === "inquiry" ? Prisma.sql`i.id <> this.id` : Prisma.sql`l.id <> ${besides.letterId}::uuid`}
    ORDER BY coalesce(l.sent_on, l.letter_date) DESC NULLS LAST, c.created_at LIMIT ${earlierShown}`;
  const rows = await commitmentRows(unit, { ids: found.map(({ id }) => id) });
  const measures = await measuresOf(unit, rows);
  const today = copenhagenDate(unit.now);
  return rows
    .map((row) => ({ ...shownCommitment(row, today), measure: measures.get(row.id) ?? null }))
    .map(({ measure, ...row }) => ({
      ...row,
      measure: measure && { shown: measure.shown, target: measure.target },
    }))
    .toSorted((a, b) => rank(a) - rank(b) || (a.nextDay ?? "9999").localeCompare(b.nextDay ?? "9999"));
}

const rank = ({ late, state }: ShownCommitment): number => (late ? 0 : state === "open" ? 1 : 2);

/** The actor's own promises that are late or due within a month, the most urgent first: for the first page. */
export async function ownCommitments(unit: Unit<Actor>): Promise<ShownCommitment[]> {
  const { tx, actor, now } = unit;
  const today = copenhagenDate(now);
  const until = new Date(copenhagenDate(new Date(now.getTime() + 30 * 86_400_000)));
  const found = await tx.commitment.findMany({
    where: { ownerId: actor.userId, state: "open", listedOn: { lte: until } },
    select: { id: true },
  });
  return (await commitmentRows(unit, { ids: found.map(({ id }) => id) }))
    .map((row) => shownCommitment(row, today))
    .toSorted((a, b) => a.nextDay!.localeCompare(b.nextDay!));
}

/** Which commitments are measured on a series, with their targets: for the series' own page. Those that the actor may not read are left out. */
export async function commitmentsOnSeries(
  unit: Unit<Actor>,
  seriesId: string,
): Promise<{ id: string; title: string; measure: CommitmentMeasure }[]> {
  if (!may(unit.actor, "readInquiry", { participates: false })) return [];
  const found = await unit.tx.commitment.findMany({
    where: { seriesId, state: { in: ["open", "kept"] } },
    select: { id: true },
  });
  const rows = await commitmentRows(unit, { ids: found.map(({ id }) => id) });
  const measures = await measuresOf(unit, rows);
  return rows.flatMap(({ id, title }) => {
    const measure = measures.get(id);
    return measure ? [{ id, title, measure }] : [];
  });
}

/** The file of a piece of evidence. @throws not_found */
export async function evidenceFile(
  unit: Unit<Actor>,
  { commitmentId, updateId }: { commitmentId: string; updateId: string },
): Promise<{ sha256: string; fileName: string; kind: FileKind }> {
  await findCommitment(unit, commitmentId);
  const [file] = await unit.tx.$queryRaw<{ sha256: string; fileName: string; kind: FileKind }[]>`
    SELECT p.file_sha256 AS sha256, p.file_name AS "fileName", f.kind
    FROM commitment_update p JOIN stored_file f ON f.sha256 = p.file_sha256
    WHERE p.id = ${updateId}::uuid AND p.commitment_id = ${commitmentId}::uuid`;
  if (!file) throw notFound();
  return file;
}
