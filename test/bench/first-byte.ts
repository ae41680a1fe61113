import { createHash, randomUUID } from "node:crypto";
import http from "node:http";
import type { Actor } from "~/modules/identity/actor";
import { sessionCookie } from "~/modules/identity/session-cookie.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { systemIn } from "../factories/actors";

/** A session of theirs, as the header that carries it. */
export async function signedIn(actor: Actor): Promise<string> {
  const token = randomUUID();
  const tokenHash = new Uint8Array(createHash("sha256").update(token).digest());
  await unitOfWork(systemIn(actor.municipalityId), ({ tx }) =>
    tx.session.create({
      data: {
        userId: actor.userId,
        tokenHash,
        createdAt: new Date(),
        lastSeenAt: new Date(),
        authenticatedAt: new Date(),
      },
    }),
  );
  return (await sessionCookie(token)).split(";")[0]!;
}

const warming = 20;
const asked = 100;

/**
 * Milliseconds until the answer begins, 95 of 100, one request after another on a kept connection.
 * @param words must stand in each answer
 */
export async function firstByteOf(url: string, cookie: string, words: readonly string[]): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let turn = -warming; turn < asked; turn += 1) {
    const { ms, body } = await ask(url, cookie, agent);
    const missing = words.find((word) => !body.includes(word));
    if (missing !== undefined) throw new Error(`“${missing}” isn't in ${url}.`);
    if (turn >= 0) times.push(ms);
  }
  agent.destroy();
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
}

function ask(url: string, cookie: string, agent: http.Agent): Promise<{ ms: number; body: string }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    http
      .get(url, { agent, headers: { cookie } }, (response) => {
        const parts: Buffer[] = [];
        let ms = 0;
        response.once("data", () => (ms = performance.now() - started));
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          response.statusCode === 200
            ? resolve({ ms, body: Buffer.concat(parts).toString() })
            : reject(new Error(`${url}: ${response.statusCode}`)),
        );
      })
      .on("error", reject);
  });
}
