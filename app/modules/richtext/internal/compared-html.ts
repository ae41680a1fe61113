import { diffArrays } from "diff";
import type { AnyNode, DocumentPart, Inline } from "../document";
import { childrenOf } from "../document-text";
import { HtmlWriter, inlineHtml, type HtmlWriterOptions, type Textblock } from "./html-writer";

/**
 * One version of a section as HTML, with what the other version doesn't have in `<ins>`. Blocks are recognised by their
 * ids, which stay with the words; within a block it is told word by word.
 */
export function comparedHtml(part: DocumentPart, other: DocumentPart, options: HtmlWriterOptions): string {
  const others = new Map<string, Textblock>();
  const collect = (node: AnyNode) => {
    if (isTextblock(node)) others.set(node.attrs.id, node);
    for (const child of childrenOf(node)) collect(child);
  };
  collect(other);
  return new HtmlWriter({ ...options, words: (block) => wordsOf(block, others.get(block.attrs.id)) }).body(part);
}

function isTextblock(node: AnyNode): node is Textblock {
  return ["paragraph", "heading", "recommendationLead", "recommendationPoint"].includes(node.type);
}

/** A piece of running text no longer than a word, with its own marks. */
function tokensOf(content: readonly Inline[] | undefined): Inline[] {
  return (content ?? []).flatMap((node): Inline[] =>
    node.type === "text" ? (node.text.match(/\s+|[^\s]+/g) ?? []).map((text) => ({ ...node, text })) : [node],
  );
}

function wordsOf(block: Textblock, other: Textblock | undefined): string {
  const same = (a: Inline, b: Inline) => inlineHtml(a) === inlineHtml(b);
  return diffArrays(tokensOf(other?.content), tokensOf(block.content), { comparator: same })
    .filter(({ removed }) => !removed)
    .map(({ added, value }) => {
      const html = value.map(inlineHtml).join("");
      return added ? `<ins>${html}</ins>` : html;
    })
    .join("");
}
