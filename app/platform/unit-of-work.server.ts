import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { now } from "./clock";
import { actorStatement, createAppPool } from "./database.server";
import type { DatabaseSettings } from "./env.server";
import { PrismaClient, type Prisma } from "./generated/client";
import { inTransaction, insertJobs, wakeWorker, type Job } from "./jobs.server";
import { log } from "./log.server";
import { isWriteConflict } from "./write-conflict.server";

export type Tx = Prisma.TransactionClient;

/** Who acts, and in which municipality. Null: the system itself (a job). */
export interface UnitActor {
  municipalityId: string;
  userId: string | null;
}

/** Something that happened, for the audit chain. `subject` is "kind:id" ("meeting:…"); `data` holds ids, states and changed values. */
export interface AuditEvent {
  kind: string;
  subject: string;
  data?: object;
}

/** What a use case works with: one transaction, one municipality, one actor, one present. */
export interface Unit<A extends UnitActor = UnitActor> {
  tx: Tx;
  actor: A;
  now: Date;
  /** The event is written as the unit's last statement: in the middle it would hold the chain's lock and deadlock. */
  record(event: AuditEvent): void;
  /** The job starts when the unit commits, and not otherwise. */
  enqueue(job: Job): void;
}

export interface UnitOptions {
  /** milliseconds for each try; 10,000 when not said */
  timeout?: number;
  /** `work` does something outside the transaction that can't be done twice: a deadlock is thrown on, not tried again */
  once?: boolean;
}

export interface UnitOfWork {
  <A extends UnitActor, T>(actor: A, work: (unit: Unit<A>) => Promise<T>, options?: UnitOptions): Promise<T>;
}

/** A deadlock's loser is tried again at once and then ever later, each at a moment of its own so that the two don't meet again. */
const mostTries = 5;
const pauseAfter = (tries: number): number => Math.random() * 20 * 2 ** tries;

/** For tests with a database of their own; the app uses `unitOfWork`. */
export function createUnitOfWork(config?: DatabaseSettings) {
  const pool = createAppPool(config);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementName }) });

  const unitOfWork: UnitOfWork = async (actor, work, options = {}) => {
    if (actorStatement.getStore()) throw new Error("A unit of work inside another: pass its unit on instead.");
    for (let tries = 1; ; tries += 1)
      try {
        return await attempt(actor, work, options);
      } catch (error) {
        if (options.once || tries === mostTries || !isWriteConflict(error)) throw error;
        log().warn({ tries }, "a unit of work stood in another's way, and is tried again");
        await sleep(pauseAfter(tries));
      }
  };
  async function attempt<A extends UnitActor, T>(
    actor: A,
    work: (unit: Unit<A>) => Promise<T>,
    { timeout = 10_000 }: UnitOptions,
  ): Promise<T> {
    let jobs: Job[] = [];
    const result = await actorStatement.run(setActor(actor), () =>
      prisma.$transaction(
        async (tx) => {
          const events: AuditEvent[] = [];
          jobs = [];
          const unit = {
            tx,
            actor,
            now: now(),
            record: (event: AuditEvent) => void events.push(event),
            enqueue: (job: Job) => void jobs.push(job),
          };
          const result = await work(unit);
          if (jobs.length > 0) await insertJobs(inTransaction(tx), actor.municipalityId, jobs);
          if (events.length > 0) await append(tx, events);
          for (const subject of new Set(events.map((event) => event.subject)))
            if (toldLive.test(subject))
              await tx.$executeRaw`SELECT pg_notify(${liveChannel}, ${`${actor.municipalityId} ${subject}`})`;
          return result;
        },
        { maxWait: 5_000, timeout },
      ),
    );
    for (const { queue, startAfter } of jobs) if (!startAfter) wakeWorker(queue);
    return result;
  }
  return {
    unitOfWork,
    pool,
    close: async () => {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

/**
 * What happened to a meeting, and to those who may follow it, is told to every process that shows it, when the unit commits:
 * "<municipality> meeting:<id>".
 */
export const liveChannel = "live";
const toldLive = /^(meeting|user|committee):/;

let current: ReturnType<typeof createUnitOfWork> | undefined;

/**
 * The only way to a database client: opens a transaction, says in it who acts, and writes jobs and audit events last.
 * A unit inside a unit is refused. A page's reads go into one unit. Where the database ends it for a deadlock it is done again from
 * its beginning, a few times: so `work` leaves nothing behind outside its transaction, or says `once`.
 * @throws whatever `work` throws; then nothing has happened
 */
export const unitOfWork: UnitOfWork = (actor, work, options) =>
  (current ??= createUnitOfWork()).unitOfWork(actor, work, options);

/** The lookups before a municipality is known: one SECURITY DEFINER function each. Nothing else is visible here. */
export async function lookUp<Row extends pg.QueryResultRow>(statement: string, values: unknown[]): Promise<Row[]> {
  return (await (current ??= createUnitOfWork()).pool.query<Row>(statement, values)).rows;
}

export async function closeUnitOfWork(): Promise<void> {
  const closing = current;
  current = undefined;
  await closing?.close();
}

function setActor({ municipalityId, userId }: UnitActor): string {
  return `SELECT set_config('app.municipality_id', ${pg.escapeLiteral(municipalityId)}, true), set_config('app.user_id', ${pg.escapeLiteral(userId ?? "")}, true)`;
}

/** Prepared once per connection: the parsing and planning of Prisma's long statements is saved. Lists of any length are not kept. */
const names = new Map<string, string>();
function statementName({ sql, args }: { sql: string; args: unknown[] }): string {
  if (args.length === 0 || args.length > 20) return "";
  let name = names.get(sql);
  if (!name && names.size < 1000) names.set(sql, (name = createHash("sha1").update(sql).digest("base64url")));
  return name ?? "";
}

/** Last of all, and all at once: the chain's lock is held only from here to the commit, and nothing is waited for under it. */
const append = (tx: Tx, events: AuditEvent[]) => tx.$executeRaw`
  INSERT INTO audit_event (kind, subject, data)
  SELECT e->>'kind', e->>'subject', coalesce(e->'data', '{}')
  FROM jsonb_array_elements(${JSON.stringify(events)}::jsonb) WITH ORDINALITY AS t(e, position) ORDER BY position`;
