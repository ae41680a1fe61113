import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { FollowCandidate } from "./follow-suggestion";
import { peopleToChoose } from "./inquiry-queries.server";

interface Choice {
  value: string;
  label: string;
}

/** What the form of an inquiry offers. */
export interface InquiryChoices {
  people: Choice[];
  committees: Choice[];
  candidates: FollowCandidate[];
  /** open cases, the newest first */
  cases: { caseNumber: string; title: string }[];
}

/** Older inquiries are found by their case's number. */
const candidatesShown = 300;
const casesShown = 100;

/** Who can see to an inquiry, which committee's matter it can be, what it can follow up, and the cases it can lie on. @throws forbidden */
export async function inquiryChoices(unit: Unit<Actor>): Promise<InquiryChoices> {
  const { tx, actor } = unit;
  assertMay(actor, "editInquiry");
  const people = await peopleToChoose(unit);
  const committees = await tx.committee.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } });
  const candidates = await tx.$queryRaw<FollowCandidate[]>`
    SELECT i.id, i.subject, i.sender_authority AS sender, f.case_number AS "caseNumber", to_char(i.dated_on, 'YYYY-MM-DD') AS "datedOn",
           i.date_note AS "dateNote",
           ARRAY(SELECT to_char(coalesce(l.sent_on, l.letter_date), 'YYYY-MM-DD') FROM reply_letter l
                 WHERE l.inquiry_id = i.id AND l.status = 'sent' AND coalesce(l.sent_on, l.letter_date) IS NOT NULL) AS "answeredOn"
    FROM inquiry i JOIN case_file f ON f.id = i.case_file_id
    ORDER BY coalesce(i.received_on, i.dated_on, i.created_at::date) DESC, i.id LIMIT ${candidatesShown}`;
  const cases = await tx.caseFile.findMany({
    where: { state: "open" },
    orderBy: { createdAt: "desc" },
    take: casesShown,
    select: { caseNumber: true, title: true },
  });
  return {
    people,
    committees: committees.map(({ id, name }) => ({ value: id, label: name })),
    candidates,
    cases,
  };
}
