import { hash, verify, type Algorithm } from "@node-rs/argon2";

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane. */
const options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), options);

let nobody: Promise<string> | undefined;

/** Takes the same time where there is no such user or no password yet, so that the time tells nothing. */
export async function passwordFits(kept: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(
    kept ?? (await (nobody ??= hashPassword("nobody has this password"))),
    password.normalize("NFC"),
  );
  return fits && kept != null;
}
