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

/** Why a file can't be published (must), or what somebody should look at first (may). */
export interface FileReason {
  level: "must" | "may";
  code: "cpr" | "pending" | "unreadable" | "picture";
  /** Danish, inside a sentence: "filnavnet", "teksten", "kommentarer", "det skjulte ark “Løn”". */
  where: string;
  /** Danish: what is wrong and what to do. */
  text: string;
}

/** Findings of one place that are quoted; of more it says how many. */
const QUOTED = 3;

/**
 * What stands in the way of publishing a file: CPR numbers (CPR-loven § 54(3)) in its name, its text, its properties, or
 * anything else that it carries unseen; and text that could not be read, since nobody's machine has checked it then. A
 * picture has no text, so it is only pointed out: somebody must look at it.
 */
export function scanFile(file: ScannedFile): FileReason[] {
  const reasons = [
    ...cprIn(file.fileName, "filnavnet", "Giv filen et andet navn."),
    ...cprIn(file.text, "teksten", "Fjern det i originalen, og læg filen op igen."),
    ...file.hidden.flatMap(({ label, text }) =>
      cprIn(text, label, "Læserne ser det ikke straks, men det ligger i filen. Fjern det, og læg filen op igen."),
    ),
  ];
  const where = "filen";
  if (file.textStatus === "pending") {
    const text = "Filen er ved at blive gennemset. Vent et øjeblik, og prøv igen.";
    reasons.push({ level: "must", code: "pending", where, text });
  }
  if (file.textStatus === "unreadable") {
    const text = `${file.textProblem ?? "Filen kunne ikke gennemses."} Derfor er den ikke kontrolleret for CPR-numre. Erstat den med en, der kan læses, eller luk bilaget.`;
    reasons.push({ level: "must", code: "unreadable", where, text });
  }
  if (file.textStatus === "none") {
    const text = "Billeder kan ikke gennemses for CPR-numre. Se det igennem, før det offentliggøres.";
    reasons.push({ level: "may", code: "picture", where, text });
  }
  return reasons;
}

function cprIn(text: string, where: string, advice: string): FileReason[] {
  const found = findCprNumbers(text);
  if (found.length === 0) return [];
  const sentence = `I ${where} står ${amount(found)}: ${quoted(found)}. ${advice}`;
  return [{ level: "must", code: "cpr", where, text: sentence }];
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
