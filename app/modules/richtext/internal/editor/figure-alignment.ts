import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { TableMap } from "@tiptap/pm/tables";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Table } from "../../document";
import { figureColumns } from "../figures";

/** Shows columns of figures as page and PDF will: to the right. Nothing of it is stored. */
export const FigureAlignment = Extension.create({
  name: "figureAlignment",
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => aligned(doc) } })],
});

const offsetsOfTable = new WeakMap<Node, { from: number; to: number }[]>();

function aligned(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    if (node.type.name !== "table") return !node.isTextblock;
    const offsets = offsetsOfTable.get(node) ?? figureCells(node);
    offsetsOfTable.set(node, offsets);
    for (const { from, to } of offsets) {
      decorations.push(Decoration.node(position + 1 + from, position + 1 + to, { class: "num" }));
    }
    return false;
  });
  return DecorationSet.create(doc, decorations);
}

function figureCells(table: Node): { from: number; to: number }[] {
  const columns = figureColumns(table.toJSON() as Table);
  const map = TableMap.get(table);
  return [...new Set(map.map)]
    .filter((offset) => columns[map.map.indexOf(offset) % map.width])
    .map((from) => ({ from, to: from + (table.nodeAt(from)?.nodeSize ?? 0) }));
}
