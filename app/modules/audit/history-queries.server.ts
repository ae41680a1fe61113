import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { fromCopenhagen } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { idsIn, unreadableIds, withoutWords } from "./internal/closed-items.server";
import { committeesOf, nameSubjects, readSubject, type SubjectName } from "./internal/subjects.server";
import { changesOf, isPassive, predicateOf, type Change } from "./sentences";

export interface HistoryEntry {
  /** its number in the municipality's chain */
  sequence: number;
  at: string;
  /** null: the system itself */
  person: { id: string; name: string } | null;
  /** after the person's name, or a whole sentence where it is passive */
  predicate: string;
  passive: boolean;
  changes: Change[];
  about: SubjectName | null;
  /** the first 4 bytes of the event's hash: "c41d 7e02" */
  print: string;
}

export interface HistoryFilter {
  /** "meeting:…" */
  subject?: string;
  userId?: string;
  /** ISO date in Denmark */
  day?: string;
  /** only what is older than this number */
  before?: number;
}

export interface History {
  entries: HistoryEntry[];
  /** how many the filter finds in all, without `before` */
  total: number;
  /** for the next page; null where there is none */
  older: number | null;
  about: SubjectName | null;
}

export const pageSize = 50;

interface Row {
  sequence: bigint;
  at: Date;
  userId: string | null;
  userName: string | null;
  kind: string;
  subject: string;
  data: unknown;
  hash: Uint8Array;
}

/**
 * What happened, newest first. A system administrator reads all of it; a committee's secretary that of the committee's own
 * meetings, proposals and cases. Of a closed item that the reader doesn't read it says that something happened, and by whom, but none
 * of the words.
 */
export async function readHistory(unit: Unit<Actor>, filter: HistoryFilter): Promise<History> {
  const { tx } = unit;
  await assertMayRead(unit, filter.subject);
  const subject = filter.subject ?? null;
  const userId = filter.userId ?? null;
  const from = filter.day ? fromCopenhagen(filter.day, "00.00") : null;
  const to = filter.day ? fromCopenhagen(nextDay(filter.day), "00.00") : null;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.sequence, e.at, e.user_id AS "userId", u.name AS "userName", e.kind, e.subject, e.data, e.hash
    FROM audit_event e LEFT JOIN "user" u ON u.id = e.user_id
    WHERE (${subject}::text IS NULL OR e.subject = ${subject})
      AND (${userId}::uuid IS NULL OR e.user_id = ${userId}::uuid)
      AND (${from}::timestamptz IS NULL OR e.at >= ${from}::timestamptz)
      AND (${to}::timestamptz IS NULL OR e.at < ${to}::timestamptz)
      AND (${filter.before ?? null}::bigint IS NULL OR e.sequence < ${filter.before ?? null}::bigint)
    ORDER BY e.sequence DESC LIMIT ${pageSize + 1}`;
  const [{ total } = { total: 0 }] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM audit_event e
    WHERE (${subject}::text IS NULL OR e.subject = ${subject})
      AND (${userId}::uuid IS NULL OR e.user_id = ${userId}::uuid)
      AND (${from}::timestamptz IS NULL OR e.at >= ${from}::timestamptz)
      AND (${to}::timestamptz IS NULL OR e.at < ${to}::timestamptz)`;
  const shown = rows.slice(0, pageSize);
  const unreadable = await unreadableIds(unit, subject ? [...shown, { subject, data: null }] : shown);
  const names = await nameSubjects(unit, [...shown.map((row) => row.subject), ...(subject ? [subject] : [])]);
  for (const [name, of] of names)
    if (unreadable.has(name.split(":")[1]!)) names.set(name, { ...of, label: atClosedItem });
  const last = shown.at(-1);
  return {
    entries: shown.map((row) => toEntry(row, names, unreadable)),
    total,
    older: rows.length > pageSize && last ? Number(last.sequence) : null,
    about: subject ? (names.get(subject) ?? null) : null,
  };
}

/** @throws DomainError forbidden, and not_found for a subject that isn't of this municipality */
async function assertMayRead({ tx, actor }: Unit<Actor>, subject: string | undefined): Promise<void> {
  if (subject !== undefined && !readSubject(subject)) throw notFound();
  if (may(actor, "readHistory")) return;
  const committees = subject ? await committeesOf(tx, subject) : [];
  if (!committees.some((committeeId) => may(actor, "readHistory", { committeeId }))) assertMay(actor, "readHistory");
}

/** Instead of the title of a case that is on a closed item. */
const atClosedItem = "En sag på et lukket punkt";

/** @param unreadable the ids of which the reader doesn't get the words */
export function toEntry(row: Row, names: Map<string, SubjectName>, unreadable: ReadonlySet<string>): HistoryEntry {
  const data = idsIn(row).some((id) => unreadable.has(id)) ? withoutWords(row.data) : row.data;
  const predicate = predicateOf(row.kind, data);
  const print = Buffer.from(row.hash).toString("hex").slice(0, 8);
  return {
    sequence: Number(row.sequence),
    at: row.at.toISOString(),
    person: row.userId ? { id: row.userId, name: row.userName ?? "En tidligere bruger" } : null,
    predicate,
    passive: isPassive(predicate),
    changes: changesOf(data),
    about: names.get(row.subject) ?? null,
    print: `${print.slice(0, 4)} ${print.slice(4)}`,
  };
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Who has left a trace, for the filter. */
export async function historyPeople({ tx, actor }: Unit<Actor>): Promise<{ id: string; name: string }[]> {
  if (!may(actor, "readHistory")) return [];
  return tx.$queryRaw`
    SELECT id, name FROM "user" u WHERE EXISTS (SELECT FROM audit_event e WHERE e.user_id = u.id) ORDER BY name COLLATE "da-DK-x-icu"`;
}
