import type { AnyNode, RichDocument } from "./document";
import { childrenOf } from "./document-text";

/** The refs of the live tables and charts in a text, each once. */
export function liveRefsIn(document: RichDocument): string[] {
  const found = new Set<string>();
  const visit = (node: AnyNode) => {
    if (node.type === "liveTable" || node.type === "chart") found.add(node.attrs.ref);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(document);
  return [...found];
}
