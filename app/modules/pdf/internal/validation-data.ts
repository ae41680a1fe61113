import type { X509Certificate } from "node:crypto";
import { pathOf } from "./certificate-path";
import { revocationOf } from "./revocation";

/** What one needs to judge a signature without asking anybody (ETSI EN 319 142-1, 5.4.2), DER. */
export interface ValidationData {
  certificates: Uint8Array[];
  ocsps: Uint8Array[];
  crls: Uint8Array[];
  /** Why it isn't whole. */
  missing: null | "noChain" | "noAddress" | "noAnswer";
  revoked: null | { holder: string; at: Date };
}

/** Of a certificate and those above it. The topmost vouches for itself: nobody else could. */
export async function validationDataOf(certificate: Uint8Array, known: Uint8Array[]): Promise<ValidationData> {
  const { path, complete } = await pathOf(certificate, known, true);
  const found = await Promise.all(path.slice(0, -1).map((one, i) => revocationOf(one, path[i + 1]!)));
  const data: ValidationData = {
    certificates: path.map(({ raw }) => raw),
    ocsps: [],
    crls: [],
    missing: complete ? null : "noChain",
    revoked: null,
  };
  found.forEach((one, i) => {
    if (one.kind === "revoked") data.revoked ??= { holder: nameOf(path[i]!), at: one.at };
    else if (one.kind === "unknown") data.missing ??= one.why;
    else {
      if (one.ocsp) data.ocsps.push(one.ocsp);
      if (one.crl) data.crls.push(one.crl);
      data.certificates.push(...one.responders);
    }
  });
  return data;
}

const nameOf = ({ subject }: X509Certificate) => /(?:^|\n)CN=(.*)/.exec(subject)?.[1] ?? subject;

/** Two signatures' data together, each thing once. */
export function together(one: ValidationData, other: ValidationData): ValidationData {
  const once = (parts: Uint8Array[]) => [
    ...new Map(parts.map((part) => [Buffer.from(part).toString("base64"), part])).values(),
  ];
  return {
    certificates: once([...one.certificates, ...other.certificates]),
    ocsps: once([...one.ocsps, ...other.ocsps]),
    crls: once([...one.crls, ...other.crls]),
    missing: one.missing ?? other.missing,
    revoked: one.revoked ?? other.revoked,
  };
}
