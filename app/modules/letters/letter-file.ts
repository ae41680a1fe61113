import { formatFileKind, type FileKind } from "~/modules/files/media-types";
import { DomainError } from "~/platform/errors";

/** A letter is kept as it came and shown to anybody, so it is a PDF. @throws rule_broken at the field */
export function assertLetterFile({ kind, fileName }: { kind: FileKind; fileName: string }, field: string): void {
  if (kind === "pdf") return;
  throw new DomainError(
    "rule_broken",
    `“${fileName}” er ikke en PDF (den er gemt som ${formatFileKind(kind)}). Gem brevet som PDF, og læg det op igen.`,
    field,
  );
}
