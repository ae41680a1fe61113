import * as asn1js from "asn1js";
import { createHash, webcrypto } from "node:crypto";
import * as pkijs from "pkijs";
import { certificateFrom, derOf, engine } from "./certificates";
import { wordsOf } from "./names";
import { readTimeStamp, type TimeStamp } from "./read-time-stamp";
import { DIGESTS } from "./verify-bytes";

/** Certificates that this installation knows, DER. */
export interface Trust {
  /** The demonstration's own authority. */
  demonstration: Uint8Array | null;
  /** The municipality's own certificate, and the one above it where the seal's file has it. */
  configured: { certificate: Uint8Array; issuer: Uint8Array | null } | null;
}

export interface SignatureFacts {
  /** timestamp: an authority's stamp on the document itself (ETSI EN 319 142-1, 5.4.3), which vouches for the time alone */
  kind: "signature" | "timestamp";
  signedBy: string;
  organisation: string;
  issuedBy: string;
  /** What the signature claims of itself; null when it claims nothing. */
  signingTime: Date | null;
  /** What a time-stamp authority vouches for. */
  timestamp: Date | null;
  /** Until when the certificate that signed holds, and that of the time-stamp on the signature. */
  validTo: Date | null;
  timestampValidTo: Date | null;
  /** The covered bytes are those that were signed. */
  intact: boolean;
  trusted: "demonstration" | "configured" | "unknown";
  /** PAdES baseline level (ETSI EN 319 142-1), or "CMS" for a signature without the signer's certificate among what is signed. */
  level: "B-B" | "B-T" | "CMS";
}

const OID = {
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timestampToken: "1.2.840.113549.1.9.16.2.14",
  timestampInfo: "1.2.840.113549.1.9.16.1.4",
} as const;

/** @throws when the CMS object can't be read */
export async function readSignature(cms: Uint8Array, covered: Uint8Array, trust: Trust): Promise<SignatureFacts> {
  const signed = signedDataOf(cms);
  if (signed.encapContentInfo.eContentType === OID.timestampInfo) return documentStamp(cms, covered);
  const signer = signed.signerInfos[0];
  if (!signer || signed.signerInfos.length !== 1) throw new Error("a signature has one signer");
  const certificate = signerCertificate(signed, signer);
  const strong = DIGESTS[signer.digestAlgorithm.algorithmId] !== undefined;
  const named = await namesItsCertificate(signer, certificate);
  const intact = strong && named !== false && (await verifies(signed, covered));
  const signingTime = timeOf(signer);
  const stamp = intact ? timestampOf(signer) : null;
  const timestamp = stamp?.at ?? null;
  const at = timestamp ?? signingTime ?? new Date();
  return {
    kind: "signature",
    signedBy: wordsOf(certificate.subject).commonName,
    organisation: wordsOf(certificate.subject).organisation,
    issuedBy: wordsOf(certificate.issuer).commonName,
    signingTime,
    timestamp,
    validTo: certificate.notAfter.value,
    timestampValidTo: stamp?.validTo ?? null,
    intact,
    trusted: intact && isValidAt(certificate, at) ? await trustOf(certificate, trust) : "unknown",
    level: !named ? "CMS" : timestamp ? "B-T" : "B-B",
  };
}

function signedDataOf(der: Uint8Array): pkijs.SignedData {
  const content = pkijs.ContentInfo.fromBER(new Uint8Array(der));
  return new pkijs.SignedData({ schema: content.content });
}

async function verifies(signed: pkijs.SignedData, data: Uint8Array): Promise<boolean> {
  try {
    // What is signed lies outside the CMS object; one that brings its own content vouches for that instead.
    if (signed.encapContentInfo.eContent) return false;
    return await signed.verify({ signer: 0, data: data.buffer as ArrayBuffer, checkChain: false }, engine);
  } catch {
    return false;
  }
}

function signerCertificate(signed: pkijs.SignedData, signer: pkijs.SignerInfo): pkijs.Certificate {
  const id = signer.sid;
  const found = (signed.certificates ?? []).find(
    (one): one is pkijs.Certificate =>
      one instanceof pkijs.Certificate &&
      id instanceof pkijs.IssuerAndSerialNumber &&
      one.issuer.isEqual(id.issuer) &&
      one.serialNumber.isEqual(id.serialNumber),
  );
  if (!found) throw new Error("the signer's certificate is missing");
  return found;
}

const attributeOf = (attributes: pkijs.SignedAndUnsignedAttributes | undefined, type: string) =>
  attributes?.attributes.find((one) => one.type === type)?.values[0] as asn1js.BaseBlock | undefined;

function timeOf(signer: pkijs.SignerInfo): Date | null {
  const time = attributeOf(signer.signedAttrs, OID.signingTime);
  return time instanceof asn1js.UTCTime || time instanceof asn1js.GeneralizedTime ? time.toDate() : null;
}

const digest = async (name: string, bytes: Uint8Array) => Buffer.from(await webcrypto.subtle.digest(name, bytes));

/**
 * CAdES: the signer's certificate is among what is signed (ETSI EN 319 122-1, 5.2.2.3).
 * @returns null when nothing is said of it, false when it is another
 */
async function namesItsCertificate(signer: pkijs.SignerInfo, certificate: pkijs.Certificate): Promise<boolean | null> {
  const attribute = attributeOf(signer.signedAttrs, OID.signingCertificateV2);
  if (!attribute) return null;
  const encoded = Buffer.from(attribute.toBER());
  const der = derOf(certificate);
  for (const name of Object.values(DIGESTS)) if (encoded.includes(await digest(name, der))) return true;
  return false;
}

/** A valid time-stamp over this very signature (RFC 3161; RFC 5816). */
function timestampOf(signer: pkijs.SignerInfo): TimeStamp | null {
  const attribute = attributeOf(signer.unsignedAttrs, OID.timestampToken);
  if (!attribute) return null;
  const signature = signer.signature.valueBlock.valueHexView;
  return readTimeStamp(new Uint8Array(attribute.toBER()), (name) => createHash(name).update(signature).digest());
}

/** Anybody can get one on anything: it is never trusted to say who wrote what it covers. */
function documentStamp(token: Uint8Array, covered: Uint8Array): SignatureFacts {
  const stamp = readTimeStamp(token, (name) => createHash(name).update(covered).digest());
  return {
    kind: "timestamp",
    signedBy: stamp?.authority ?? "",
    organisation: "",
    issuedBy: "",
    signingTime: null,
    timestamp: stamp?.at ?? null,
    validTo: stamp?.validTo ?? null,
    timestampValidTo: null,
    intact: stamp !== null,
    trusted: "unknown",
    level: "CMS",
  };
}

const isValidAt = (certificate: pkijs.Certificate, at: Date) =>
  certificate.notBefore.value <= at && at <= certificate.notAfter.value;

async function trustOf(certificate: pkijs.Certificate, { demonstration, configured }: Trust) {
  const issuedBy = async (issuer: Uint8Array | null) => {
    if (!issuer) return false;
    const above = certificateFrom(issuer);
    return certificate.issuer.isEqual(above.subject) && (await certificate.verify(above, engine).catch(() => false));
  };
  if (configured) {
    const own = certificateFrom(configured.certificate);
    const same = Buffer.from(derOf(own)).equals(Buffer.from(derOf(certificate)));
    // A renewed certificate has the same holder and the same issuer.
    if (same || (own.subject.isEqual(certificate.subject) && (await issuedBy(configured.issuer)))) return "configured";
  }
  return (await issuedBy(demonstration)) ? "demonstration" : "unknown";
}
