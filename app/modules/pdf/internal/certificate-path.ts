import { X509Certificate } from "node:crypto";
import { askService } from "./network-answer";
import { fromPem } from "./pem";

/** Longer paths are nobody's. */
const LONGEST = 8;

export interface CertificatePath {
  /** From the certificate itself upwards. */
  path: X509Certificate[];
  /** It ends with a certificate that signs itself. */
  complete: boolean;
}

const isRoot = (one: X509Certificate) => one.subject === one.issuer && one.verify(one.publicKey);
const isIssuedBy = (one: X509Certificate, above: X509Certificate) =>
  one.checkIssued(above) && one.verify(above.publicKey);

/**
 * The certificates above one (RFC 5280, 6.1): first among those at hand, then at the address that the certificate
 * itself names (authority information access, RFC 5280, 4.2.2.1).
 * @param ask whether that address may be asked
 */
export async function pathOf(certificate: Uint8Array, known: Uint8Array[], ask: boolean): Promise<CertificatePath> {
  const path = [new X509Certificate(certificate)];
  const candidates = known.flatMap(readable);
  while (path.length < LONGEST) {
    const last = path.at(-1)!;
    if (isRoot(last)) return { path, complete: true };
    const above =
      candidates.find((one) => isIssuedBy(last, one)) ?? (ask ? await fetchedIssuer(last).catch(() => null) : null);
    if (!above || path.some(({ fingerprint256 }) => fingerprint256 === above.fingerprint256)) break;
    path.push(above);
  }
  return { path, complete: false };
}

function readable(der: Uint8Array): X509Certificate[] {
  try {
    return [new X509Certificate(der)];
  } catch {
    return [];
  }
}

async function fetchedIssuer(certificate: X509Certificate): Promise<X509Certificate | null> {
  for (const address of addressesOf(certificate, "CA Issuers")) {
    const accept = "application/pkix-cert";
    const answer = await askService(address, { accept, mostBytes: 100_000, timeoutMs: 5_000 }).catch(() => null);
    const [found] = answer ? readable(derOf(answer)) : [];
    if (found && isIssuedBy(certificate, found)) return found;
  }
  return null;
}

/** DER as it is; of PEM its content. */
export const derOf = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0x2d ? fromPem(Buffer.from(bytes).toString("latin1")) : bytes;

/** The http addresses of an authority information access. */
export const addressesOf = ({ infoAccess }: X509Certificate, method: "OCSP" | "CA Issuers"): string[] =>
  [...(infoAccess ?? "").matchAll(/^(.+?) - URI:"?([^"\n]+)"?$/gm)]
    .filter(([, name, address]) => name === method && /^https?:\/\//i.test(address!))
    .map(([, , address]) => address!);
