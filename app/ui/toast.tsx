import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "./button";
import { PostButton } from "./form";
import { Lingering } from "./internal/lingering";
import { useShortcuts } from "./keyboard";

/** How long the offer to undo stands, in milliseconds; longer while it has the focus. */
export const toastStay = 10_000;

/** A post that takes the step back, or something done here in the page. */
export type Undo = { action: string; fields?: Record<string, string> } | { onUndo: () => void };

export interface ToastMessage {
  /** A new id is a new message, even with the same words. */
  id: string;
  /** What was done: "Punkt 5 er taget af dagsordenen". */
  message: string;
  undo?: Undo;
}

const ToastContext = createContext<(message: Omit<ToastMessage, "id">) => void>(() => {});

/** Says what was done, with a way back: `const tell = useToast(); tell({ message, undo })`. */
export function useToast() {
  return useContext(ToastContext);
}

export interface ToastProviderProps {
  /** What the server says was just done, as the page's loader found it in the session. */
  flash?: ToastMessage | null;
  children: ReactNode;
}

/** The place where receipts come up, one at a time, at the foot of the page. The working app's frame has it. */
export function ToastProvider({ flash = null, children }: ToastProviderProps) {
  const [shown, setShown] = useState<ToastMessage | null>(flash);
  const [seen, setSeen] = useState(flash?.id);
  if (flash && flash.id !== seen) {
    setSeen(flash.id);
    setShown(flash);
  }
  const count = useRef(0);
  const tell = useCallback((message: Omit<ToastMessage, "id">) => {
    count.current += 1;
    setShown({ ...message, id: `her-${count.current}` });
  }, []);
  const dismiss = useCallback(() => setShown(null), []);
  return (
    <ToastContext.Provider value={tell}>
      {children}
      <div className="toasts" role="status">
        {shown && <Toast key={shown.id} {...shown} onGone={dismiss} />}
      </div>
    </ToastContext.Provider>
  );
}

/** One receipt. Goes by itself after ten seconds, never while it has the focus or is pointed at; Esc sends it away. */
function Toast({ message, undo, onGone }: ToastMessage & { onGone: () => void }) {
  const toast = useRef<HTMLDivElement>(null);
  const [lingering] = useState(() => new Lingering(toastStay, onGone));
  useEffect(() => {
    lingering.start();
    return () => lingering.stop();
  }, [lingering]);
  const undoButton = () => toast.current?.querySelector<HTMLButtonElement>("button.undo");
  useShortcuts(undo ? [{ keys: "Mod+z", label: "Fortryd det seneste", run: () => undoButton()?.click() }] : []);
  return (
    // The events bubble from the buttons in it; the toast itself is no control.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={toast}
      className="toast"
      onFocus={(event) => !event.currentTarget.contains(event.relatedTarget) && lingering.hold()}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && lingering.release()}
      onPointerEnter={() => lingering.hold()}
      onPointerLeave={() => lingering.release()}
      onKeyDown={(event) => event.key === "Escape" && onGone()}
    >
      <span>{message}</span>
      {undo && <UndoButton undo={undo} onGone={onGone} />}
      <Button small icon="close" iconOnly onClick={onGone}>
        Luk beskeden
      </Button>
    </div>
  );
}

function UndoButton({ undo, onGone }: { undo: Undo; onGone: () => void }) {
  const look = { small: true, className: "undo", keys: "Ctrl Z" };
  if ("action" in undo) {
    return (
      <PostButton {...look} action={undo.action} fields={undo.fields} onDone={onGone}>
        Fortryd
      </PostButton>
    );
  }
  const press = () => {
    undo.onUndo();
    onGone();
  };
  return (
    <Button {...look} onClick={press}>
      Fortryd
    </Button>
  );
}
