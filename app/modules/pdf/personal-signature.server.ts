/** A certificate of somebody's own can't sign here. `message` is Danish and for them: what is wrong, and what to do. */
export class PersonalSignatureRefused extends Error {
  override readonly name = "PersonalSignatureRefused";
}

export interface PersonalSignatureRequest {
  /** PKCS #12: key, certificate, and the certificates above it. Neither it nor the passphrase is kept. */
  p12: Uint8Array;
  passphrase: string;
  /** Why it is signed, as viewers show it. */
  reason: string;
  /** Who signs, as this installation knows them. */
  name: string;
  at: Date;
}

/**
 * Adds a person's own signature (PAdES B-B, ETSI EN 319 142-1) as an incremental update: what was signed before stays as it was.
 * @returns the bytes, whom the certificate names, and who issued it
 * @throws PersonalSignatureRefused for a wrong passphrase, a certificate that isn't valid now, or one without the right to sign
 */
export async function addPersonalSignature(
  pdf: Uint8Array,
  { p12, passphrase, reason, at }: PersonalSignatureRequest,
): Promise<{ pdf: Uint8Array; subject: string; issuer: string }> {
  const { P12Signer, PDF } = await import("@libpdf/core"); // loaded when it is needed: it is large
  const { certificateFrom } = await import("./internal/certificates");
  const { wordsOf } = await import("./internal/names");
  const signer = await P12Signer.create(p12, passphrase).catch(() => {
    throw new PersonalSignatureRefused(
      "Certifikatet kan ikke åbnes. Enten passer adgangskoden ikke, eller filen er ikke et certifikat (.p12 eller .pfx).",
    );
  });
  const certificate = certificateFrom(signer.certificate);
  if (at < certificate.notBefore.value || at > certificate.notAfter.value)
    throw new PersonalSignatureRefused("Certifikatet gælder ikke i dag. Brug et, der ikke er udløbet.");
  if (!maySign(certificate))
    throw new PersonalSignatureRefused("Certifikatet må ikke bruges til at underskrive med. Brug et andet.");
  const plain = (text: string) => text.replace(/[()\\]/g, " ");
  const document = await PDF.load(pdf);
  const { bytes } = await document.sign({ signer, reason: plain(reason), signingTime: at, level: "B-B" });
  return {
    pdf: bytes,
    subject: wordsOf(certificate.subject).commonName,
    issuer: wordsOf(certificate.issuer).commonName,
  };
}

/** keyUsage (RFC 5280, 4.2.1.3): digitalSignature or contentCommitment; a certificate that doesn't say may do everything. */
function maySign({
  extensions,
}: {
  extensions?: { extnID: string; extnValue: { valueBlock: { valueHexView: Uint8Array } } }[];
}) {
  const usage = extensions?.find(({ extnID }) => extnID === "2.5.29.15");
  if (!usage) return true;
  const bits = usage.extnValue.valueBlock.valueHexView; // BIT STRING: 03, length, unused bits, bits
  return ((bits[3] ?? 0) & 0b1100_0000) !== 0;
}
