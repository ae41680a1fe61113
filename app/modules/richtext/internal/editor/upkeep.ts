import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type EditorState, type Transaction } from "@tiptap/pm/state";
import { TableMap } from "@tiptap/pm/tables";
import { newBlockId } from "../../document";

/**
 * Keeps what is written fit to be stored, after every change and as part of it (one undo takes both back):
 * each block has an id of its own that stays with its words; "Ingen bemærkninger." goes when something is written;
 * a table has one or two header rows at its top and nowhere else.
 */
export const Upkeep = Extension.create({
  name: "upkeep",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) =>
        transactions.some((transaction) => transaction.docChanged) ? upkeep(before, after) : null,
    }),
  ],
});

export function upkeep(before: EditorState, after: EditorState): Transaction | null {
  const { tr } = after;
  giveIds(tr, before.doc);
  tr.doc.descendants((node, position) => {
    if (node.type.name === "section" && node.attrs["noRemarks"] && !isUnwritten(node)) {
      tr.setNodeAttribute(position, "noRemarks", false);
    }
    if (node.type.name === "table") mendHeaderRows(tr, position);
    return !node.isTextblock && node.type.name !== "table";
  });
  return tr.docChanged ? tr : null;
}

/** A section with its one empty paragraph. */
export function isUnwritten(section: Node): boolean {
  const only = section.childCount === 1 ? section.firstChild : null;
  return only?.type.name === "paragraph" && only.content.size === 0;
}

function giveIds(tr: Transaction, before: Node): void {
  const seen = new Set<string>();
  const lastOfType = new Map<string, { position: number; node: Node; id: string }>();
  tr.doc.descendants((node, position) => {
    if (!("id" in node.attrs)) return true;
    const type = node.type.name;
    const previous = lastOfType.get(type);
    let id = String(node.attrs["id"] ?? "");
    if (id === "" || seen.has(id)) {
      id = newBlockId();
      if (previous && wereItsWords(before, previous, node)) {
        // Enter at the start of a block: the words moved on, the block they left is the new one.
        tr.setNodeAttribute(previous.position, "id", id);
        id = previous.id;
      }
      tr.setNodeAttribute(position, "id", id);
    }
    seen.add(id);
    lastOfType.set(type, { position, node, id });
    return true;
  });
}

function wereItsWords(before: Node, previous: { node: Node; id: string }, node: Node): boolean {
  if (previous.node.textContent !== "" || node.textContent === "") return false;
  let found = false;
  before.descendants((old) => {
    if (old.type === node.type && old.attrs["id"] === previous.id) found = old.textContent === node.textContent;
    return !found;
  });
  return found;
}

function mendHeaderRows(tr: Transaction, position: number): void {
  const table = tr.doc.nodeAt(position);
  if (!table || table.childCount === 0) return;
  const rows: { offset: number; node: Node }[] = [];
  table.forEach((node, offset) => rows.push({ node, offset }));
  const reach = Math.max(1, ...cellsOf(rows[0]).map(({ node }) => Number(node.attrs["rowspan"])));
  const headerRows = reach > 1 || (rows.length > 1 && isAllHeader(rows[1])) ? 2 : 1;
  const map = TableMap.get(table);
  rows.forEach((row, index) => {
    for (const { node, offset } of cellsOf(row)) {
      const at = position + 1 + row.offset + 1 + offset;
      if (index < headerRows) {
        setType(tr, at, node, "tableHeader");
        const room = headerRows - index;
        if (Number(node.attrs["rowspan"]) > room) tr.setNodeAttribute(at, "rowspan", room);
      } else if (isAllHeader(row) && (map.width > 1 || rows.length > 1)) {
        setType(tr, at, node, "tableCell");
      }
    }
  });
}

interface Placed {
  node: Node;
  offset: number;
}

function cellsOf(row: Placed | undefined): Placed[] {
  const cells: Placed[] = [];
  row?.node.forEach((node, offset) => cells.push({ node, offset }));
  return cells;
}

function isAllHeader(row: Placed | undefined): boolean {
  const cells = cellsOf(row);
  return cells.length > 0 && cells.every(({ node }) => node.type.name === "tableHeader");
}

function setType(tr: Transaction, position: number, cell: Node, name: "tableHeader" | "tableCell"): void {
  const type = cell.type.schema.nodes[name];
  if (type && cell.type !== type) tr.setNodeMarkup(position, type, cell.attrs);
}
