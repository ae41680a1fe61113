import { z } from "zod";
import { checkDocument } from "~/modules/richtext/check-document";
import type { Block } from "~/modules/richtext/document";
import { isEmptyPart } from "~/modules/richtext/document-text";
import { fieldsInDocument, unknownFieldsSentence } from "./merge-fields";
import { letterBlocks, letterDocument, sectionOfLetter } from "./letter-text";

/**
 * A form's field that holds a text of the editor as JSON: checked as every stored text is, and refused where it names a merge field
 * that doesn't exist.
 * @param where how the text is named in what is wrong: "Åbningen"
 * @returns zod: JSON of a letter's document → its blocks, [] where nothing is written
 */
export const richField = (where: string) =>
  z
    .string()
    .max(700_000, "Teksten er for lang.")
    .transform((json, context): Block[] => {
      const checked = checkDocument(json === "" ? letterDocument([]) : parsed(json));
      if (!checked.ok) {
        const [first] = checked.problems;
        context.addIssue({ code: "custom", message: first?.message ?? "Teksten kan ikke læses." });
        return z.NEVER;
      }
      const unknown = unknownFieldsSentence(fieldsInDocument(checked.document), where);
      if (unknown) {
        context.addIssue({ code: "custom", message: unknown });
        return z.NEVER;
      }
      return isEmptyPart(sectionOfLetter(checked.document)) ? [] : letterBlocks(checked.document);
    });

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
