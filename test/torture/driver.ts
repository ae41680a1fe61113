// Posts forms as a browser does, and again with the same key until the app has answered.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Installation } from "./installation";

/** One form, by one person. */
export interface Post {
  /** "Anne Vestergård decides punkt 3" */
  what: string;
  by: string;
  path: string;
  fields: Record<string, string>;
  /** goes with them */
  file?: { field: string; name: string; bytes: Buffer };
  /** what an editor sends instead of a form; it has its own key in it */
  json?: object;
  /** what must be found exactly once from then on: a query that counts */
  leaves: { text: string; values: unknown[] }[];
}

export class Refused extends Error {}

type Body = URLSearchParams | FormData | string;

/** With its key: sent again it is the same. */
function bodyOf({ fields, file, json }: Post): Body {
  if (json) return JSON.stringify(json);
  const keyed = { _noegle: randomUUID(), ...fields };
  if (!file) return new URLSearchParams(keyed);
  const form = new FormData();
  for (const [name, value] of Object.entries(keyed)) form.append(name, value);
  form.append(file.field, new Blob([new Uint8Array(file.bytes)], { type: "application/pdf" }), file.name);
  return form;
}

export function createDriver(installation: Installation) {
  const cookies = new Map<string, string>();
  const acknowledged: Post[] = [];
  let repeated = 0;

  /** @returns the answer, once there is one that is no error; it came whole */
  async function send(path: string, body: Body, cookie: string): Promise<{ headers: Headers; text: string }> {
    for (let tries = 0; ; tries += 1) {
      await installation.serving();
      if (tries > 0) repeated += 1;
      const answer = await attempt(path, body, cookie);
      if (!answer || answer.status === 503) {
        if (tries > 300) throw new Error(`${path} gave no answer.`);
        await sleep(30);
        continue;
      }
      if (answer.status >= 400) throw new Refused(`${answer.status} ${answer.text.slice(0, 500)}`);
      return answer;
    }
  }

  async function attempt(path: string, body: Body, cookie: string) {
    try {
      const response = await fetch(`${installation.origin}${path}`, {
        method: "POST",
        redirect: "manual",
        headers: {
          Origin: installation.origin,
          Cookie: cookie,
          ...(typeof body === "string" ? { "Content-Type": "application/json" } : {}),
        },
        body,
        signal: AbortSignal.timeout(30_000),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch {
      return undefined; // the connection was cut, or there was none
    }
  }

  async function cookieOf(name: string): Promise<string> {
    const known = cookies.get(name);
    if (known) return known;
    const [row] = await installation.query<{ id: string }>(
      `SELECT u.id FROM demonstration_sign_in d JOIN "user" u ON u.id = d.user_id WHERE u.name = $1`,
      [name],
    );
    if (!row) throw new Error(`${name} can't be signed in as.`);
    const { headers } = await send("/log-ind/som", new URLSearchParams({ userId: row.id }), "");
    const cookie = headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    cookies.set(name, cookie);
    return cookie;
  }

  return {
    acknowledged,
    repeated: () => repeated,
    /** @returns where the answer leads, if it does */
    async post(post: Post): Promise<string> {
      const body = bodyOf(post);
      const cookie = await cookieOf(post.by);
      try {
        const { headers } = await send(post.path, body, cookie);
        acknowledged.push(post);
        return headers.get("location") ?? "";
      } catch (error) {
        throw error instanceof Refused ? new Refused(`${post.what}: ${error.message}`) : error;
      }
    },
  };
}

export type Driver = ReturnType<typeof createDriver>;
