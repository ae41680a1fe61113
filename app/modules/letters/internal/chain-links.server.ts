import type { Unit } from "~/platform/unit-of-work.server";
import { inquiryPath, letterPath } from "../letter-paths";
import type { ChainLink } from "../reply-page";

interface Row {
  id: string;
  kind: "inquiry" | "letter";
  title: string;
  letterKind: string;
  status: string;
  origin: string;
  date: string | null;
  dateNote: string;
  deadline: string | null;
  answeredInTime: boolean | null;
  promises: number;
}

/** The chain that an inquiry belongs to, letters in and out by date; what has none stands where it was followed up. */
export async function chainLinks({ tx }: Unit, chainId: string, here: string): Promise<ChainLink[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE chain AS (
      SELECT id, 0 AS depth FROM inquiry WHERE id = ${chainId}::uuid
      UNION ALL SELECT i.id, c.depth + 1 FROM inquiry i JOIN chain c ON i.follows_id = c.id WHERE c.depth < 50)
    SELECT i.id, 'inquiry' AS kind, i.subject AS title, '' AS "letterKind", i.status, '' AS origin, i.dated_on::text AS date,
      i.date_note AS "dateNote", i.deadline::text AS deadline, i.answered_in_time AS "answeredInTime", 0 AS promises,
      c.depth * 2 AS place
    FROM inquiry i JOIN chain c USING (id)
    UNION ALL
    SELECT l.id, 'letter', l.subject, l.kind, l.status, l.origin, coalesce(l.letter_date, l.sent_on)::text, l.date_note,
      NULL, i.answered_in_time, (SELECT count(*)::int FROM commitment m WHERE m.letter_id = l.id), c.depth * 2 + 1
    FROM reply_letter l JOIN inquiry i ON i.id = l.inquiry_id JOIN chain c ON c.id = i.id
    WHERE l.status <> 'discarded' OR l.id = ${here}::uuid
    ORDER BY place, date NULLS LAST`;
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    to: row.kind === "inquiry" ? inquiryPath(row.id) : row.origin === "written" ? letterPath(row.id) : null,
    title:
      row.kind === "inquiry" ? "Henvendelsen" : row.letterKind === "extension" ? "Anmodning om ny frist" : "Svaret",
    date: row.date,
    dateNote: row.dateNote,
    facts: factsOf(row),
    here: row.id === here,
    coming: row.kind === "letter" && row.status !== "sent",
  }));
}

function factsOf(row: Row): string {
  if (row.kind === "inquiry") return row.title;
  if (row.status === "discarded") return "Udkastet er kasseret";
  if (row.status !== "sent") return "Under udarbejdelse";
  const inTime =
    row.letterKind === "extension" || row.answeredInTime === null
      ? "Sendt"
      : row.answeredInTime
        ? "Sendt til tiden"
        : "Sendt efter fristen";
  return row.promises > 0 ? `${inTime}, ${row.promises} tilsagn` : inTime;
}
