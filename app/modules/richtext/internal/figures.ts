import type { AnyNode, Table, TableCell } from "../document";
import { childrenOf } from "../document-text";
import { headerRowCount } from "./tables";

const FIGURE =
  /^[+−–-]?\s?\d{1,3}(\.\d{3})*(,\d+)?\s?(%|pct\.|kr\.|mio\. kr\.|point)?\*?$|^[+−–-]?\d+(,\d+)?\s?(%|pct\.|kr\.|point)?\*?$|^\d+\/\d+$|^[–-]$/;

/**
 * Which columns hold nothing but Danish figures and so stand right, in page as in PDF (templates/lib/tables.typ has the
 * same rule). Only rows without spans say what a column holds; the first column names its row.
 */
export function figureColumns(table: Table): boolean[] {
  const rows = table.content.slice(headerRowCount(table)).map((row) => row.content ?? []);
  const width = Math.max(
    0,
    ...table.content.map((row) => (row.content ?? []).reduce((sum, cell) => sum + cell.attrs.colspan, 0)),
  );
  const simple = rows.filter((row) => row.length === width && row.every((cell) => cell.attrs.rowspan === 1));
  const columns = Array.from({ length: width }, (_, column) => {
    const cells = simple.map((row) => cellText(row[column])).filter((text) => text !== "");
    return cells.length > 0 && cells.every((text) => FIGURE.test(text));
  });
  if (width > 1 && columns.every(Boolean)) columns[0] = false;
  return columns;
}

function cellText(cell: TableCell | undefined): string {
  const words = (node: AnyNode): string => (node.type === "text" ? node.text : childrenOf(node).map(words).join(" "));
  return cell ? words(cell).trim() : "";
}
