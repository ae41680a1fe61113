import { DomainError } from "~/platform/errors";

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const CLOSED = new Set(["EROFS", "EACCES", "EPERM"]);

/**
 * Does `work`, and turns what the disk refuses into words for the person who was saving something.
 * @throws DomainError rule_broken when the disk is full or can't be written; other errors as they are
 */
export async function whereDiskFails<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? "";
    if (FULL.has(code))
      throw new DomainError(
        "rule_broken",
        "Filen kunne ikke gemmes: Der er ikke mere plads på serveren. Kontakt den, der driver systemet, og prøv igen bagefter.",
      );
    if (CLOSED.has(code))
      throw new DomainError(
        "rule_broken",
        "Filen kunne ikke gemmes: Serveren må ikke skrive i mappen med filer. Kontakt den, der driver systemet.",
      );
    throw error;
  }
}
