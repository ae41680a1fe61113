import type { Node } from "@tiptap/pm/model";
import { TextSelection, type Command, type EditorState } from "@tiptap/pm/state";
import { CellSelection, mergeCells, selectedRect, TableMap } from "@tiptap/pm/tables";

/** The table that the cursor stands in. */
export function tableAt(state: EditorState): { node: Node; position: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === "table") return { node: $from.node(depth), position: $from.before(depth) };
  }
  return null;
}

/** How many rows at the top are headers. */
export function headerRowsOf(table: Node): number {
  let rows = 0;
  for (let index = 0; index < table.childCount; index += 1) {
    const cells = table.child(index).children;
    if (!cells.every((cell) => cell.type.name === "tableHeader")) break;
    rows += 1;
  }
  return rows;
}

/** One or two header rows; with two, the second is the row below. A header over both rows is divided when there is to be one. */
export function setHeaderRows(count: 1 | 2): Command {
  return (state, dispatch) => {
    const table = tableAt(state);
    if (!table || (count === 2 && table.node.childCount < 2)) return false;
    const map = TableMap.get(table.node);
    const { tr } = state;
    for (const offset of cellsInRow(map, 1)) {
      const cell = table.node.nodeAt(offset);
      const type = state.schema.nodes[count === 2 ? "tableHeader" : "tableCell"];
      if (cell && type) tr.setNodeMarkup(table.position + 1 + offset, type, cell.attrs);
    }
    for (const offset of count === 1 ? cellsInRow(map, 0) : []) {
      tr.setNodeAttribute(table.position + 1 + offset, "rowspan", 1);
    }
    dispatch?.(tr);
    return true;
  };
}

/** Whether the first cell of every row under the headers names its row. */
export function hasRowHeaders(table: Node): boolean {
  const map = TableMap.get(table);
  const rows = bodyRows(table, map);
  return rows.length > 0 && rows.every((row) => typeAt(table, map, row) === "tableHeader");
}

export const toggleRowHeaders: Command = (state, dispatch) => {
  const table = tableAt(state);
  if (!table) return false;
  const map = TableMap.get(table.node);
  if (map.width < 2) return false;
  const type = state.schema.nodes[hasRowHeaders(table.node) ? "tableCell" : "tableHeader"];
  const { tr } = state;
  for (const row of bodyRows(table.node, map)) {
    const offset = map.map[row * map.width];
    const cell = offset === undefined ? null : table.node.nodeAt(offset);
    if (cell && type && offset !== undefined) tr.setNodeMarkup(table.position + 1 + offset, type, cell.attrs);
  }
  dispatch?.(tr);
  return true;
};

/** Merges the chosen cells, unless they reach from the headers into the content. */
export const mergeChosenCells: Command = (state, dispatch) => {
  if (!(state.selection instanceof CellSelection)) return false;
  const { top, bottom, table } = selectedRect(state);
  const headers = headerRowsOf(table);
  if (top < headers && bottom > headers) return false;
  return mergeCells(state, dispatch);
};

/** Puts the cursor below the table, in a new paragraph when nothing can be written there. */
export const leaveTable: Command = (state, dispatch) => {
  const table = tableAt(state);
  if (!table) return false;
  const after = table.position + table.node.nodeSize;
  const next = state.doc.nodeAt(after);
  if (dispatch) {
    const paragraph = state.schema.nodes["paragraph"];
    const { tr } = state;
    if (!next?.isTextblock && paragraph) tr.insert(after, paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
};

function cellsInRow(map: TableMap, row: number): number[] {
  const above = new Set(row > 0 ? map.map.slice((row - 1) * map.width, row * map.width) : []);
  return [...new Set(map.map.slice(row * map.width, (row + 1) * map.width))].filter((offset) => !above.has(offset));
}

function bodyRows(table: Node, map: TableMap): number[] {
  const headers = headerRowsOf(table);
  return Array.from({ length: Math.max(0, map.height - headers) }, (_, index) => headers + index);
}

function typeAt(table: Node, map: TableMap, row: number): string | undefined {
  const offset = map.map[row * map.width];
  return offset === undefined ? undefined : table.nodeAt(offset)?.type.name;
}
