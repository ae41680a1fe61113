import type { Actor } from "~/modules/identity/actor";
import type { Task } from "~/modules/meetings/overview";
import { addDays } from "~/modules/meetings/calendar-date";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { countOf } from "~/ui/danish-numbers";
import { openInquiryStatuses } from "./inquiry";

/** Days before its deadline from which an inquiry waits for whoever sees to it, whatever has been written. */
const near = 14;
const most = 20;

/** What of inquiries waits for the actor: questions of theirs, and inquiries they see to that nobody writes on or whose deadline is near. */
export async function ownInquiryWork({ tx, actor, now }: Unit<Actor>): Promise<Task[]> {
  const until = addDays(copenhagenDate(now), near);
  const questions = await tx.$queryRaw<
    { id: string; inquiryId: string; text: string; subject: string; due: string | null }[]
  >`
    SELECT q.id, i.id AS "inquiryId", q.text, i.subject, to_char(coalesce(q.due_on, i.deadline), 'YYYY-MM-DD') AS due
    FROM inquiry_question q JOIN inquiry i ON i.id = q.inquiry_id
    WHERE q.owner_id = ${actor.userId}::uuid AND q.state = 'open' AND i.status = ANY (${[...openInquiryStatuses]})
    ORDER BY coalesce(q.due_on, i.deadline) NULLS LAST, q.position LIMIT ${most}`;
  const inquiries = await tx.$queryRaw<
    { id: string; subject: string; sender: string; due: string | null; status: string; open: number }[]
  >`
    SELECT i.id, i.subject, i.sender_authority AS sender, to_char(i.deadline, 'YYYY-MM-DD') AS due, i.status,
           (SELECT count(*)::int FROM inquiry_question q WHERE q.inquiry_id = i.id AND q.state = 'open') AS open
    FROM inquiry i
    WHERE i.owner_id = ${actor.userId}::uuid
      AND (i.status = 'awaitingDraft' OR i.status = ANY (${[...openInquiryStatuses]}) AND i.deadline <= ${until}::date)
    ORDER BY i.deadline NULLS LAST, i.id LIMIT ${most}`;
  return [
    ...questions.map(({ id, inquiryId, text, subject, due }) => ({
      deed: "Bidrag til svar",
      title: text,
      facts: [subject],
      due,
      to: `/intern/henvendelser/${inquiryId}#spoergsmaal-${id}`,
      action: "Se spørgsmålet",
    })),
    ...inquiries.map(({ id, subject, sender, due, status, open }) => ({
      deed: status === "awaitingDraft" ? "Begynd på svaret" : "Få svaret sendt",
      title: subject,
      facts: [sender, open > 0 ? `${countOf(open, "spørgsmål", "spørgsmål")} mangler bidrag` : ""],
      due,
      to: `/intern/henvendelser/${id}`,
      action: "Åbn",
    })),
  ];
}
