import * as asn1js from "asn1js";
import { createHash, X509Certificate } from "node:crypto";
import * as pkijs from "pkijs";
import { askService } from "./network-answer";
import { addressesOf, derOf } from "./certificate-path";
import { certificateFrom } from "./certificates";
import { verifyBytes } from "./verify-bytes";

/** What the issuer says of a certificate: the proof, DER, or why there is none. */
export type Revocation =
  | { kind: "good"; ocsp: Uint8Array | null; crl: Uint8Array | null; responders: Uint8Array[] }
  | { kind: "revoked"; at: Date }
  /** noAddress: the certificate names no place to ask; noAnswer: none of them gave an answer that holds */
  | { kind: "unknown"; why: "noAddress" | "noAnswer" };

const CLOCK_SKEW = 5 * 60_000;
const OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
const CRL_DISTRIBUTION_POINTS = "2.5.29.31";
const DELTA_CRL = "2.5.29.27";
const limits = { timeoutMs: 5_000, mostBytes: 5_000_000 };

/** Asks by OCSP (RFC 6960), and where that gives nothing by the list of revoked certificates (RFC 5280, 5). */
export async function revocationOf(certificate: X509Certificate, issuer: X509Certificate): Promise<Revocation> {
  const parsed = certificateFrom(certificate.raw);
  const responders = addressesOf(certificate, "OCSP");
  const lists = crlAddresses(parsed);
  for (const address of responders) {
    const found = await byOcsp(address, parsed, issuer).catch(() => null);
    if (found) return found;
  }
  for (const address of lists) {
    const found = await byCrl(address, parsed, issuer).catch(() => null);
    if (found) return found;
  }
  return { kind: "unknown", why: responders.length + lists.length === 0 ? "noAddress" : "noAnswer" };
}

const isTimely = (from: Date, to: Date | undefined, at = Date.now()) =>
  from.getTime() <= at + CLOCK_SKEW && (!to || to.getTime() >= at - CLOCK_SKEW);

const bytesOf = (block: { valueBlock: { valueHexView: Uint8Array } }) => Buffer.from(block.valueBlock.valueHexView);

/** How OCSP names a certificate: by digests of its issuer's name and key, and its own number. */
function certId(certificate: pkijs.Certificate, issuer: X509Certificate) {
  const above = certificateFrom(issuer.raw);
  const sha1 = (bytes: Uint8Array) => createHash("sha1").update(bytes).digest(); // an identifier, no protection
  return {
    name: sha1(new Uint8Array(above.subject.toSchema().toBER(false))),
    key: sha1(bytesOf(above.subjectPublicKeyInfo.subjectPublicKey)),
    serial: certificate.serialNumber,
  };
}

async function byOcsp(
  address: string,
  certificate: pkijs.Certificate,
  issuer: X509Certificate,
): Promise<Revocation | null> {
  const id = certId(certificate, issuer);
  const octets = (bytes: Buffer) => new asn1js.OctetString({ valueHex: new Uint8Array(bytes).buffer });
  const nest = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value: value as never });
  const algorithm = nest(new asn1js.ObjectIdentifier({ value: "1.3.14.3.2.26" }), new asn1js.Null());
  const request = nest(nest(nest(nest(nest(algorithm, octets(id.name), octets(id.key), id.serial)))));
  const answer = await askService(address, {
    ...limits,
    body: new Uint8Array(request.toBER()),
    type: "application/ocsp-request",
    accept: "application/ocsp-response",
  });
  const response = pkijs.OCSPResponse.fromBER(new Uint8Array(answer));
  if (response.responseStatus.valueBlock.valueDec !== 0 || !response.responseBytes) return null;
  const basic = pkijs.BasicOCSPResponse.fromBER(new Uint8Array(bytesOf(response.responseBytes.response)));
  const responders = (basic.certs ?? []).map((one) => new Uint8Array(one.toSchema(true).toBER()));
  if (!isSignedByResponder(basic, issuer, responders)) return null;
  const single = basic.tbsResponseData.responses.find(
    ({ certID }) =>
      certID.serialNumber.isEqual(id.serial) &&
      bytesOf(certID.issuerNameHash).equals(id.name) &&
      bytesOf(certID.issuerKeyHash).equals(id.key),
  );
  if (!single || !isTimely(single.thisUpdate, single.nextUpdate)) return null;
  const status = single.certStatus as asn1js.Constructed;
  if (status.idBlock.tagNumber === 0) return { kind: "good", ocsp: answer, crl: null, responders };
  if (status.idBlock.tagNumber !== 1) return null;
  const [time] = status.valueBlock.value;
  return { kind: "revoked", at: time instanceof asn1js.GeneralizedTime ? time.toDate() : single.thisUpdate };
}

/** By the issuer itself, or by one whom it gave a certificate for that purpose (RFC 6960, 4.2.2.2). */
function isSignedByResponder(basic: pkijs.BasicOCSPResponse, issuer: X509Certificate, sent: Uint8Array[]): boolean {
  const delegated = sent
    .map((der) => new X509Certificate(der))
    .filter(
      (one) =>
        one.checkIssued(issuer) &&
        one.verify(issuer.publicKey) &&
        (one.keyUsage ?? []).includes(OCSP_SIGNING) &&
        isTimely(new Date(one.validFrom), new Date(one.validTo)),
    );
  return [issuer, ...delegated].some(({ publicKey }) =>
    verifyBytes(
      basic.tbsResponseData.tbsView,
      bytesOf(basic.signature),
      publicKey,
      basic.signatureAlgorithm.algorithmId,
    ),
  );
}

async function byCrl(
  address: string,
  certificate: pkijs.Certificate,
  issuer: X509Certificate,
): Promise<Revocation | null> {
  const answer = derOf(await askService(address, { ...limits, accept: "application/pkix-crl" }));
  const list = pkijs.CertificateRevocationList.fromBER(new Uint8Array(answer));
  const isWhole = !(list.crlExtensions?.extensions ?? []).some(({ extnID }) => extnID === DELTA_CRL);
  const isTheirs = list.issuer.isEqual(certificate.issuer);
  const signed = verifyBytes(
    list.tbsView,
    bytesOf(list.signatureValue),
    issuer.publicKey,
    list.signatureAlgorithm.algorithmId,
  );
  if (!isWhole || !isTheirs || !signed || !isTimely(list.thisUpdate.value, list.nextUpdate?.value)) return null;
  const entry = list.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(certificate.serialNumber),
  );
  return entry
    ? { kind: "revoked", at: entry.revocationDate.value }
    : { kind: "good", ocsp: null, crl: answer, responders: [] };
}

function crlAddresses(certificate: pkijs.Certificate): string[] {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === CRL_DISTRIBUTION_POINTS);
  const points = extension?.parsedValue as pkijs.CRLDistributionPoints | undefined;
  return (points?.distributionPoints ?? []).flatMap(({ distributionPoint }) =>
    (Array.isArray(distributionPoint) ? distributionPoint : []).flatMap(({ type, value }) =>
      type === 6 && typeof value === "string" && /^https?:\/\//i.test(value) ? [value] : [],
    ),
  );
}
