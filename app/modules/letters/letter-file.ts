import type { TakenKinds } from "~/modules/files/taken-kinds.server";
import { formatFileKind, type FileKind } from "~/modules/files/media-types";
import { DomainError } from "~/platform/errors";

/** What a letter comes as. */
export const takenAsLetter: TakenKinds = {
  kinds: ["pdf"],
  otherwise: "Et brev skal være en PDF. Gem det som PDF, og læg det op igen.",
};

/** What a logo comes as. */
export const takenAsLogo: TakenKinds = {
  kinds: ["png", "jpeg"],
  otherwise: "Et logo er et billede. Vælg en PNG- eller JPEG-fil.",
  tooLarge: "Logoet fylder mere end 2 MB. Gem billedet i en mindre størrelse, og vælg det igen.",
};

/** A letter is kept as it came and shown to anybody, so it is a PDF. @throws rule_broken at the field */
export function assertLetterFile({ kind, fileName }: { kind: FileKind; fileName: string }, field: string): void {
  if (kind === "pdf") return;
  throw new DomainError(
    "rule_broken",
    `“${fileName}” er ikke en PDF (den er gemt som ${formatFileKind(kind)}). ${takenAsLetter.otherwise}`,
    field,
  );
}
