import { BlockCell, BlockRow, BlockTable } from "~/ui/block-table";
import { Note } from "~/ui/note";
import { cellsOf, type ShownTable } from "../plan-table";

/** A table of the appendix; where the printed plan tells otherwise, both. */
export function FigureTable({ table, level = 3 }: { table: ShownTable; level?: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="figuretable">
      <Heading>{table.title}</Heading>
      <BlockTable
        title={`Tabel: ${table.title}`}
        caption={table.caption}
        captionShown
        headings={table.columns.map((words, index) => ({ words, num: index > 0 }))}
      >
        {table.rows.map((row) => {
          const [area, ...cells] = cellsOf(row);
          return (
            <BlockRow key={area} name={area}>
              {cells.map((cell, index) => (
                <BlockCell key={index} label={table.columns[index + 1]!} num>
                  {cell}
                </BlockCell>
              ))}
            </BlockRow>
          );
        })}
      </BlockTable>
      <p className="tablesource">{table.source}</p>
      {table.corrections.length > 0 && (
        <Note kind="warn" title="Her siger tallene noget andet end den trykte plan.">
          {table.corrections.join(" ")}
        </Note>
      )}
      {table.comment.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
