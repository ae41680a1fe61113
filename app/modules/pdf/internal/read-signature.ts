import * as asn1js from "asn1js";
import { webcrypto } from "node:crypto";
import * as pkijs from "pkijs";
import { certificateFrom, derOf, engine } from "./certificates";
import { wordsOf } from "./names";

/** Certificates that this installation knows, DER. */
export interface Trust {
  /** The demonstration's own authority. */
  demonstration: Uint8Array | null;
  /** The municipality's own certificate, and the one above it where the seal's file has it. */
  configured: { certificate: Uint8Array; issuer: Uint8Array | null } | null;
}

export interface SignatureFacts {
  signedBy: string;
  organisation: string;
  issuedBy: string;
  /** What the signature claims of itself; null when it claims nothing. */
  signingTime: Date | null;
  /** What a time-stamp authority vouches for. */
  timestamp: Date | null;
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
} as const;

/** Digests that still say something: SHA-256, SHA-384, SHA-512. */
const DIGESTS: Record<string, string> = {
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};

/** @throws when the CMS object can't be read */
export async function readSignature(cms: Uint8Array, covered: Uint8Array, trust: Trust): Promise<SignatureFacts> {
  const signed = signedDataOf(cms);
  const signer = signed.signerInfos[0];
  if (!signer || signed.signerInfos.length !== 1) throw new Error("a signature has one signer");
  const certificate = signerCertificate(signed, signer);
  const strong = DIGESTS[signer.digestAlgorithm.algorithmId] !== undefined;
  const named = await namesItsCertificate(signer, certificate);
  const intact = strong && named !== false && (await verifies(signed, covered));
  const signingTime = timeOf(signer);
  const timestamp = intact ? await timestampOf(signer) : null;
  const at = timestamp ?? signingTime ?? new Date();
  return {
    signedBy: wordsOf(certificate.subject).commonName,
    organisation: wordsOf(certificate.subject).organisation,
    issuedBy: wordsOf(certificate.issuer).commonName,
    signingTime,
    timestamp,
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

/** The time of a valid time-stamp over this very signature (RFC 3161; RFC 5816). */
async function timestampOf(signer: pkijs.SignerInfo): Promise<Date | null> {
  const attribute = attributeOf(signer.unsignedAttrs, OID.timestampToken);
  if (!attribute) return null;
  try {
    const token = signedDataOf(new Uint8Array(attribute.toBER()));
    const content = token.encapContentInfo.eContent;
    if (!content) return null;
    const stamp = pkijs.TSTInfo.fromBER(new Uint8Array(content.getValue()));
    const name = DIGESTS[stamp.messageImprint.hashAlgorithm.algorithmId];
    if (!name) return null;
    const signature = await digest(name, signer.signature.valueBlock.valueHexView);
    const stamped = Buffer.from(stamp.messageImprint.hashedMessage.valueBlock.valueHexView);
    const data = new Uint8Array(signer.signature.valueBlock.valueHexView).buffer;
    return stamped.equals(signature) && (await token.verify({ signer: 0, data, checkChain: false }, engine))
      ? stamp.genTime
      : null;
  } catch {
    return null;
  }
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
