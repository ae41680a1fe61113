import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const everyMilliseconds = 1000;

/** Reads the page's data again each second while something is under way, and not while nobody looks. */
export function usePolling(active: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!active || state !== "idle") return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") revalidate();
    }, everyMilliseconds);
    const again = () => document.visibilityState === "visible" && revalidate();
    document.addEventListener("visibilitychange", again);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [active, state, revalidate]);
}
