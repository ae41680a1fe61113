import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { settings, type DatabaseSettings } from "./env.server";

/** The statement that says who acts; it travels with BEGIN, so it costs no round trip of its own. */
export const actorStatement = new AsyncLocalStorage<string>();

class TenantClient extends pg.Client {
  private before: Promise<unknown> = Promise.resolve();

  /** One at a time: Prisma asks for several relations of a row at once, and pg gives up lining them up itself. */
  // @ts-expect-error pg types `query` as a dozen overloads
  override query(config: { text?: string }, ...rest: unknown[]) {
    const statement = config?.text === "BEGIN" ? actorStatement.getStore() : undefined;
    const send = () =>
      // No parameters = simple protocol: two statements in one message.
      super.query(statement ? ({ text: `BEGIN; ${statement}` } as never) : (config as never), ...(rest as []));
    if (typeof rest.at(-1) === "function") return send(); // the pool's own
    const answer = this.before.then(send);
    this.before = answer.then(nothing, nothing);
    return answer;
  }
}

const nothing = () => {};

/** The app's pool, for unit-of-work.server.ts alone. */
export function createAppPool(config: DatabaseSettings = settings().app): pg.Pool {
  const pool = new pg.Pool({
    max: 20,
    connectionTimeoutMillis: 5_000,
    application_name: "sagsgang",
    ...config,
    Client: TenantClient as never,
  } as pg.PoolConfig);
  pool.on("error", () => {}); // a lost idle connection is noticed by the next query
  return pool;
}

let portal: pg.Pool | undefined;

/** The portal's own login: it reads the schema `portal` and nothing else. */
export function portalPool(): pg.Pool {
  if (!portal) {
    portal = new pg.Pool({
      max: 20,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      application_name: "sagsgang portal",
      ...settings().portal,
    });
    portal.on("error", () => {});
  }
  return portal;
}

export async function closePortalPool(): Promise<void> {
  const closing = portal;
  portal = undefined;
  await closing?.end();
}
