import * as asn1js from "asn1js";
import { webcrypto } from "node:crypto";
import * as pkijs from "pkijs";

/** X.509 certificates (RFC 5280) and PKCS #12 files (RFC 7292), as far as a demonstration seal needs them. */

const subtle = webcrypto.subtle;

/**
 * Named in every call: @libpdf/core puts an engine of its own in the place of the library's usual one when it opens a
 * PKCS #12 file, and that one can't verify (its digest takes no algorithm by name).
 */
export const engine = new pkijs.CryptoEngine({ name: "node", crypto: webcrypto as Crypto });
const KEY = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};

export interface Issuer {
  certificate: pkijs.Certificate;
  key: webcrypto.CryptoKey;
}

export const newKeys = (): Promise<webcrypto.CryptoKeyPair> => subtle.generateKey(KEY, true, ["sign", "verify"]);

export const exportKey = async (key: webcrypto.CryptoKey) => new Uint8Array(await subtle.exportKey("pkcs8", key));
export const importKey = (pkcs8: Uint8Array) => subtle.importKey("pkcs8", pkcs8, KEY, true, ["sign"]);

export const derOf = (certificate: pkijs.Certificate) => new Uint8Array(certificate.toSchema(true).toBER());
export const certificateFrom = (der: Uint8Array) => pkijs.Certificate.fromBER(new Uint8Array(der));

/** In a subject: country 2.5.4.6, organisation 2.5.4.10, common name 2.5.4.3. */
export interface Subject {
  country: string;
  organisation: string;
  commonName: string;
}

/** Each part in a set of its own, as everybody writes it (the library would put all parts into one). */
function nameOf({ country, organisation, commonName }: Subject): pkijs.RelativeDistinguishedNames {
  const part = (type: string, value: asn1js.Utf8String | asn1js.PrintableString) =>
    new asn1js.Set({ value: [new pkijs.AttributeTypeAndValue({ type, value }).toSchema()] });
  const parts = [
    part("2.5.4.6", new asn1js.PrintableString({ value: country })),
    part("2.5.4.10", new asn1js.Utf8String({ value: organisation })),
    part("2.5.4.3", new asn1js.Utf8String({ value: commonName })),
  ];
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: parts }).toBER());
}

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });

/** One byte of key usages, bit 0 first (RFC 5280, 4.2.1.3). */
const usage = (byte: number, unused: number) =>
  extension("2.5.29.15", true, new asn1js.BitString({ valueHex: new Uint8Array([byte]).buffer, unusedBits: unused }));
const CERT_SIGN_AND_CRL_SIGN = usage(0b0000_0110, 1);
const DIGITAL_SIGNATURE_AND_NON_REPUDIATION = usage(0b1100_0000, 6);

const EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
const DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36"; // RFC 9336

/**
 * A certificate for the public key: signed by `issuer`, or by its own key as an authority for others.
 * What reads PDF signatures wants the same usages as for mail (emailProtection).
 */
export async function newCertificate(
  subject: Subject,
  keys: webcrypto.CryptoKeyPair,
  issuer?: Issuer,
  from = new Date("2015-01-01T00:00:00Z"), // before the oldest letter of the demonstration
) {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  const serial = webcrypto.getRandomValues(new Uint8Array(16));
  serial[0] = (serial[0]! & 0x7f) | 0x40; // positive, and never shortened
  certificate.serialNumber = new asn1js.Integer({ valueHex: serial.buffer });
  certificate.subject = nameOf(subject);
  certificate.issuer = issuer ? issuer.certificate.subject : certificate.subject;
  certificate.notBefore.value = from;
  certificate.notAfter.value = new Date("2045-01-01T00:00:00Z");
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey, engine);

  const keyId = await digestOfKey(certificate);
  const issuerKeyId = issuer ? await digestOfKey(issuer.certificate) : keyId;
  const authority = new pkijs.AuthorityKeyIdentifier({
    keyIdentifier: new asn1js.OctetString({ valueHex: issuerKeyId }),
  });
  const purposes = new pkijs.ExtKeyUsage({ keyPurposes: [EMAIL_PROTECTION, DOCUMENT_SIGNING] });
  certificate.extensions = [
    extension(
      "2.5.29.19",
      true,
      new pkijs.BasicConstraints(issuer ? { cA: false } : { cA: true, pathLenConstraint: 0 }).toSchema(),
    ),
    issuer ? DIGITAL_SIGNATURE_AND_NON_REPUDIATION : CERT_SIGN_AND_CRL_SIGN,
    extension("2.5.29.14", false, new asn1js.OctetString({ valueHex: keyId })),
    extension("2.5.29.35", false, authority.toSchema()),
    ...(issuer ? [extension("2.5.29.37", false, purposes.toSchema())] : []),
  ];
  await certificate.sign((issuer?.key ?? keys.privateKey) as CryptoKey, "SHA-256", engine);
  return certificate;
}

const digestOfKey = (certificate: pkijs.Certificate): Promise<ArrayBuffer> =>
  subtle.digest("SHA-1", certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView);

/** Key and certificates as a password-protected file (AES-256, PBKDF2 and HMAC with SHA-256). */
export async function newP12(
  key: webcrypto.CryptoKey,
  chain: pkijs.Certificate[],
  passphrase: string,
): Promise<Uint8Array> {
  const password = new TextEncoder().encode(passphrase).buffer as ArrayBuffer;
  const keyBag = new pkijs.PKCS8ShroudedKeyBag({ parsedValue: pkijs.PrivateKeyInfo.fromBER(await exportKey(key)) });
  await keyBag.makeInternalValues(
    {
      password,
      contentEncryptionAlgorithm: { name: "AES-CBC", length: 256 } as never,
      hmacHashAlgorithm: "SHA-256",
      iterationCount: 10_000,
    },
    engine,
  );
  const bag = (bagId: string, bagValue: pkijs.SafeBagParameters["bagValue"]) => new pkijs.SafeBag({ bagId, bagValue });
  const contents = new pkijs.SafeContents({
    safeBags: [
      bag("1.2.840.113549.1.12.10.1.2", keyBag),
      ...chain.map((certificate) => bag("1.2.840.113549.1.12.10.1.3", new pkijs.CertBag({ parsedValue: certificate }))),
    ],
  });
  const pfx = new pkijs.PFX({
    parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new pkijs.AuthenticatedSafe({
        parsedValue: { safeContents: [{ privacyMode: 0, value: contents }] },
      }),
    },
  });
  await pfx.parsedValue!.authenticatedSafe!.makeInternalValues({ safeContents: [{}] }, engine);
  await pfx.makeInternalValues(
    {
      password,
      iterations: 10_000,
      pbkdf2HashAlgorithm: "SHA-256" as never,
      hmacHashAlgorithm: "SHA-256",
    },
    engine,
  );
  return new Uint8Array(pfx.toSchema().toBER(false));
}
