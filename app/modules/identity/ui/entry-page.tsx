import type { ReactNode } from "react";
import { BrandMark } from "~/ui/brand";

/** A page before signing in: the brand, a heading, a form; beside it, where there is one, a second half. */
export function EntryPage({ title, children, beside }: { title: string; children: ReactNode; beside?: ReactNode }) {
  return (
    <main className={beside ? "signin" : "signin alone"} id="indhold">
      <section className="signin-form" aria-labelledby="sidens-navn">
        <p className="brand">
          <BrandMark />
          Sagsgang
        </p>
        <h1 id="sidens-navn">{title}</h1>
        {children}
      </section>
      {beside}
    </main>
  );
}
