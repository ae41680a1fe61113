import { emptyParagraph, newBlockId, type Block, type Inline } from "~/modules/richtext/document";
import { letterDocument } from "./letter-text";
import { fieldsInDocument, type FieldFacts } from "./merge-fields";

const asked = "brev.ny-frist";

/**
 * What a letter that asks for more time begins with. A template whose opening names the day that is asked for is made for such
 * letters; another's is for replies, and the request stands in its place, with room for the reason.
 */
export function openingOfExtension(opening: Block[], { inquiry }: FieldFacts): Block[] {
  if (fieldsInDocument(letterDocument(opening)).includes(asked)) return opening;
  return [
    request([
      ...(inquiry.datedOn ? ["Tak for dit brev af ", { ref: "henvendelse.dato" }] : ["Tak for dit brev"]),
      ...(inquiry.deadline ? [", som vi skal svare på senest ", { ref: "henvendelse.frist" }] : []),
      ". Vi beder om, at fristen bliver forlænget til ",
      { ref: asked },
      ".",
    ]),
    emptyParagraph(),
  ];
}

const request = (parts: (string | { ref: string })[]): Block => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  content: parts.map((part): Inline =>
    typeof part === "string" ? { type: "text", text: part } : { type: "mergeField", attrs: part },
  ),
});
