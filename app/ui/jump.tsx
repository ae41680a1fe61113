import { lazy, Suspense, useState } from "react";
import { Icon, type IconName } from "./icon";
import { useShortcuts } from "./keyboard";

// Its code comes when it is first opened.
const JumpDialog = lazy(() => import("./internal/jump-dialog"));

/** Somewhere to go, or something to begin. */
export interface Place {
  label: string;
  to: string;
  /** One grey line: "Møde 17. november, punkt 4". */
  facts?: string;
  icon?: IconName;
  /** Other words one may type for it. */
  words?: string;
  /** Not a page of the working app: a file, or the portal. The browser loads it anew. */
  reload?: boolean;
}

export interface JumpProps {
  /** What can always be gone to. */
  places: Place[];
  /** A resource route that answers `?q=` with `{ places }`, for what is too many to send along. */
  search?: string;
}

/** Ctrl K: go to anything. The button in the topbar, and the dialog it opens. */
export function Jump({ places, search }: JumpProps) {
  const [isOpen, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    setOpen(true);
  };
  const selected = () => {
    const selection = window.getSelection();
    return selection?.isCollapsed === false && document.activeElement?.closest("[contenteditable=true]") !== null;
  };
  useShortcuts([
    // While text is selected in the editor, Ctrl K makes a link there instead.
    { keys: "Mod+k", label: "Søg, eller gå til", inFields: true, run: () => !selected() && open() },
  ]);
  return (
    <>
      <button type="button" className="jump" aria-label="Søg eller gå til" aria-keyshortcuts="Control+K" onClick={open}>
        <Icon name="search" />
        <span className="words">Søg eller gå til</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {opened && (
        <Suspense>
          <JumpDialog places={places} search={search} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
