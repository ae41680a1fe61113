import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Most documents are finished within a second: at first it is asked often. */
const soon = { every: 250, for: 3000 };
const later = { every: 1000 };

/** Reads the page's data again and again while something is under way, and not while nobody looks. */
export function usePolling(active: boolean): void {
  const { revalidate, state } = useRevalidator();
  const since = useRef<number>();
  useEffect(() => {
    if (!active) since.current = undefined;
    if (!active || state !== "idle") return;
    since.current ??= performance.now();
    const { every } = performance.now() - since.current < soon.for ? soon : later;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") revalidate();
    }, every);
    const again = () => document.visibilityState === "visible" && revalidate();
    document.addEventListener("visibilitychange", again);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [active, state, revalidate]);
}
