import { useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { FormFaults } from "./error-summary";
import { SubmitButton } from "./form";
import { idempotencyField } from "./idempotency-key";
import { useShortcuts } from "./keyboard";

export interface SaveBarProps {
  /** The verb and its object: "Gem indstillinger". */
  children: string;
  /** Changes when the form was saved or shows something else: what is in it then counts as unchanged. */
  savedAs: string | number;
  /** What the page itself holds beside the fields, where that can change: the order of a list. */
  watch?: unknown;
}

/** The foot of a settings form: how much isn't saved, a way back, and the button that saves (Ctrl S). */
export function SaveBar({ children, savedAs, watch }: SaveBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const changes = useUnsavedChanges(bar, savedAs, watch);
  useShortcuts([{ keys: "Mod+s", label: children, inFields: true, run: () => formOf(bar.current)?.requestSubmit() }]);
  return (
    <>
      <FormFaults />
      <div className="savebar" ref={bar}>
        <p role="status">
          {changes > 0 && <b>{changes === 1 ? "1 ændring er ikke gemt." : `${changes} ændringer er ikke gemt.`}</b>}
        </p>
        <div className="actions">
          {changes > 0 && <Button type="reset">Fortryd ændringer</Button>}
          <SubmitButton keys="Ctrl S" pendingText="Gemmer">
            {children}
          </SubmitButton>
        </div>
      </div>
    </>
  );
}

const formOf = (element: HTMLElement | null) => element?.closest("form") ?? null;

/** How many named fields hold something else than when they were saved. */
function useUnsavedChanges(bar: React.RefObject<HTMLElement>, savedAs: unknown, watch: unknown): number {
  const [changes, setChanges] = useState(0);
  const saved = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    saved.current = null;
  }, [savedAs]);
  useEffect(() => {
    const form = formOf(bar.current);
    if (!form) return;
    const count = () => {
      const held = contentOf(form);
      saved.current ??= held;
      const names = new Set([...saved.current.keys(), ...held.keys()]);
      setChanges([...names].filter((name) => saved.current?.get(name) !== held.get(name)).length);
    };
    const later = () => void setTimeout(count);
    count();
    form.addEventListener("input", count);
    form.addEventListener("reset", later);
    return () => {
      form.removeEventListener("input", count);
      form.removeEventListener("reset", later);
    };
  }, [bar, savedAs, watch]);
  return changes;
}

function contentOf(form: HTMLFormElement): Map<string, string> {
  const content = new Map<string, string>();
  for (const [name, value] of new FormData(form)) {
    if (name === idempotencyField || typeof value !== "string") continue;
    content.set(name, content.has(name) ? `${content.get(name)}\u0000${value}` : value);
  }
  return content;
}
