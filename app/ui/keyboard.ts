import { createContext, useContext, useEffect, useRef } from "react";

/**
 * Shortcuts. `keys` is one stroke ("n", "?", "F2", "Alt+PageDown", "Mod+k": Ctrl, on a Mac Cmd) or two after each other
 * ("g o"). Single letters work only outside fields and can be turned off (WCAG 2.1.4).
 */
export interface Shortcut {
  keys: string;
  /** What it does, for the list behind "?": "Flyt punktet op". */
  label: string;
  run: () => void;
  /** Works while one writes, too. Never for single letters. */
  inFields?: boolean;
}

export interface Stroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Two strokes belong together when they come within this many milliseconds. */
export const sequenceWindow = 1500;

const modifierNames = ["Mod", "Alt", "Shift"];

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string {
  const letter = key.length === 1;
  const modifiers = [(ctrlKey || metaKey) && "Mod", altKey && "Alt", shiftKey && !letter && "Shift"];
  return [...modifiers, letter ? key.toLowerCase() : key].filter(Boolean).join("+");
}

/** A character without modifiers, first stroke of a sequence included: what the user may turn off. */
export function isSingleKey(keys: string): boolean {
  return keys.split(" ").every((stroke) => [...stroke].length === 1);
}

/** The strokes as they stand on Danish keyboards: "Mod+k" is ["Ctrl K"], "g o" is ["G", "O"]. */
export function strokesInWords(keys: string): string[] {
  const inWords = (part: string) => keyNames[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  return keys.split(" ").map((stroke) => stroke.split("+").map(inWords).join(" "));
}

const keyNames: Record<string, string> = {
  Mod: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
  PageUp: "Page Up",
  PageDown: "Page Down",
};

/** Which shortcut a stroke means. Later registrations win, so that a page may take a key over from the frame. */
export class ShortcutRegistry {
  private readonly groups: { shortcuts: readonly Shortcut[] }[] = [];
  private first: { name: string; at: number } | null = null;

  /** Returns what takes them away again. */
  register(shortcuts: readonly Shortcut[]): () => void {
    const group = { shortcuts };
    this.groups.push(group);
    return () => void this.groups.splice(this.groups.indexOf(group), 1);
  }

  /** All that work now, the page's own first; each key once. */
  list(): Shortcut[] {
    const byKeys = new Map<string, Shortcut>();
    for (const { shortcuts } of [...this.groups].reverse()) {
      for (const shortcut of shortcuts) if (!byKeys.has(shortcut.keys)) byKeys.set(shortcut.keys, shortcut);
    }
    return [...byKeys.values()];
  }

  /** `at` in milliseconds, of any clock that doesn't jump. */
  match(stroke: Stroke, at: number, place: { inField: boolean; singleKeys: boolean }): Shortcut | null {
    if (modifierNames.includes(stroke.key) || stroke.key === "Control" || stroke.key === "Meta") return null;
    const name = nameOf(stroke);
    const before = this.first && at - this.first.at <= sequenceWindow ? this.first.name : null;
    const works = (shortcut: Shortcut) =>
      isSingleKey(shortcut.keys) ? !place.inField && place.singleKeys : !place.inField || shortcut.inFields === true;
    const usable = this.list().filter(works);
    const found =
      (before && usable.find(({ keys }) => keys === `${before} ${name}`)) ||
      usable.find(({ keys }) => keys === name) ||
      null;
    const begins = !found && usable.some(({ keys }) => keys.startsWith(`${name} `));
    this.first = begins ? { name, at } : null;
    return found;
  }
}

export const ShortcutContext = createContext<ShortcutRegistry | null>(null);

/** Makes these shortcuts work while the component is there. Without the working app's frame around, they do nothing. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const registry = useContext(ShortcutContext);
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  const signature = shortcuts.map(({ keys, label, inFields }) => `${keys} ${label} ${inFields}`).join("\n");
  useEffect(() => {
    const stable = current.current.map((shortcut, index) => ({
      ...shortcut,
      run: () => current.current[index]?.run(),
    }));
    return registry?.register(stable);
    // The keys and labels decide; what they run is always the newest.
  }, [registry, signature]);
}
