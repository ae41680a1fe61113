import type { AnyNode, RichDocument, Table } from "~/modules/richtext/document";
import { childrenOf } from "~/modules/richtext/document-text";
import type { LiveContent } from "~/modules/richtext/live-content";
import type { AtomRegistry } from "~/modules/richtext/resolve-atoms";
import { fieldValue, isFigureRef, type FieldFacts } from "./merge-fields";

/** The refs of the live tables, charts and figures in a text, each once. */
export function liveRefs(document: RichDocument): string[] {
  const found = new Set<string>();
  const visit = (node: AnyNode) => {
    if (node.type === "liveTable" || node.type === "chart") found.add(node.attrs.ref);
    if (node.type === "mergeField" && isFigureRef(node.attrs.ref)) found.add(node.attrs.ref);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(document);
  return [...found];
}

/** "punkt:<agenda item>/<table's block>" */
export const itemTableRef = (itemId: string, blockId: string): string => `punkt:${itemId}/${blockId}`;

export function readItemTableRef(ref: string): { itemId: string; blockId: string } | null {
  const [, itemId, blockId] = /^punkt:([0-9a-f-]{36})\/([A-Za-z0-9_-]{1,64})$/.exec(ref) ?? [];
  return itemId && blockId ? { itemId, blockId } : null;
}

/** The table of that id, wherever it stands; null when the text has none such. */
export function tableIn(document: RichDocument, blockId: string): Table | null {
  return tablesIn(document).find(({ attrs }) => attrs.id === blockId) ?? null;
}

export function tablesIn(document: RichDocument): Table[] {
  const found: Table[] = [];
  const visit = (node: AnyNode) => {
    if (node.type === "table") found.push(node);
    else for (const child of childrenOf(node)) visit(child);
  };
  visit(document);
  return found;
}

/** What puts a letter's merge fields, live tables and figures in their places. */
export function letterAtoms(facts: FieldFacts, live: Readonly<Record<string, LiveContent | null>>): AtomRegistry {
  const blocks = (ref: string) => {
    const content = live[ref];
    return content?.kind === "table" ? content.blocks : null;
  };
  return {
    liveTable: blocks,
    chart: blocks,
    mergeField: (ref) => {
      const content = live[ref];
      return content?.kind === "figure" ? content.text : fieldValue(ref, facts);
    },
  };
}
