import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export interface Blocker {
  /** "Punkt 7 er lukket uden begrundelse" */
  title: string;
  /** Where it can be put right. */
  to?: string;
  /** What to do: "Skriv, hvilket hensyn der kræver det." */
  children?: ReactNode;
  /** Merely wise, doesn't stop the step. */
  soft?: boolean;
}

/** What stops a step, with links, before what is merely wise. Stands beside the step before it is tried. */
export function Blockers({ blockers }: { blockers: Blocker[] }) {
  const ordered = [...blockers].sort((a, b) => Number(a.soft ?? false) - Number(b.soft ?? false));
  return (
    <ul className="blockers">
      {ordered.map((blocker) => (
        <li key={`${blocker.title} ${blocker.to}`} className={blocker.soft ? "soft" : undefined}>
          <Icon name={blocker.soft ? "warning" : "error"} label={blocker.soft ? "Kan rettes" : "Skal rettes"} />
          <div>
            <strong>{blocker.to ? <Link to={blocker.to}>{blocker.title}</Link> : blocker.title}</strong>
            {blocker.children}
          </div>
        </li>
      ))}
    </ul>
  );
}
