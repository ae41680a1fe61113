import { openSigner } from "./signer";

/** A PKCS #12 file's own certificate and those above it, DER, nearest first. @throws when it can't be opened */
export async function p12Certificates(
  p12: Uint8Array,
  passphrase: string,
): Promise<{ certificate: Uint8Array; above: Uint8Array[] }> {
  const { certificate, certificateChain } = await openSigner(p12, passphrase);
  return { certificate, above: certificateChain };
}

/** Who it is issued to and by, and for how long. @throws when it can't be opened */
export async function readP12(
  p12: Uint8Array,
  passphrase: string,
): Promise<{ holder: string; issuer: string; validFrom: Date; validTo: Date }> {
  const { subject, issuer, validFrom, validTo } = await openSigner(p12, passphrase);
  return { holder: subject, issuer, validFrom, validTo };
}
