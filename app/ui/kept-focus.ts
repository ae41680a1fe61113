import { useEffect, useRef } from "react";

/** A dialog that closes gives the focus back a little later, perhaps to what isn't there any more. */
const afterDialogs = 400;

/**
 * What one has just pressed may go from the page with what it did, and the focus with it: then it goes to the heading of the section
 * where that was, or else of the page. It never moves while it is anywhere, nor for who had it nowhere.
 * @param change another value when something was done: the loaded data
 * @param first a selector of what is gone to before these
 */
export function useKeptFocus(change: unknown, first?: string): void {
  const last = useRef<{ element: Element; section: Element | null } | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const element = target as Element;
      if (!element.closest("[role=dialog], [role=alertdialog], [role=menu]"))
        last.current = { element, section: element.closest("main section, main details") };
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
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
