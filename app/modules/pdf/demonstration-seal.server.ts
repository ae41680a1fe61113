import path from "node:path";

/**
 * The demonstration's own certificate authority and the municipalities' demonstration seals, made once and kept in the
 * data folder. They work as real ones do and bind nobody: every certificate and every sealed document says so.
 */
export const DEMONSTRATION_PASSPHRASE = "demonstration";
export const DEMONSTRATION_AUTHORITY = "Sagsgang Demonstration CA";

export const sealFolder = (dataDir: string) => path.join(dataDir, "segl");
/** The authority's certificate: who trusts it can check the demonstration's seals with any tool. */
export const authorityFile = (dataDir: string) => path.join(sealFolder(dataDir), "demonstration-ca.pem");

/** Calls for one data folder come one after another: the authority is made once. */
const lines = new Map<string, Promise<unknown>>();

/** @returns the municipality's demonstration seal as PKCS #12, under `DEMONSTRATION_PASSPHRASE` */
export function demonstrationSeal(dataDir: string, municipalityName: string): Promise<Uint8Array> {
  const next = (lines.get(dataDir) ?? Promise.resolve())
    .catch(() => {})
    .then(async () => {
      const { madeOnce } = await import("./internal/make-demonstration-seal");
      const [folder, passphrase] = [sealFolder(dataDir), DEMONSTRATION_PASSPHRASE];
      return madeOnce({
        folder,
        municipalityName,
        passphrase,
        authority: DEMONSTRATION_AUTHORITY,
        authorityFile: authorityFile(dataDir),
      });
    });
  lines.set(dataDir, next);
  return next;
}
