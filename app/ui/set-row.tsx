import type { ReactNode } from "react";

/** One subject of a settings form: what it is about beside its fields. */
export function SetRow({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <div className="setrow">
      <div>
        <h2 className="settitle">{title}</h2>
        {hint !== undefined && <p className="hint">{hint}</p>}
      </div>
      <div className="stack">{children}</div>
    </div>
  );
}
