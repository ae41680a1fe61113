import { Note } from "~/ui/note";
import { cellsOf, type ShownTable } from "../plan-table";

/** A table of the appendix; where the printed plan tells otherwise, both. */
export function FigureTable({ table, level = 3 }: { table: ShownTable; level?: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="figuretable">
      <Heading>{table.title}</Heading>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll" role="region" aria-label={`Tabel: ${table.title}`} tabIndex={0}>
        <table className="data">
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th key={column} scope="col" className={index > 0 ? "num" : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => {
              const [area, ...cells] = cellsOf(row);
              return (
                <tr key={area}>
                  <th scope="row">{area}</th>
                  {cells.map((cell, index) => (
                    <td key={index} className="num">
                      {cell}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
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
