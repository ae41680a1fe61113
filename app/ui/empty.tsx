import type { ReactNode } from "react";

/** An empty list: `title` says what it means ("Dagsordenen er tom"), `children` the next step, with its link or button. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
