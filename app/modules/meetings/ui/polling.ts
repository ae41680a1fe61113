import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Most documents are finished within a second: at first it is asked often. */
const soon = { every: 250, for: 3000 };
const later = { every: 1000 };

/**
 * Reads the page's data again and again while something is under way, and not while nobody looks. One question at a time. It keeps
 * its own time: an answer so quick that the page was never drawn as loading doesn't end the asking.
 */
export function usePolling(active: boolean): void {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  useEffect(() => {
    latest.current = revalidator;
  });
  useEffect(() => {
    if (!active) return;
    const began = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => {
      clearTimeout(timer);
      const { revalidate, state } = latest.current;
      if (state === "idle" && document.visibilityState === "visible") revalidate();
      wait();
    };
    const wait = () => {
      timer = setTimeout(ask, performance.now() - began < soon.for ? soon.every : later.every);
    };
    wait();
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [active]);
}
