/** The hidden field's name, which the server reads on every POST: sent twice, done once. */
export const idempotencyField = "_noegle";

/** 128 random bits in hex. Works on the server and, unlike randomUUID, in pages without https. */
export function freshKey(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
