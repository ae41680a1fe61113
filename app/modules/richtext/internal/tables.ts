import type { Table, TableRow } from "../document";

/** How many rows at the top hold header cells only: 1 or 2 in a checked document. */
export function headerRowCount(table: Pick<Table, "content">): number {
  const firstBodyRow = table.content.findIndex((row) => !isHeaderRow(row));
  return firstBodyRow === -1 ? table.content.length : firstBodyRow;
}

function isHeaderRow(row: TableRow): boolean {
  return (row.content ?? []).every((cell) => cell.type === "tableHeader");
}
