/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- a table that is drawn as blocks loses its roles in some browsers */
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface BlockTableProps {
  /** of the region that it scrolls in, where it is wider than the page */
  title: string;
  /** what the table shows, where that is more than its title */
  caption?: string;
  /** The caption says what nothing else on the page does. */
  captionShown?: boolean;
  className?: string;
  /** The first is the rows' own. */
  headings: {
    words: string;
    num?: boolean;
    className?: string;
    /** its cells draw what another column says, and are hidden from who listens, as it is */
    drawn?: boolean;
  }[];
  children: ReactNode;
}

/** A table of figures. On a telephone each row is a block with its cells' headings in it: nobody must scroll sideways for a figure. */
export function BlockTable(props: BlockTableProps) {
  const { title, caption = title, captionShown = false, className, headings, children } = props;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll" role="region" aria-label={title} tabIndex={0}>
      <table className={classNames("data blocks", className)} role="table">
        <caption className={captionShown ? undefined : "vh"}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {headings.map(({ words, num, className: own, drawn }) =>
              drawn ? (
                <td key="tegnet" className={own} aria-hidden="true" />
              ) : (
                <th key={words} scope="col" role="columnheader" className={classNames(num && "num", own)}>
                  {words}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

/** @param name what the row is about, with what stands under it */
export function BlockRow({ name, className, children }: { name: ReactNode; className?: string; children: ReactNode }) {
  return (
    <tr role="row" className={className}>
      <th scope="row" role="rowheader">
        {name}
      </th>
      {children}
    </tr>
  );
}

export interface BlockCellProps {
  /** its column's heading, that stands over it in a block */
  label: string;
  num?: boolean;
  /** holds nothing: a dash in the table, nothing in a block */
  none?: boolean;
  children?: ReactNode;
}

export function BlockCell({ label, num = false, none = false, children = "–" }: BlockCellProps) {
  return (
    <td role="cell" className={classNames(num && "num", none && "none")} data-label={label}>
      {children}
    </td>
  );
}
