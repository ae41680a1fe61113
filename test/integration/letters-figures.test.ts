import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { isLate, missesFollowUp, nextDay, recurrences, type CommitmentTimes } from "~/modules/letters/commitment";
import { commitmentChoiceNames, inquiryFilter, type CommitmentChoice } from "~/modules/letters/inquiry-list";
import { inquiryOverview, rowsOnPage } from "~/modules/letters/inquiry-overview.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork, type Tx } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

// The overview reads stretches of indexes and a day that the database keeps. Here every row is read and judged one by one, by the
// rules of commitment.ts, and both must say the same.

let database: OwnDatabase;
let world: AgendaWorld;
let owner: Actor;
let other: Actor;
let named: Actor;
const today = "2018-06-13";

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date(`${today}T08:00:00Z`));
  world = await agendaWorld();
  owner = world.caseworker;
  other = await createUser(world.municipalityId, { roles: ["caseworker"] });
  named = await createUser(world.municipalityId);
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const all = <T>(work: (tx: Tx) => Promise<T>) =>
  unitOfWork(systemIn(world.municipalityId), ({ tx }) => work(tx), { timeout: 60_000 });

/** Some hundred letters and promises of every sort, by a rule that hits each pair of sorts. */
const fill = () =>
  all(async (tx) => {
    await tx.$executeRaw`INSERT INTO case_file (case_number, title) SELECT 'F-' || n, 'Sag' FROM generate_series(1, 120) n`;
    await tx.$executeRaw`
      INSERT INTO inquiry (id, case_file_id, subject, sender_authority, dated_on, received_on, deadline, chain_id, owner_id, status,
                           answered_on, answered_in_time, closed_reason)
      SELECT id, case_file_id, 'Brev ' || n, 'Styrelse ' || n % 9, day, day, CASE WHEN n % 4 > 0 THEN day + 28 END, id,
             (${[owner.userId, other.userId]}::uuid[])[1 + n % 2],
             (ARRAY['awaitingDraft', 'drafting', 'signing', 'answered', 'answered', 'closed'])[1 + n % 6],
             CASE WHEN n % 6 IN (3, 4) THEN day + 20 + n % 15 END, CASE WHEN n % 6 IN (3, 4) AND n % 4 > 0 THEN n % 15 <= 8 END,
             CASE WHEN n % 6 = 5 THEN 'Trukket tilbage' ELSE '' END
      FROM (SELECT n, gen_random_uuid() AS id, f.id AS case_file_id, ${today}::date - (n * 11 % 900) AS day
            FROM generate_series(1, 120) n JOIN case_file f ON f.case_number = 'F-' || n) made`;
    await tx.$executeRaw`
      INSERT INTO reply_letter (inquiry_id, number, origin, status, subject, author_id, letter_date, sent_on)
      SELECT id, 1, 'registered', 'sent', 'Svar', owner_id, dated_on + 14, CASE WHEN answered_on > dated_on + 30 THEN answered_on END FROM inquiry`;
    await tx.$executeRaw`
      INSERT INTO commitment (letter_id, quote, title, owner_id, due_kind, due_on, recurrence, state, outcome, ended_on)
      SELECT l.id, 'Vi følger op.', 'Tilsagn ' || n, (${[owner.userId, other.userId, named.userId]}::uuid[])[1 + n % 3 * (n % 31) / 30],
             CASE WHEN n % 7 = 0 THEN 'ongoing' ELSE 'date' END, CASE WHEN n % 7 > 0 THEN ${today}::date - 500 + (n * 37 % 800) END,
             (${[...recurrences]}::text[])[1 + n % 3], (ARRAY['open', 'kept', 'draft', 'open', 'dropped'])[1 + n % 5],
             CASE WHEN n % 5 = 4 THEN 'Loven er ændret' ELSE '' END, CASE WHEN n % 5 IN (1, 4) THEN ${today}::date - (n * 13 % 700) END
      FROM generate_series(1, 700) n
      JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM reply_letter) l ON l.place = n % 120`;
    await tx.$executeRaw`
      INSERT INTO commitment_update (commitment_id, kind, text, on_date)
      SELECT c.id, CASE WHEN n % 3 = 0 THEN 'progress' ELSE 'followedUp' END, 'Set på', ${today}::date - (n * 29 % 200)
      FROM (SELECT id, (row_number() OVER (ORDER BY title))::int AS n FROM commitment) c WHERE n % 2 = 0`;
  });

interface Plain extends CommitmentTimes {
  id: string;
  ownerId: string;
  endedOn: string | null;
  sender: string;
  seenByNamed: boolean;
}

