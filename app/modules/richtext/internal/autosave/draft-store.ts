import type { RichDocument } from "../../document";
import type { DraftName, DraftStore, KeptDraft } from "../../autosave-contract";

const PREFIX = "sagsgang:udkast:";

/**
 * Drafts in localStorage: written before the key is up again, so a crash or a dead battery in the next moment loses
 * nothing. Which pages live is known by locks, which the browser releases however a page ends.
 */
export function browserDrafts(): DraftStore {
  const here = new Set<string>();
  // The browser lets go of a lock a moment later; a page that just closed in this window is known to be gone at once.
  const gone = new Set<string>();
  const keyOf = ({ documentKey, session }: DraftName) => `${PREFIX}${documentKey}:${session}`;

  const store: DraftStore = {
    write(draft) {
      try {
        window.localStorage.setItem(keyOf(draft), JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    has(draft) {
      try {
        return window.localStorage.getItem(keyOf(draft)) !== null;
      } catch {
        return false;
      }
    },
    remove(draft) {
      try {
        window.localStorage.removeItem(keyOf(draft));
      } catch {
        // Storage that may not be used holds nothing to remove.
      }
    },
    async takeOver(heir) {
      const alive = await livingSessions();
      const newest = draftsOf(heir.documentKey).find(
        ({ session }) => gone.has(session) || (!here.has(session) && !alive.has(session)),
      );
      if (!newest) return null;
      const inherited = { ...newest, ...heir };
      if (store.write(inherited)) store.remove(newest);
      return inherited;
    },
    hold(session) {
      here.add(session);
      let release = () => {};
      const closed = new Promise<void>((resolve) => void (release = resolve));
      navigator.locks?.request(PREFIX + session, () => closed).catch(() => {});
      return () => {
        here.delete(session);
        gone.add(session);
        release();
      };
    },
  };
  return store;
}

/** Empty where the browser has no locks (a page without https): then another tab's draft may be taken up twice, never lost. */
async function livingSessions(): Promise<Set<string>> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.map(({ name }) => (name ?? "").slice(PREFIX.length)));
}

/** What was written last on this machine and isn't known to have come to the server; nothing is taken over. */
export const unsentDraft = (documentKey: string): RichDocument | null => draftsOf(documentKey)[0]?.document ?? null;

/** Forgets what was written on this machine and never came to the server. */
export function forgetUnsent(documentKey: string): void {
  for (const draft of draftsOf(documentKey)) browserDrafts().remove(draft);
}

/** The newest first. */
const draftsOf = (documentKey: string): KeptDraft[] =>
  readAll(`${PREFIX}${documentKey}:`).sort((a, b) => b.editedAt.localeCompare(a.editedAt));

function readAll(prefix: string): KeptDraft[] {
  try {
    return Object.keys(window.localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => parse(window.localStorage.getItem(key)));
  } catch {
    return [];
  }
}

function parse(value: string | null): KeptDraft[] {
  try {
    const draft = JSON.parse(value ?? "null") as KeptDraft | null;
    return draft?.document?.type === "doc" ? [draft] : [];
  } catch {
    return [];
  }
}
