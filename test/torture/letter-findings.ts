// What must hold of letters when it is over.
import { createHash } from "node:crypto";
import { knownCertificates } from "~/modules/pdf/verify.server";
import { sealProblem, type Finding } from "./findings";
import type { Installation } from "./installation";
import { authority, lettersOf, mailbox, wordsOf, type Inquiry, type Letter } from "./letter";

interface SentRow {
  municipalityId: string;
  caseFileId: string;
  status: string;
  saysWhatWasWritten: boolean;
  sealedSha256: string | null;
  documents: number;
  bodies: number;
  /** how often it is on the case */
  journalised: number;
  /** the kinds of its steps and of its events, each as often as it came */
  steps: string[];
  events: string[];
  deliveries: { channel: string; recipient: string; state: string; fileSha256: string; messageId: string }[];
}

/** A mail that carried a letter, as the mail server took it. */
interface Carried {
  messageId: string;
  sha256: string;
}

/** Each letter is sealed once, journalised once and sent once; by mail under one Message-ID, always with the sealed file. */
export async function lettersKept(
  installation: Installation,
  inquiries: readonly Inquiry[],
  received: readonly string[],
): Promise<Finding[]> {
  const trust = await knownCertificates({ dataDir: installation.dataDir });
  const findings: Finding[] = [];
  for (const inquiry of inquiries) {
    const carried = received.filter((mail) => isTo(mail, mailbox(inquiry.number))).map(readMail);
    for (const letter of await lettersOf(inquiry)) {
      const row = await sentLetter(installation, letter, wordsOf(inquiry, letter.kind));
      const wrong = [
        ...problemsOf(row, letter.kind, inquiry.number),
        ...(letter.kind === "reply" ? mailProblems(row, carried) : []),
        row.sealedSha256 ? await sealProblem(row.municipalityId, row.sealedSha256, trust) : "no sealed file",
      ].filter((problem) => problem !== null);
      findings.push({ what: `the ${letter.kind} of ${inquiry.called}`, wrong: wrong.join("; ") || null });
    }
  }
  return findings;
}

/** How many mails with a letter came beside the first of each: the gap of docs/decisions/2026-11-28-a-letter-is-mailed-at-least-once.md. */
export const mailedAgain = (inquiries: readonly Inquiry[], received: readonly string[]): number =>
  inquiries.reduce(
    (sum, { number }) => sum + Math.max(0, received.filter((mail) => isTo(mail, mailbox(number))).length - 1),
    0,
  );

const steps = ["locked", "sealed", "sent"];
const events = ["reply.frozen", "reply.locked", "reply.sealed", "reply.sent"];

function problemsOf(row: SentRow, kind: Letter["kind"], number: number): string[] {
  const [delivery] = row.deliveries;
  const way = kind === "reply" ? ["mail", mailbox(number)] : ["digitalPost", authority(number)];
  const checks: [boolean, string][] = [
    [row.status === "sent", `it is ${row.status}`],
    [row.saysWhatWasWritten, "what is frozen isn't what was written"],
    [row.documents === 1 && row.bodies === 1, `${row.bodies} bodies, ${row.documents} sealed documents`],
    [row.journalised === 1, `on the case ${row.journalised} times`],
    [row.steps.join() === steps.join(), `steps: ${row.steps.join()}`],
    [row.events.join() === events.join(), `events: ${row.events.join()}`],
    [
      row.deliveries.length === 1 &&
        delivery!.state === "delivered" &&
        delivery!.fileSha256 === row.sealedSha256 &&
        [delivery!.channel, delivery!.recipient].join() === way.join(),
      `deliveries: ${JSON.stringify(row.deliveries)}`,
    ],
  ];
  return checks.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

function mailProblems({ deliveries, sealedSha256 }: SentRow, carried: readonly Carried[]): string[] {
  const ids = new Set(carried.map(({ messageId }) => messageId));
  const files = new Set(carried.map(({ sha256 }) => sha256));
  return [
    ...(ids.size === 1 && ids.has(deliveries[0]?.messageId ?? "") ? [] : [`mailed under ${[...ids].join() || "none"}`]),
    ...(files.size === 1 && files.has(sealedSha256 ?? "") ? [] : ["mailed with another file than the sealed one"]),
  ];
}

async function sentLetter({ query }: Installation, { id }: Letter, words: string): Promise<SentRow> {
  const documents = (kind: string) =>
    `(SELECT count(*)::int FROM issued_document d WHERE d.subject = 'letter:' || l.id AND d.kind = '${kind}' AND d.state = 'ready')`;
  const [row] = await query<SentRow>(
    `SELECT l.municipality_id AS "municipalityId", l.status, strpos(l.frozen::text, $2) > 0 AS "saysWhatWasWritten",
       sealed.file_sha256 AS "sealedSha256", ${documents("letter")} AS documents, ${documents("letterBody")} AS bodies,
       (SELECT count(*)::int FROM case_document c
        WHERE c.case_file_id = i.case_file_id AND c.direction = 'sent' AND c.file_sha256 = sealed.file_sha256) AS journalised,
       ARRAY(SELECT s.kind FROM reply_step s WHERE s.letter_id = l.id ORDER BY s.kind) AS steps,
       ARRAY(SELECT e.kind FROM audit_event e WHERE e.subject = 'reply:' || l.id AND e.kind = ANY ($3) ORDER BY e.kind) AS events,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', d.channel, 'recipient', d.recipient, 'state', d.state,
          'fileSha256', d.file_sha256, 'messageId', d.message_id)), '[]') FROM reply_delivery d WHERE d.letter_id = l.id) AS deliveries
     FROM reply_letter l JOIN inquiry i ON i.id = l.inquiry_id
     LEFT JOIN issued_document sealed ON sealed.id = l.sealed_document_id AND sealed.state = 'ready'
     WHERE l.id = $1`,
    [id, words, events],
  );
  return row!;
}

const isTo = (mail: string, address: string): boolean => mail.includes(`\nTo: ${address}\r`);

function readMail(mail: string): Carried {
  const [, messageId = ""] = /^Message-ID:\s+(\S+)\r$/m.exec(mail) ?? [];
  const [, file = ""] =
    /filename=[^\n]*\.pdf[^\n]*\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/.exec(mail) ?? [];
  return { messageId, sha256: createHash("sha256").update(Buffer.from(file, "base64")).digest("hex") };
}
