import type { ReactNode } from "react";

/** What is known, as names and values; what isn't known is left out. */
export function FactList({ facts }: { facts: readonly [label: string, fact: ReactNode][] }) {
  return (
    <dl className="inquiry-facts">
      {facts
        .filter(([, fact]) => Boolean(fact))
        .map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
