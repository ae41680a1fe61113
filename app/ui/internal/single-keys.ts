import { useSyncExternalStore } from "react";

/* Whether single letters are shortcuts, remembered in this browser. On until somebody turns it off. */
const slot = "sagsgang:enkelttaster";
const listeners = new Set<() => void>();

function isOn(): boolean {
  try {
    return window.localStorage.getItem(slot) !== "fra";
  } catch {
    return true;
  }
}

function set(on: boolean) {
  try {
    if (on) window.localStorage.removeItem(slot);
    else window.localStorage.setItem(slot, "fra");
  } catch {
    // Storage refused: the choice lasts for this page only, which is what not storing means.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** [on, set], as useState. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, isOn, () => true), set];
}
