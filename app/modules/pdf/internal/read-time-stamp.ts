import type * as asn1js from "asn1js";
import { createHash, X509Certificate } from "node:crypto";
import * as pkijs from "pkijs";
import { derOf } from "./certificates";
import { DIGESTS, verifyBytes } from "./verify-bytes";

export interface TimeStamp {
  at: Date;
  /** Who stamped, and the certificates that came along, DER. */
  certificate: Uint8Array;
  certificates: Uint8Array[];
  authority: string;
  /** Until when its certificate holds. */
  validTo: Date;
}

const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const TST_INFO = "1.2.840.113549.1.9.16.1.4";

/**
 * A time-stamp token (RFC 3161) over these very bytes, or null. Who the authority is stays open: anybody may run one.
 * @param digestOf the stamped bytes' digest, by its name ("SHA-256")
 */
export function readTimeStamp(token: Uint8Array, digestOf: (name: string) => Uint8Array): TimeStamp | null {
  try {
    return verified(token, digestOf);
  } catch {
    return null;
  }
}

function verified(token: Uint8Array, digestOf: (name: string) => Uint8Array): TimeStamp | null {
  const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(new Uint8Array(token)).content });
  const [signer] = signed.signerInfos;
  const content = signed.encapContentInfo.eContent;
  if (!signer?.signedAttrs || !content || signed.encapContentInfo.eContentType !== TST_INFO) return null;
  const info = new Uint8Array(content.getValue());
  const stamp = pkijs.TSTInfo.fromBER(info);
  const imprint = DIGESTS[stamp.messageImprint.hashAlgorithm.algorithmId];
  const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof pkijs.Certificate);
  const id = signer.sid as pkijs.IssuerAndSerialNumber;
  const certificate = certificates.find(
    ({ issuer, serialNumber }) => issuer.isEqual(id.issuer) && serialNumber.isEqual(id.serialNumber),
  );
  if (!imprint || !digest || !certificate) return null;
  const stated = signer.signedAttrs.attributes.find(({ type }) => type === MESSAGE_DIGEST)?.values[0] as
    asn1js.OctetString | undefined;
  const own = new X509Certificate(derOf(certificate));
  const holds =
    Buffer.from(stamp.messageImprint.hashedMessage.valueBlock.valueHexView).equals(digestOf(imprint)) &&
    stated !== undefined &&
    createHash(digest).update(info).digest().equals(stated.valueBlock.valueHexView) &&
    (own.keyUsage ?? []).includes(TIME_STAMPING) &&
    new Date(own.validFrom) <= stamp.genTime &&
    stamp.genTime <= new Date(own.validTo) &&
    verifyBytes(
      new Uint8Array(signer.signedAttrs.encodedValue),
      signer.signature.valueBlock.valueHexView,
      own.publicKey,
      signer.signatureAlgorithm.algorithmId,
      digest,
    );
  if (!holds) return null;
  return {
    at: stamp.genTime,
    certificate: own.raw,
    certificates: certificates.map((one) => derOf(one)),
    authority: /(?:^|\n)CN=(.*)/.exec(own.subject)?.[1] ?? "",
    validTo: new Date(own.validTo),
  };
}
