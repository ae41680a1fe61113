import type { HiddenPart, TextStatus } from "./extracted-text";
import { type CprFinding, findCprNumbers } from "./screening";

/** A stored file as it would be published: its row's columns, and the name it goes by there. */
export interface ScannedFile {
  fileName: string;
  textStatus: TextStatus;
  textProblem: string | null;
  text: string;
  hidden: readonly HiddenPart[];
}

/** Why something can't be published (must), or what somebody should look at first (may). */
export interface ScanReason {
  level: "must" | "may";
  code: "cpr" | "pending" | "unreadable" | "picture";
  /** Danish, inside a sentence: "filnavnet", "teksten", "kommentarer", "det skjulte ark “Løn”". */
  where: string;
  /** Danish: what is wrong. What to do about it depends on where one is, so the caller says it. */
  text: string;
}

/** Findings of one place that are quoted; of more it says how many. */
const QUOTED = 3;

/**
 * What stands in the way of publishing a file: CPR numbers (CPR-loven § 54(3)) in its name, its text, its properties, or
 * anything else that it carries unseen; and text that could not be read, since nobody's machine has checked it then. A
 * picture has no text, so it is only pointed out: somebody must look at it.
 */
export function scanFile(file: ScannedFile): ScanReason[] {
  const reasons = [
    ...scanText(file.fileName, "filnavnet"),
    ...scanText(file.text, "teksten"),
    ...file.hidden.flatMap(({ label, text }) => scanText(text, label)),
  ];
  const where = "filen";
  if (file.textStatus === "pending")
    reasons.push({ level: "must", code: "pending", where, text: "Filen er ved at blive gennemset for CPR-numre." });
  if (file.textStatus === "unreadable") {
    const text = `${file.textProblem ?? "Filen kunne ikke læses."} Derfor er den ikke gennemset for CPR-numre.`;
    reasons.push({ level: "must", code: "unreadable", where, text });
  }
  if (file.textStatus === "none")
    reasons.push({ level: "may", code: "picture", where, text: "Et billede kan ikke gennemses for CPR-numre." });
  return reasons;
}

/** CPR numbers in a text, as one reason. */
export function scanText(text: string, where: string): ScanReason[] {
  const found = findCprNumbers(text);
  if (found.length === 0) return [];
  return [{ level: "must", code: "cpr", where, text: `I ${where} står ${amount(found)}: ${quoted(found)}.` }];
}

function amount(found: CprFinding[]): string {
  return found.length === 1
    ? "noget, der ligner et CPR-nummer"
    : `${found.length} steder noget, der ligner et CPR-nummer`;
}

function quoted(found: CprFinding[]): string {
  const quotes = found.slice(0, QUOTED).map(({ context }) => `“${context}”`);
  const more = found.length - quotes.length;
  return new Intl.ListFormat("da").format(more > 0 ? [...quotes, `${more} steder mere`] : quotes);
}
