import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export interface Crumb {
  label: string;
  to: string;
}

export interface PageHeadProps {
  title: ReactNode;
  /** The places above this one, from the top. */
  crumbs?: Crumb[];
  /** Facts in one grey line; empty ones are left out. */
  meta?: ReactNode[];
  /** Buttons, the page's one primary action last. */
  actions?: ReactNode;
  /** A `<Way>`. */
  way?: ReactNode;
}

/** Facts in one grey line with dots between. */
export function Meta({ facts }: { facts: ReactNode[] }) {
  const told = facts.filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== "");
  if (told.length === 0) return null;
  return (
    <p className="meta">
      {told.map((fact, index) => (
        <span key={index}>{fact}</span>
      ))}
    </p>
  );
}

/** The head of a page: where one is, what this is, its one primary action, and the way. */
export function PageHead({ title, crumbs = [], meta = [], actions, way }: PageHeadProps) {
  return (
    <div className="head">
      {crumbs.length > 0 && (
        <nav className="crumb" aria-label="Sti">
          {crumbs.map((crumb) => (
            <Link key={crumb.to} to={crumb.to}>
              {crumb.label}
            </Link>
          ))}
        </nav>
      )}
      <div>
        <h1>{title}</h1>
        <Meta facts={meta} />
      </div>
      {actions && <div className="actions">{actions}</div>}
      {way}
    </div>
  );
}
