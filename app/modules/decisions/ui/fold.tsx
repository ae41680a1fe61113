import { useRef, type ReactNode } from "react";

interface FoldProps {
  label: ReactNode;
  /** @param done folds it again, empties its form, and puts the focus on its label */
  children: (done: () => void) => ReactNode;
}

/** A form that one opens when it is needed. */
export function Fold({ label, children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const done = () => {
    if (!details.current) return;
    details.current.querySelector("form")?.reset();
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={details}>
      <summary>{label}</summary>
      {children(done)}
    </details>
  );
}
