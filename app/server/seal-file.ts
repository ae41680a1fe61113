import { X509Certificate } from "node:crypto";
import fs from "node:fs";
import { createSecureContext } from "node:tls";
import type { Settings } from "~/platform/env.server";
import { codeOf, messageOf, OperatorError } from "./operator-error";

/**
 * Whether the municipality's seal can be opened: told now, not when the first document is to be sealed.
 * @throws OperatorError
 */
export function assertSealOpens({ sealP12, sealPassphrase }: Pick<Settings, "sealP12" | "sealPassphrase">): void {
  if (!sealP12) return;
  try {
    createSecureContext({ pfx: fs.readFileSync(sealP12), passphrase: sealPassphrase ?? "" });
  } catch (error) {
    if (codeOf(error) === "ERR_CRYPTO_UNSUPPORTED_OPERATION") return; // older encryption, which OpenSSL leaves and the sealing reads
    if (codeOf(error)?.startsWith("E"))
      throw new OperatorError(
        `Seglets fil ${sealP12} ${codeOf(error) === "ENOENT" ? "findes ikke" : "kan ikke læses af brugeren, der starter Sagsgang"}. Ret indstillingen SEAL_P12.`,
      );
    throw new OperatorError(
      messageOf(error).includes("mac verify")
        ? "Adgangskoden i SEAL_PASSPHRASE passer ikke til seglets fil i SEAL_P12."
        : `Filen ${sealP12} er ikke et segl i formatet PKCS #12 (.p12 eller .pfx). Ret indstillingen SEAL_P12.`,
    );
  }
}

/** @returns one line for the operator when the seal's certificate isn't valid now: nothing is sealed with it */
export function sealOutOfTime({
  sealP12,
  sealPassphrase,
}: Pick<Settings, "sealP12" | "sealPassphrase">): string | false {
  if (!sealP12) return false;
  const times = timesOf(fs.readFileSync(sealP12), sealPassphrase ?? "");
  const what = "Intet bliver forseglet, før filen i SEAL_P12 er skiftet.";
  if (times && times.to < new Date()) return `Kommunens segl udløb den ${longDate(times.to)}. ${what}`;
  if (times && times.from > new Date()) return `Kommunens segl gælder først fra den ${longDate(times.from)}. ${what}`;
  return false;
}

const longDate = (day: Date) =>
  new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeZone: "Europe/Copenhagen" }).format(day);

/** Null where OpenSSL can't read the file: the sealing reads it, and says the same. */
function timesOf(pfx: Buffer, passphrase: string): { from: Date; to: Date } | null {
  try {
    const { context } = createSecureContext({ pfx, passphrase }) as { context: { getCertificate?(): Buffer | null } };
    const der = context.getCertificate?.();
    if (!der) return null;
    const { validFrom, validTo } = new X509Certificate(der);
    return { from: new Date(validFrom), to: new Date(validTo) };
  } catch {
    return null;
  }
}
