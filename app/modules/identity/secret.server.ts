import { createHash, randomBytes } from "node:crypto";

/** A secret that is handed out once, 256 bits, URL-safe. Only its hash is kept, so reading the table opens nothing. */
export function newSecret(): { token: string; hash: Uint8Array<ArrayBuffer> } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOf(token) };
}

/** SHA-256 is enough here: what is hashed is random, so there is nothing to guess. */
export const hashOf = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(token).digest());