/** Everything that is promised, each with its last follow-up looked up. */
const everyPromise = () =>
  all(
    (tx) => tx.$queryRaw<Plain[]>`
      SELECT c.id, c.state, c.recurrence, c.owner_id AS "ownerId", to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn",
             to_char(c.ended_on, 'YYYY-MM-DD') AS "endedOn", i.sender_authority AS sender,
             EXISTS (SELECT FROM commitment o WHERE o.letter_id = c.letter_id AND o.owner_id = ${named.userId}::uuid) AS "seenByNamed",
             to_char(coalesce((SELECT max(p.on_date) FROM commitment_update p WHERE p.commitment_id = c.id AND p.kind = 'followedUp'),
                              l.sent_on, l.letter_date), 'YYYY-MM-DD') AS "followedUpOn"
      FROM commitment c JOIN reply_letter l ON l.id = c.letter_id JOIN inquiry i ON i.id = l.inquiry_id WHERE c.state <> 'draft'`,
  );

const shows: Record<CommitmentChoice, (promise: Plain) => boolean> = {
  "over-tid": (promise) => isLate(promise, today) || missesFollowUp(promise, today),
  "i-aar": ({ state, dueOn }) => state === "open" && dueOn !== null && dueOn >= today && dueOn <= "2018-12-31",
  holdt: ({ state }) => state === "kept",
  opgivet: ({ state }) => state === "dropped",
};

const listed = ({ state, endedOn, ...times }: Plain): (string | number)[] => {
  const day = Date.parse((state === "open" ? nextDay({ state, ...times }) : endedOn) ?? "9999-12-31");
  return [["open", "kept", "dropped"].indexOf(state), state === "open" ? day : -day, times.id];
};
const inOrder = (promises: Plain[]) =>
  promises
    .map((promise) => ({ id: promise.id, keys: listed(promise) }))
    .toSorted((a, b) => {
      const differs = a.keys.findIndex((key, index) => key !== b.keys[index]);
      return differs === -1 ? 0 : a.keys[differs]! < b.keys[differs]! ? -1 : 1;
    })
    .map(({ id }) => id);

const choices = Object.keys(commitmentChoiceNames) as CommitmentChoice[];
/** none, each, and some together */
const chosenTogether: CommitmentChoice[][] = [
  [],
  ...choices.map((one) => [one]),
  ["over-tid", "holdt"],
  ["i-aar", "over-tid"],
  ["opgivet", "i-aar", "over-tid", "holdt"],
];
const scopes = [
  { search: "", shown: () => true },
  { search: "ejer=mig", shown: ({ ownerId }: Plain, actor: Actor) => ownerId === actor.userId },
  { search: "afsender=Styrelse+1&afsender=Styrelse+4", shown: ({ sender }: Plain) => /[14]$/.test(sender) },
];

test("every count, page and year is what reading each row says, whatever the filter and whoever asks", async () => {
  await fill();
  const plain = await everyPromise();
  for (const actor of [owner, named])
    for (const scope of scopes)
      for (const chosen of chosenTogether) {
        const seen = plain.filter((promise) => actor === owner || promise.seenByNamed);
        const inside = seen.filter((promise) => scope.shown(promise, actor));
        const shown = inside.filter((promise) =>
          chosen.length === 0 ? promise.state === "open" : chosen.some((choice) => shows[choice](promise)),
        );
        const search = [scope.search, ...chosen.map((choice) => `tilsagn=${choice}`)].join("&");
        const page = (number: number) =>
          as(actor, (unit) =>
            inquiryOverview(unit, inquiryFilter(new URLSearchParams(`${search}&tilsagnsside=${number}`))),
          );
        const { commitmentsFound, commitmentCounts, years } = await page(1);
        expect(commitmentsFound, search).toBe(shown.length);
        expect(commitmentCounts, search).toEqual({
          all: inside.length,
          ...Object.fromEntries(choices.map((choice) => [choice, inside.filter(shows[choice]).length])),
        });
        const ids: string[] = [];
        for (let number = 1; ids.length < shown.length; number += 1) {
          const { commitments } = await page(number);
          expect(commitments.length, `${search}, side ${number}`).toBe(Math.min(rowsOnPage, shown.length - ids.length));
          ids.push(...commitments.map(({ id }) => id));
        }
        expect(ids, search).toEqual(inOrder(shown));
        for (const { year, kept, dropped, overdue } of years) {
          const ended = seen.filter(({ endedOn }) => endedOn?.startsWith(String(year)));
          expect({ year, kept, dropped, overdue }).toEqual({
            year,
            kept: ended.filter(({ state }) => state === "kept").length,
            dropped: ended.filter(({ state }) => state === "dropped").length,
            overdue: seen.filter((one) => isLate(one, today) && one.dueOn?.startsWith(String(year))).length,
          });
        }
        const total = years.reduce((sum, { kept, dropped }) => sum + kept + dropped, 0);
        expect(total).toBe(seen.filter(({ state }) => state === "kept" || state === "dropped").length);
      }
}, 120_000);

