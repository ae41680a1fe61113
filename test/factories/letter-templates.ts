import { createLetterTemplateForm, type LetterTemplateInput } from "~/modules/letters/letter-template-forms";
import { letterDocument } from "~/modules/letters/letter-text";
import type { Block } from "~/modules/richtext/document";

/** What the form of a letter template sends, its opening apart. */
export const templateFields = (changed: Record<string, string> = {}): Record<string, string> => ({
  name: "Svar til ministeren",
  salutation: "Kære {{modtager.titel}}",
  closing: "Med venlig hilsen",
  opening: "",
  active: "ja",
  wordmark: "line",
  accent: "",
  senderPlace: "right",
  senderGroups: "",
  referencesPlace: "right",
  referencesAt: "top",
  hours: "",
  datePlace: "right",
  dateFormat: "long",
  pageNumber: "Side {n} af {m}",
  closingPlace: "columns",
  offsetAddressee: "54",
  offsetAside: "54",
  ...changed,
});

/** The same, read as the use case gets it. */
export const templateInput = (changed: Record<string, string> = {}, opening: Block[] = []): LetterTemplateInput =>
  createLetterTemplateForm.parse({ ...templateFields(changed), opening: JSON.stringify(letterDocument(opening)) });
