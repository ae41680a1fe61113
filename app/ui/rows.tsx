import { Link } from "@remix-run/react";
import type { HTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names";

export interface RowsProps {
  children: ReactNode;
  /** A list whose order means something. */
  ordered?: boolean;
  /** Its name, where no heading gives one. */
  label?: string;
  className?: string;
}

/** The list of everything: rows whose leads, states and ends stand in line. */
export function Rows({ children, ordered, label, className }: RowsProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <List className={classNames("rows", "lined", className)} aria-label={label}>
      {children}
    </List>
  );
}

export interface RowProps extends Omit<HTMLAttributes<HTMLLIElement>, "title"> {
  /** What the row is; it is the link when `to` or `href` is given. */
  title: ReactNode;
  to?: string;
  /** A plain link: a file, or a page without JavaScript. */
  href?: string;
  /** Facts in one grey line; empty ones are left out. */
  facts?: ReactNode[];
  /** Below the facts, in full: words that are the thing itself. */
  more?: ReactNode;
  /** Before the title: number, date, icon or state. */
  lead?: ReactNode;
  /** A `<State>`. */
  state?: ReactNode;
  /** At most one action (the rest lie in a `<Menu>` after it), or a figure or date. */
  end?: ReactNode;
}

/** One row: lead, title with one grey line of facts, state, end. */
export function Row({ title, to, href, facts = [], more, lead, state, end, className, ...rest }: RowProps) {
  const told = facts.filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== "");
  return (
    <li className={className} {...rest}>
      {lead !== undefined && <span className="lead">{lead}</span>}
      <div className="body">
        <RowTitle title={title} to={to} href={href} />
        {told.length > 0 && (
          <span className="s">
            {told.map((fact, index) => (
              <span key={index}>{fact}</span>
            ))}
          </span>
        )}
        {more !== undefined && <div className="more">{more}</div>}
      </div>
      {state !== undefined && <span className="st">{state}</span>}
      {end !== undefined && <span className="end">{end}</span>}
    </li>
  );
}

function RowTitle({ title, to, href }: Pick<RowProps, "title" | "to" | "href">) {
  if (to !== undefined) {
    return (
      <Link className="t" to={to}>
        {title}
      </Link>
    );
  }
  if (href !== undefined) {
    return (
      <a className="t" href={href}>
        {title}
      </a>
    );
  }
  return <span className="t">{title}</span>;
}