test("the answers of each year, and the inquiries of each choice, are those that are there", async () => {
  await fill();
  interface Row {
    status: string;
    answeredOn: string | null;
    inTime: boolean | null;
  }
  const rows = await all(
    (tx) => tx.$queryRaw<Row[]>`
      SELECT status, to_char(answered_on, 'YYYY-MM-DD') AS "answeredOn", answered_in_time AS "inTime" FROM inquiry`,
  );
  const { counts, years } = await as(owner, (unit) => inquiryOverview(unit, inquiryFilter(new URLSearchParams())));
  expect(counts.states).toMatchObject({ besvaret: rows.filter(({ status }) => status === "answered").length });
  const answered = rows.filter(({ answeredOn }) => answeredOn !== null);
  expect(years.reduce((sum, { inTime, late, withoutDeadline }) => sum + inTime + late + withoutDeadline, 0)).toBe(
    answered.length,
  );
  for (const { year, inTime, late, withoutDeadline } of years) {
    const of = answered.filter(({ answeredOn }) => answeredOn!.startsWith(String(year)));
    expect([year, inTime, late, withoutDeadline]).toEqual([
      year,
      ...[true, false, null].map((judged) => of.filter((row) => row.inTime === judged).length),
    ]);
  }
});

test("the day that a follow-up is counted from follows whoever writes what it hangs on", async () => {
  await fill();
  const wrong = () =>
    all(
      (tx) => tx.$queryRaw`
        SELECT c.id FROM commitment c JOIN reply_letter l ON l.id = c.letter_id
        WHERE c.followed_up_on IS DISTINCT FROM coalesce(
          (SELECT max(p.on_date) FROM commitment_update p WHERE p.commitment_id = c.id AND p.kind = 'followedUp'), l.sent_on, l.letter_date)`,
    );
  expect(await wrong()).toEqual([]);
  await all(
    (tx) => tx.$executeRaw`
    INSERT INTO commitment_update (commitment_id, kind, text, on_date)
    SELECT id, 'followedUp', 'Set på', ${today}::date + 1 FROM commitment WHERE title LIKE '%3'`,
  );
  await all(
    (tx) => tx.$executeRaw`
    INSERT INTO reply_letter (inquiry_id, number, origin, status, subject, author_id, letter_date)
    SELECT id, 2, 'registered', 'draft', 'Udkast', owner_id, ${today}::date FROM inquiry WHERE subject = 'Brev 1'`,
  );
  await all(
    (tx) => tx.$executeRaw`
    INSERT INTO commitment (letter_id, quote, title, owner_id, due_kind, recurrence)
    SELECT id, 'Vi følger op.', 'I udkast', author_id, 'ongoing', 'monthly' FROM reply_letter WHERE status = 'draft'`,
  );
  await all((tx) => tx.$executeRaw`UPDATE reply_letter SET letter_date = ${today}::date + 7 WHERE status = 'draft'`);
  expect(await wrong()).toEqual([]);
  await all((tx) => tx.$executeRaw`UPDATE reply_letter SET sent_on = ${today}::date + 9 WHERE status = 'draft'`);
  await all((tx) => tx.$executeRaw`UPDATE commitment SET followed_up_on = '1999-01-01' WHERE title LIKE '%5'`);
  expect(await wrong()).toEqual([]);
});

test("a promise's sender is the one of its inquiry, also when that is corrected", async () => {
  await fill();
  const wrong = () =>
    all(
      (tx) => tx.$queryRaw`
        SELECT c.id FROM commitment c JOIN reply_letter l ON l.id = c.letter_id JOIN inquiry i ON i.id = l.inquiry_id
        WHERE c.sender_authority <> i.sender_authority`,
    );
  expect(await wrong()).toEqual([]);
  await all((tx) => tx.$executeRaw`UPDATE inquiry SET sender_authority = 'Ministeriet' WHERE subject LIKE '%1'`);
  await all((tx) => tx.$executeRaw`UPDATE commitment SET sender_authority = 'En anden' WHERE title LIKE '%5'`);
  expect(await wrong()).toEqual([]);
  const moved = await all(
    (tx) => tx.$queryRaw`SELECT c.id FROM commitment c WHERE c.sender_authority = 'Ministeriet' LIMIT 1`,
  );
  expect(moved).toHaveLength(1);
});
