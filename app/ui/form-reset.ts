import { useEffect, useRef, type RefObject } from "react";

/** Calls back when the form around the element is reset: for what React holds, which the browser can't put back by itself. */
export function useFormReset(inside: RefObject<HTMLElement>, putBack: () => void): void {
  const latest = useRef(putBack);
  useEffect(() => {
    latest.current = putBack;
  });
  useEffect(() => {
    const form = inside.current?.closest("form");
    const reset = () => latest.current();
    form?.addEventListener("reset", reset);
    return () => form?.removeEventListener("reset", reset);
  }, [inside]);
}
