import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { SaveFunction } from "../autosave-contract";
import type { RichDocument } from "../document";
import { Autosave, type AutosaveState } from "../internal/autosave/autosave";
import { browserDrafts } from "../internal/autosave/draft-store";

export interface UseAutosaveOptions {
  /** Names the text and the writer: `${textId}:${userId}`. Drafts on this machine are found by it. */
  documentKey: string;
  /** The text as the page was loaded with it. */
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
  /** What both versions were put together to. */
  resolve: (document: RichDocument) => void;
}

const drafts = browserDrafts();

/** A text that saves itself while it is written, and is never lost: see `Autosave`. */
export function useAutosave({ documentKey, text, save }: UseAutosaveOptions): UseAutosave {
  const [autosave, setAutosave] = useState<Autosave | null>(null);
  const [shown, setShown] = useState(text.document);
  const begin = useRef(text);
  const newestSave = useRef(save);
  useEffect(() => {
    newestSave.current = save;
  });

  useEffect(() => {
    const { document, revision, savedAt } = begin.current;
    const opened = new Autosave({
      documentKey,
      document,
      revision,
      savedAt: savedAt === null ? null : new Date(savedAt),
      save: (request, signal) => newestSave.current(request, signal),
      drafts,
      isOnline: () => navigator.onLine,
    });
    let left = false;
    void opened.recover().then((draft) => {
      if (left) return;
      if (draft) setShown(draft);
      setAutosave(opened);
    });
    const sendNow = () => void opened.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (opened.getState().kind === "atRisk") event.preventDefault();
    };
    window.addEventListener("online", sendNow);
    window.addEventListener("beforeunload", warn);
    return () => {
      left = true;
      window.removeEventListener("online", sendNow);
      window.removeEventListener("beforeunload", warn);
      opened.close();
    };
  }, [documentKey]);

  const initial = useRef<AutosaveState>({ kind: "saved", at: text.savedAt === null ? null : new Date(text.savedAt) });
  const idle = useCallback(() => initial.current, []);
  const state = useSyncExternalStore(autosave?.subscribe ?? never, autosave?.getState ?? idle, idle);

  const edit = useCallback((document: RichDocument) => autosave?.edit(document), [autosave]);
  const resolve = useCallback(
    (document: RichDocument) => {
      setShown(document);
      autosave?.resolve(document);
    },
    [autosave],
  );
  return { document: shown, isReady: autosave !== null, state, edit, resolve };
}

const never = () => () => {};
