import type { FileKind } from "~/modules/files/media-types";
import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Direction } from "./case-forms";

export interface ListedCase {
  id: string;
  caseNumber: string;
  title: string;
  state: "open" | "closed";
  /** ISO: the last note or document, or when it was created */
  lastAt: string;
}

export interface CaseFilter {
  /** words of the title, or a part of the number */
  text: string;
  state: "open" | "closed" | "all";
  /** cases that the actor created or wrote on */
  mine: boolean;
}

export interface CaseList {
  cases: ListedCase[];
  /** of what the words and "mine" find */
  counts: { open: number; closed: number };
  /** there are more than are shown */
  more: boolean;
}

const PAGE = 100;

/** For LIKE: the user's own % and _ are letters like others. */
const pattern = (text: string) => `%${text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** The municipality's cases, the ones that something happened to last first. */
export async function listCases({ tx, actor }: Unit<Actor>, filter: CaseFilter): Promise<CaseList> {
  assertMay(actor, "readCase");
  const wanted = pattern(filter.text);
  const rows = await tx.$queryRaw<
    (Omit<ListedCase, "lastAt"> & { lastAt: Date; openCount: number; closedCount: number })[]
  >`
    WITH found AS (
      SELECT f.id, f.case_number, f.title, f.state, greatest(f.created_at, n.last_at, d.last_at) AS last_at
      FROM case_file f
      LEFT JOIN LATERAL (SELECT max(created_at) AS last_at, bool_or(created_by_id = ${actor.userId}::uuid) AS mine
                         FROM journal_note WHERE case_file_id = f.id) n ON true
      LEFT JOIN LATERAL (SELECT max(created_at) AS last_at, bool_or(created_by_id = ${actor.userId}::uuid) AS mine
                         FROM case_document WHERE case_file_id = f.id) d ON true
      WHERE (f.title ILIKE ${wanted} OR f.case_number ILIKE ${wanted})
        AND (NOT ${filter.mine} OR f.created_by_id = ${actor.userId}::uuid OR n.mine OR d.mine)
    )
    SELECT id, case_number AS "caseNumber", title, state, last_at AS "lastAt",
      (SELECT count(*)::int FROM found WHERE state = 'open') AS "openCount",
      (SELECT count(*)::int FROM found WHERE state = 'closed') AS "closedCount"
    FROM (SELECT 1) one LEFT JOIN found ON ${filter.state} = 'all' OR state = ${filter.state}
    ORDER BY last_at DESC, case_number DESC LIMIT ${PAGE + 1}`;
  const { openCount = 0, closedCount = 0 } = rows[0] ?? {};
  const cases = rows
    .filter(({ id }) => id !== null)
    .map(({ id, caseNumber, title, state, lastAt }) => ({
      id,
      caseNumber,
      title,
      state,
      lastAt: lastAt.toISOString(),
    }));
  return {
    cases: cases.slice(0, PAGE),
    counts: { open: openCount, closed: closedCount },
    more: cases.length > PAGE,
  };
}

export interface CaseDocumentView {
  id: string;
  title: string;
  direction: Direction;
  /** "2022-08-18" */
  datedOn: string;
  kind: string;
  size: number;
  pages: number | null;
}

export interface CasePage {
  id: string;
  caseNumber: string;
  title: string;
  subjectCode: string;
  state: "open" | "closed";
  createdAt: string;
  createdBy: string | null;
  version: number;
  notes: { id: string; text: string; at: string; by: string | null }[];
  documents: CaseDocumentView[];
  mayEdit: boolean;
}

/** One case with its journal and documents, the newest first. @throws forbidden, not_found */
export async function casePage({ tx, actor }: Unit<Actor>, caseFileId: string): Promise<CasePage> {
  assertMay(actor, "readCase");
  const found = await tx.caseFile.findFirst({ where: { id: caseFileId } });
  if (!found) throw notFound();
  const notes = await tx.$queryRaw<{ id: string; text: string; at: Date; by: string | null }[]>`
    SELECT n.id, n.text, n.created_at AS at, u.name AS by FROM journal_note n LEFT JOIN "user" u ON u.id = n.created_by_id
    WHERE n.case_file_id = ${caseFileId}::uuid ORDER BY n.created_at DESC, n.id`;
  const documents = await tx.$queryRaw<CaseDocumentView[]>`
    SELECT d.id, d.title, d.direction, to_char(d.dated_on, 'YYYY-MM-DD') AS "datedOn", s.kind, s.size, s.pages
    FROM case_document d JOIN stored_file s ON s.sha256 = d.file_sha256
    WHERE d.case_file_id = ${caseFileId}::uuid ORDER BY d.dated_on DESC, d.created_at DESC, d.id`;
  const creator = found.createdById
    ? await tx.user.findFirst({ where: { id: found.createdById }, select: { name: true } })
    : null;
  return {
    id: found.id,
    caseNumber: found.caseNumber,
    title: found.title,
    subjectCode: found.subjectCode,
    state: found.state === "closed" ? "closed" : "open",
    createdAt: found.createdAt.toISOString(),
    createdBy: creator?.name ?? null,
    version: found.version,
    notes: notes.map((note) => ({ ...note, at: note.at.toISOString() })),
    documents,
    mayEdit: may(actor, "editCase"),
  };
}

/** The file of a document that lies on a case. @throws forbidden, not_found */
export async function caseDocumentFile(
  { tx, actor }: Unit<Actor>,
  { caseFileId, documentId }: { caseFileId: string; documentId: string },
): Promise<{ sha256: string; fileName: string; kind: FileKind }> {
  assertMay(actor, "readCase");
  const [found] = await tx.$queryRaw<{ sha256: string; fileName: string; kind: FileKind }[]>`
    SELECT d.file_sha256 AS sha256, d.file_name AS "fileName", s.kind
    FROM case_document d JOIN stored_file s ON s.sha256 = d.file_sha256
    WHERE d.id = ${documentId}::uuid AND d.case_file_id = ${caseFileId}::uuid`;
  if (!found) throw notFound();
  return found;
}

/** Cases whose number or title has what was typed, for the jump. Nothing for whoever may not read cases. */
export async function findCases(
  { tx, actor }: Unit<Actor>,
  text: string,
  limit: number,
): Promise<{ id: string; caseNumber: string; title: string }[]> {
  if (!may(actor, "readCase")) return [];
  const wanted = pattern(text);
  return tx.$queryRaw`
    SELECT id, case_number AS "caseNumber", title FROM case_file
    WHERE title ILIKE ${wanted} OR case_number ILIKE ${wanted}
    ORDER BY state DESC, created_at DESC LIMIT ${limit}`;
}
