import type { Unit } from "~/platform/unit-of-work.server";
import type { FieldFacts } from "../merge-fields";

/** Of a letter, or of one that is about to be begun. */
export interface FactsOf {
  inquiryId: string;
  letterId: string | null;
  authorId: string;
  /** "2018-07-09" */
  letterDate: string | null;
  askedDeadline: string | null;
}

/** What the merge fields of a letter are filled from: one statement. The caller has asked whether the actor may read it. */
export async function fieldFacts({ tx }: Unit, of: FactsOf): Promise<FieldFacts> {
  const [row] = await tx.$queryRaw<FactsRow[]>`
    SELECT i.subject, i.sender_name AS "name", i.sender_title AS "title", i.sender_authority AS "authority",
      i.their_reference AS "theirReference", i.dated_on::text AS "datedOn", i.received_on::text AS "receivedOn",
      i.deadline::text AS "deadline", f.case_number AS "caseNumber", i.follows_id IS NOT NULL AS "follows",
      p.dated_on::text AS "followedOn", c.dated_on::text AS "firstOn", a.dated_on AS "answeredOn",
      m.name AS "municipality", coalesce(k.name, '') AS "committee",
      coalesce((SELECT u.name FROM role_assignment r JOIN "user" u ON u.id = r.user_id
                WHERE r.role = 'mayor' AND u.deactivated_at IS NULL ORDER BY r.created_at LIMIT 1), '') AS "mayor",
      coalesce(u.name, '') AS "authorName", coalesce(u.title, '') AS "authorTitle"
    FROM inquiry i
    JOIN case_file f ON f.id = i.case_file_id
    JOIN municipality m ON m.id = i.municipality_id
    JOIN inquiry c ON c.id = i.chain_id
    LEFT JOIN inquiry p ON p.id = i.follows_id
    LEFT JOIN committee k ON k.id = i.committee_id
    LEFT JOIN "user" u ON u.id = ${of.authorId}::uuid
    LEFT JOIN LATERAL (
      SELECT coalesce(l.letter_date, l.sent_on)::text AS dated_on FROM reply_letter l JOIN inquiry n ON n.id = l.inquiry_id
      WHERE n.chain_id = i.chain_id AND l.kind = 'reply' AND l.status = 'sent' AND l.id IS DISTINCT FROM ${of.letterId}::uuid
        AND coalesce(l.letter_date, l.sent_on) IS NOT NULL
      ORDER BY coalesce(l.letter_date, l.sent_on) DESC LIMIT 1) a ON true
    WHERE i.id = ${of.inquiryId}::uuid`;
  if (!row) throw new Error(`No inquiry ${of.inquiryId}`);
  return {
    addressee: { name: row.name, title: row.title, authority: row.authority },
    theirReference: row.theirReference,
    caseNumber: row.caseNumber,
    letterDate: of.letterDate,
    inquiry: {
      subject: row.subject,
      datedOn: row.datedOn,
      receivedOn: row.receivedOn,
      deadline: row.deadline,
    },
    followed: row.follows ? { datedOn: row.followedOn } : null,
    first: { datedOn: row.firstOn },
    latestAnswer: row.answeredOn ? { datedOn: row.answeredOn } : null,
    askedDeadline: of.askedDeadline,
    municipality: row.municipality,
    committee: row.committee,
    mayor: row.mayor,
    author: { name: row.authorName, title: row.authorTitle },
  };
}

interface FactsRow {
  subject: string;
  name: string;
  title: string;
  authority: string;
  theirReference: string;
  datedOn: string | null;
  receivedOn: string | null;
  deadline: string | null;
  caseNumber: string;
  follows: boolean;
  followedOn: string | null;
  firstOn: string | null;
  answeredOn: string | null;
  municipality: string;
  committee: string;
  mayor: string;
  authorName: string;
  authorTitle: string;
}

/** A `@db.Date` as the calendar day that it is. */
export const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
export const dateOf = (day: string | null): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);
