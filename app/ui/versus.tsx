import type { ReactNode } from "react";

export interface Version {
  /** Whose and from when: "Din tekst", "Anne Vestergård, 16.01". */
  title: ReactNode;
  children: ReactNode;
  /** "Behold min", "Brug Annes" */
  action?: ReactNode;
}

/** Two people changed the same thing: both versions side by side, neither lost. */
export function Versus({ mine, theirs, hint }: { mine: Version; theirs: Version; hint?: ReactNode }) {
  return (
    <>
      <div className="versus">
        {[mine, theirs].map((version, index) => (
          <div key={index}>
            <b>{version.title}</b>
            <div>{version.children}</div>
            {version.action}
          </div>
        ))}
      </div>
      {hint && <p className="hint">{hint}</p>}
    </>
  );
}
