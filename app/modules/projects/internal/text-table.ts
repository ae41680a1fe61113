import { newBlockId, type Table, type TableRow } from "~/modules/richtext/document";

/** A table as a case text holds it: a heading, and rows whose first cell names them. */
export const textTable = (caption: string, notes: string, header: string[], rows: string[][]): Table => ({
  type: "table",
  attrs: { id: newBlockId(), caption, notes },
  content: [row(header, () => "tableHeader"), ...rows.map((cells) => row(cells, nameFirst))],
});

const nameFirst = (index: number) => (index === 0 ? ("tableHeader" as const) : ("tableCell" as const));

const row = (cells: string[], type: (index: number) => "tableHeader" | "tableCell"): TableRow => ({
  type: "tableRow",
  attrs: { id: newBlockId() },
  content: cells.map((text, index) => ({
    type: type(index),
    attrs: { colspan: 1, rowspan: 1 },
    content: [
      {
        type: "paragraph",
        attrs: { id: newBlockId() },
        ...(text === "" ? {} : { content: [{ type: "text" as const, text }] }),
      },
    ],
  })),
});
