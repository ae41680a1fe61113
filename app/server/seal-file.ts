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
