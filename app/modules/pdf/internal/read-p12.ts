import { P12Signer } from "@libpdf/core";
import { certificateFrom } from "./certificates";
import { wordsOf } from "./names";

/** A PKCS #12 file's own certificate and those above it, DER, nearest first. @throws when it can't be opened */
export async function p12Certificates(
  p12: Uint8Array,
  passphrase: string,
): Promise<{ certificate: Uint8Array; above: Uint8Array[] }> {
  const { certificate, certificateChain } = await P12Signer.create(p12, passphrase);
  return { certificate, above: certificateChain };
}

/** Who it is issued to and by, and until when. @throws when it can't be opened */
export async function readP12(
  p12: Uint8Array,
  passphrase: string,
): Promise<{ holder: string; issuer: string; validTo: Date }> {
  const certificate = certificateFrom((await p12Certificates(p12, passphrase)).certificate);
  return {
    holder: wordsOf(certificate.subject).commonName,
    issuer: wordsOf(certificate.issuer).commonName,
    validTo: certificate.notAfter.value,
  };
}
