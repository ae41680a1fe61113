import type { RichDocument } from "~/modules/richtext/document";
import { blockWords, passageWords } from "~/modules/richtext/passages";
import type { TakeStep } from "./load-meetings";
import type { Place } from "./load-organisation";

/** What the parts of a municipality's correspondence share. */
export interface Correspondence {
  place: Place;
  by: TakeStep;
  templateId: string;
  /** by the content's key */
  series: Map<string, string>;
}

/** The block in which these words stand. */
export function blockOf(document: RichDocument, quote: string): string {
  let found = "";
  const visit = (node: Parameters<typeof blockWords>[0]): void => {
    if ("attrs" in node && node.attrs && "id" in node.attrs && passageWords(blockWords(node)).includes(quote))
      found = node.attrs.id;
    if ("content" in node && node.content) node.content.forEach((child) => visit(child));
  };
  visit(document);
  if (!found) throw new Error(`No block says “${quote}”.`);
  return found;
}
