import type { Actor } from "~/modules/identity/actor";
import { extractText } from "~/modules/files/extract-text.server";
import { inspectUpload } from "~/modules/files/inspect-upload.server";
import { readUpload } from "~/modules/files/read-upload.server";
import { asTakenHere } from "~/modules/files/taken-kinds.server";
import { assertMay } from "~/modules/identity/permissions";
import { now } from "~/platform/clock";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import { assertLetterFile, takenAsLetter } from "./letter-file";
import { letterParagraphs } from "./letter-lines";
import { readLetterText, type LetterReading } from "./read-letter-text";

/** What a dropped letter says, for whoever registers it to correct. Nothing is kept of it. */
export interface ReadLetter {
  reading: LetterReading;
  /** as paragraphs */
  text: string;
  /** why its text couldn't be read, wholly or in part: a scan */
  problem: string | null;
}

/** Somebody waits for the answer; what takes longer is registered by hand. */
const limits = { timeMs: 20_000, memoryMB: 400 };

/**
 * Reads a letter that is about to be registered: the form's one file.
 * @throws DomainError forbidden, and rule_broken at the field for a file that is too large, encrypted, damaged or no PDF
 */
export async function readLetterFile(actor: Actor, request: Request, field: string): Promise<ReadLetter> {
  assertMay(actor, "editInquiry");
  const upload = await readUpload(request, { maxFiles: 1 });
  try {
    const file = upload.files.find((one) => one.field === field);
    if (!file) throw new DomainError("rule_broken", "Vælg en fil.", field);
    if (file.problem) throw file.problem;
    const facts = await inspectUpload(file.path, file.fileName, { field }).catch((error: unknown) => {
      throw asTakenHere(error, takenAsLetter);
    });
    assertLetterFile(facts, field);
    const { text, problem } = await extractText(file.path, limits);
    const known = { today: copenhagenDate(now()), ownName: actor.municipalityName };
    return { reading: readLetterText(text, known), text: letterParagraphs(text), problem };
  } finally {
    await upload.discard();
  }
}
