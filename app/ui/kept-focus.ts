import { useEffect, useRef } from "react";

/** A dialog that closes gives the focus back a little later, perhaps to what isn't there any more. */
const afterDialogs = 400;
const dialogs = "[role=dialog], [role=alertdialog]";

interface Place {
  element: HTMLElement;
  section: Element | null;
  /** a dialog has had the focus since */
  dialog: boolean;
}

/**
 * What one has just pressed may go from the page with what it did, and the focus with it: then it goes to the heading of the section
 * where that was, or else of the page. A dialog that goes with what it did may give the focus back while the page under it can't take it
 * yet: then it goes where it was before. It never moves while it is anywhere, nor for who had it nowhere.
 * @param change another value when something was done: the loaded data
 * @param first a selector of what is gone to before these
 */
export function useKeptFocus(change: unknown, first?: string): void {
  const last = useRef<Place | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const element = target as HTMLElement;
      if (element.closest(dialogs)) last.current = last.current && { ...last.current, dialog: true };
      else if (!element.closest("[role=menu]"))
        last.current = { element, section: element.closest("main section, main details"), dialog: false };
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const giveBack = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (document.activeElement !== document.body || document.querySelector(dialogs) || !last.current?.dialog)
          return;
        last.current.element.focus({ preventScroll: true }); // what has gone takes none
      }, afterDialogs);
    };
    document.addEventListener("focusin", note);
    document.addEventListener("focusout", giveBack);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusin", note);
      document.removeEventListener("focusout", giveBack);
    };
  }, []);
  useEffect(() => {
    const keep = () => {
      if (document.activeElement !== document.body || !last.current || last.current.element.isConnected) return;
      const { section } = last.current;
      const heading =
        (first && document.querySelector<HTMLElement>(first)) ||
        (section?.isConnected && section.querySelector<HTMLElement>("h2, h3, summary")) ||
        document.querySelector<HTMLElement>("main h1");
      if (!heading) return;
      if (heading.tabIndex < 0) heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    keep();
    const timer = setTimeout(keep, afterDialogs);
    return () => clearTimeout(timer);
  }, [change, first]);
}
