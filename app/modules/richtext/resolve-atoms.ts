import type { AnyNode, Block, Inline, LiveTable, RichDocument } from "./document";
import { newBlockId } from "./document";

/**
 * What upper modules put in the place of the reserved nodes: each takes the node's `ref` and answers with ordinary
 * content, or null when there is nothing by that name.
 */
export interface AtomRegistry {
  liveTable?: (ref: string) => Block[] | null;
  chart?: (ref: string) => Block[] | null;
  mergeField?: (ref: string) => string | null;
}

/** What a reader sees where a reserved node is not resolved. */
export const UNRESOLVED = {
  liveTable: "Tabellen kan ikke vises.",
  chart: "Diagrammet kan ikke vises.",
  mergeField: "[mangler]",
} as const;

/**
 * The document with every reserved node replaced by what it stands for, so that page, PDF and text need to know none of
 * them. A node that the registry does not answer for becomes a plain line that says so.
 */
export function resolveAtoms(document: RichDocument, registry: AtomRegistry = {}): RichDocument {
  return replaceIn(document, registry) as RichDocument;
}

function replaceIn(node: AnyNode, registry: AtomRegistry): AnyNode {
  if (!("content" in node) || !node.content) return node;
  const content = (node.content as AnyNode[]).flatMap((child) => replacement(child, registry));
  return { ...node, content } as AnyNode;
}

function replacement(node: AnyNode, registry: AtomRegistry): AnyNode[] {
  switch (node.type) {
    case "liveTable":
    case "chart": {
      const blocks = registry[node.type]?.(node.attrs.ref);
      return blocks ? ownIds(blocks, node.attrs) : [unresolvedLine(node.attrs.id, UNRESOLVED[node.type])];
    }
    case "mergeField":
      return mergedText(registry.mergeField?.(node.attrs.ref) ?? UNRESOLVED.mergeField);
    default:
      return [replaceIn(node, registry)];
  }
}

/** What stands for a node is known by the node's id each time: two versions of a text are compared by it. */
function ownIds(blocks: readonly Block[], { id, ref }: LiveTable["attrs"]): Block[] {
  return blocks.map((block, index) => {
    const named = block.type === "drawnChart" ? { ref } : {};
    const known = id === "" ? {} : { id: index === 0 ? id : `${id}-${index}` };
    return { ...block, attrs: { ...block.attrs, ...named, ...known } } as Block;
  });
}

function unresolvedLine(id: string, text: string): Block {
  return {
    type: "paragraph",
    attrs: { id: id || newBlockId() },
    content: [{ type: "text", text, marks: [{ type: "italic" }] }],
  };
}

const mergedText = (text: string): Inline[] => (text === "" ? [] : [{ type: "text", text }]);
