import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Actor } from "~/modules/identity/actor";
import { inquiryFilter } from "~/modules/letters/inquiry-list";
import { inquiryOverview } from "~/modules/letters/inquiry-overview.server";
import { unitOfWork, type Tx } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld } from "../factories/agendas";
import { statementsOf } from "./agenda-statements";
import { firstByteOf, signedIn } from "./first-byte";

export const inquiryCount = 10_000;
export const commitmentCount = 50_000;

export interface InquiryBench {
  /** of the dearest of the filters */
  statements: number;
  /** milliseconds to the first byte, 95 of 100, of the dearest of the filters */
  firstByte: number;
  filter: string;
}

const filters = [
  "",
  "?tilstand=besvaret",
  "?afsender=Ankestyrelsen&afsender=andre",
  "?tilsagn=over-tid&tilsagn=holdt",
  "?ejer=mig&tilsagn=i-aar",
];

const onThePage = ["Henvendelser og tilsagn", "Sider med henvendelser"];

/** The overview of a municipality with very many letters and promises, each page looked at before it is measured. */
export async function benchInquiries(base: string, dataDir: string): Promise<InquiryBench> {
  const world = await agendaWorld();
  const other = await createUser(world.municipalityId, { roles: ["caseworker"] });
  const owners = [world.caseworker.userId, other.userId];
  await unitOfWork(systemIn(world.municipalityId), ({ tx }) => generate(tx, owners), { timeout: 300_000 });
  await analysed(dataDir);
  await unitOfWork(systemIn(world.municipalityId), async ({ tx }) => {
    const [found] = await tx.$queryRaw<{ inquiries: number; commitments: number }[]>`
      SELECT (SELECT count(*)::int FROM inquiry) AS inquiries, (SELECT count(*)::int FROM commitment) AS commitments`;
    if (found?.inquiries !== inquiryCount || found.commitments !== commitmentCount)
      throw new Error(`There are ${JSON.stringify(found)} of them.`);
  });
  const cookie = await signedIn(world.caseworker);
  let worst: InquiryBench = { statements: 0, firstByte: 0, filter: "" };
  for (const filter of filters) {
    const statements = (await statementsOf(() => checked(world.caseworker, filter))).length;
    const firstByte = await firstByteOf(`${base}/intern/henvendelser${filter}`, cookie, onThePage);
    worst = {
      statements: Math.max(worst.statements, statements),
      firstByte: Math.max(worst.firstByte, firstByte),
      filter: firstByte > worst.firstByte ? filter : worst.filter,
    };
  }
  return worst;
}

/** The counts must be those of what was made: a fast page that is wrong is worth nothing. */
async function checked(actor: Actor, filter: string): Promise<void> {
  const page = await unitOfWork(actor, (unit) => inquiryOverview(unit, inquiryFilter(new URLSearchParams(filter))));
  const { counts, commitmentCounts, inquiries, commitments } = page;
  if (counts.open !== inquiryCount / 5) throw new Error(`${counts.open} are open.`);
  if (inquiries.length !== 50 || commitments.length === 0) throw new Error(`“${filter}” shows too little.`);
  if (!filter.includes("afsender") && !filter.includes("ejer") && commitmentCounts.all !== commitmentCount)
    throw new Error(`${commitmentCounts.all} promises.`);
  const deadlines = inquiries.flatMap(({ deadline }) => deadline ?? []);
  if (filter === "" && deadlines.join() !== deadlines.toSorted().join()) throw new Error("Not by deadline.");
}

/**
 * Ten years of letters from forty senders, each of a page, four of five answered, five promises for each answer and some more; every
 * tenth of them is followed up each month or quarter, half of these in the last months. Whoever had to be reminded has been, as time
 * went.
 */
