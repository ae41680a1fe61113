import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

const ITERATIONS = 4096; // PostgreSQL's own

/** A password for a login, of letters and digits: it needs no escaping in a URL. About 190 bits. */
export const newPassword = (): string => randomBytes(24).toString("base64url").replace(/[-_]/g, "x");

/**
 * What PostgreSQL stores of a password (RFC 5803). Sent in its place, the password itself appears in no server log.
 * @param password ASCII, which needs no SASLprep
 */
export function scramVerifier(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256");
  const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
  const storedKey = createHash("sha256").update(hmac("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${storedKey}:${hmac("Server Key").toString("base64")}`;
}
