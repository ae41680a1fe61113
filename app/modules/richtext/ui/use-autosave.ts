import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { SaveFunction } from "../autosave-contract";
import type { RichDocument } from "../document";
import { Autosave, type AutosaveState } from "../internal/autosave/autosave";
import { browserDrafts } from "../internal/autosave/draft-store";

export interface UseAutosaveOptions {
  /** Names the text and the writer: `${textId}:${userId}`. Drafts on this machine are found by it. */
  documentKey: string;
  /** The text as the page was loaded with it. Loaded again while it is written in, it is not taken over. */
  text: { document: RichDocument; revision: number; savedAt: Date | string | null };
  save: SaveFunction;
}

export interface UseAutosave {
  /** For the editor: the text to begin with; another object when a draft was found or a conflict resolved. */
  document: RichDocument;
  /** False until it is known whether this machine holds a draft. */
  isReady: boolean;
  state: AutosaveState;
  /** The text at every change. */
  edit: (document: RichDocument) => void;
  /** Sends what waits without waiting for a pause in the writing; `state` tells when it is saved. */
  saveNow: () => void;
  /** What both versions were put together to. */
  resolve: (document: RichDocument) => void;
}

/** One text that is being written: another key is another text, with nothing left of the one before. */
interface Opened {
  documentKey: string;
  document: RichDocument;
  autosave: Autosave;
}

const drafts = browserDrafts();

/** A text that saves itself while it is written, and is never lost: see `Autosave`. */
export function useAutosave({ documentKey, text, save }: UseAutosaveOptions): UseAutosave {
  const [opened, setOpened] = useState<Opened | null>(null);
  const newest = useRef({ documentKey, text, save });
  useEffect(() => {
    newest.current = { documentKey, text, save };
  });

  useEffect(() => {
    const { document, revision, savedAt } = newest.current.text;
    // What this text still sends when another is open already goes where it belongs.
    let ownSave = newest.current.save;
    const saveOwn: SaveFunction = (request, signal) => {
      if (newest.current.documentKey === documentKey) ownSave = newest.current.save;
      return ownSave(request, signal);
    };
    const autosave = new Autosave({
      documentKey,
      document,
      revision,
      savedAt: savedAt === null ? null : new Date(savedAt),
      save: saveOwn,
      drafts,
      isOnline: () => navigator.onLine,
    });
    let left = false;
    void autosave.recover().then((draft) => {
      if (!left) setOpened({ documentKey, document: draft ?? document, autosave });
    });
    const sendNow = () => void autosave.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.getState().kind === "atRisk") event.preventDefault();
    };
    window.addEventListener("online", sendNow);
    window.addEventListener("beforeunload", warn);
    return () => {
      left = true;
      window.removeEventListener("online", sendNow);
      window.removeEventListener("beforeunload", warn);
      autosave.close();
    };
  }, [documentKey]);

  const current = opened?.documentKey === documentKey ? opened : null;
  const autosave = current?.autosave ?? null;
  const state = useSyncExternalStore<AutosaveState | null>(
    autosave?.subscribe ?? never,
    autosave?.getState ?? nothing,
    nothing,
  );
  const edit = useCallback((document: RichDocument) => autosave?.edit(document), [autosave]);
  const saveNow = useCallback(() => void autosave?.flush(), [autosave]);
  const resolve = useCallback(
    (document: RichDocument) => {
      autosave?.resolve(document);
      setOpened((before) => before && { ...before, document });
    },
    [autosave],
  );
  return {
    document: current?.document ?? text.document,
    isReady: current !== null,
    state: state ?? { kind: "saved", at: text.savedAt === null ? null : new Date(text.savedAt) },
    edit,
    saveNow,
    resolve,
  };
}

const never = () => () => {};
const nothing = () => null;