async function generate(tx: Tx, owners: string[]): Promise<void> {
  await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
  await tx.$executeRaw`
    INSERT INTO case_file (case_number, title)
    SELECT 'B-' || n, 'Sag ' || n FROM generate_series(1, ${inquiryCount}::int) n`;
  await tx.$executeRaw`
    INSERT INTO inquiry (id, case_file_id, subject, text, sender_authority, dated_on, received_on, deadline, chain_id, owner_id, status,
                         answered_on, answered_in_time)
    SELECT id, case_file_id, 'Henvendelse ' || n, (SELECT string_agg(md5(n || ' ' || line), ' ') FROM generate_series(1, 60) line),
           CASE WHEN n % 5 = 0 THEN 'Ankestyrelsen' ELSE 'Styrelse ' || n % 40 END, day, day, day + 28, id, (${owners}::uuid[])[1 + n % 2],
           CASE WHEN n % 5 = 1 THEN (ARRAY['awaitingDraft', 'drafting', 'signing'])[1 + n % 3] ELSE 'answered' END,
           CASE WHEN n % 5 <> 1 THEN day + 20 + n % 12 END, CASE WHEN n % 5 <> 1 THEN n % 12 <= 8 END
    FROM (SELECT n, gen_random_uuid() AS id, f.id AS case_file_id, current_date - (n % 3650) AS day
          FROM generate_series(1, ${inquiryCount}::int) n JOIN case_file f ON f.case_number = 'B-' || n) made`;
  await tx.$executeRaw`
    INSERT INTO inquiry_reminder (inquiry_id, deadline, weekdays)
    SELECT i.id, i.deadline, w FROM inquiry i, unnest(ARRAY[10, 5, 1, 0]) w WHERE i.status <> 'answered'`;
  await tx.$executeRaw`
    INSERT INTO reply_letter (inquiry_id, number, origin, status, subject, author_id, letter_date, sent_on)
    SELECT id, 1, 'registered', 'sent', 'Svar', owner_id, answered_on, answered_on FROM inquiry WHERE status = 'answered'`;
  await tx.$executeRaw`
    INSERT INTO commitment (letter_id, quote, title, owner_id, due_kind, due_on, recurrence, state, outcome, ended_on, reminded_at)
    SELECT l.id, 'Vi følger op hver måned.', 'Tilsagn ' || n, l.author_id, 'date', l.sent_on + 30 + n % 400,
           CASE n / 5 % 20 WHEN 0 THEN 'monthly' WHEN 1 THEN 'quarterly' ELSE 'none' END,
           (ARRAY['open', 'kept', 'kept', 'dropped', 'open'])[1 + n % 5], CASE WHEN n % 5 = 3 THEN 'Loven er ændret' ELSE '' END,
           CASE WHEN n % 5 IN (1, 2, 3) THEN l.sent_on + n % 300 END, now()
    FROM generate_series(1, ${commitmentCount}::int) n
    JOIN (SELECT id, author_id, sent_on, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS letters FROM reply_letter) l
      ON l.place = n % l.letters`;
  await tx.$executeRaw`
    INSERT INTO commitment_update (commitment_id, kind, text, on_date)
    SELECT c.id, 'followedUp', 'Set på', current_date - month * 30 - hashtext(c.title) % 20 FROM commitment c, generate_series(0, 3) month
    WHERE c.recurrence <> 'none' AND hashtext(c.title) % 2 = 0`;
}

/** What autovacuum does within a minute of so many rows. */
async function analysed(dataDir: string): Promise<void> {
  const client = new pg.Client({
    host: path.join(dataDir, "postgres"),
    port: 5432,
    user: "postgres",
    database: "sagsgang",
  });
  await client.connect();
  // Beside a transaction that began before the rows were written, it passes over them: autovacuum would come again.
  for (let turn = 0; turn < 20; turn += 1) {
    await client.query("VACUUM ANALYZE inquiry, reply_letter, commitment, commitment_update, case_file");
    const { rows } = await client.query<{ seen: boolean }>(
      "SELECT bool_and(relallvisible >= relpages * 0.95) AS seen FROM pg_class WHERE relname IN ('inquiry', 'commitment')",
    );
    if (rows[0]?.seen) break;
    await sleep(500);
  }
  await client.end();
}
