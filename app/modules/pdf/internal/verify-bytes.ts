import { constants, verify, type KeyObject } from "node:crypto";

/** Signature algorithms that still say something, by their object identifier; of those without one the digest is named apart. */
const ALGORITHMS: Record<string, { digest?: string; pss?: boolean }> = {
  "1.2.840.113549.1.1.1": {}, // rsaEncryption
  "1.2.840.113549.1.1.10": { pss: true },
  "1.2.840.113549.1.1.11": { digest: "SHA-256" },
  "1.2.840.113549.1.1.12": { digest: "SHA-384" },
  "1.2.840.113549.1.1.13": { digest: "SHA-512" },
  "1.2.840.10045.2.1": {}, // a key's own identifier, as some write it
  "1.2.840.10045.4.3.2": { digest: "SHA-256" },
  "1.2.840.10045.4.3.3": { digest: "SHA-384" },
  "1.2.840.10045.4.3.4": { digest: "SHA-512" },
};

/** Digests that still say something, by their object identifier. */
export const DIGESTS: Record<string, string> = {
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};

/**
 * @param algorithm object identifier of the signature's algorithm
 * @param digest "SHA-256" where the algorithm doesn't name one
 */
export function verifyBytes(
  data: Uint8Array,
  signature: Uint8Array,
  key: KeyObject,
  algorithm: string,
  digest?: string,
): boolean {
  const known = ALGORITHMS[algorithm];
  const name = known?.digest ?? digest;
  if (!known || !name) return false;
  const padded = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
  return verify(name, data, known.pss ? padded : key, signature);
}
