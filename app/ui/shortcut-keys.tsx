import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { useSingleKeys } from "./internal/single-keys";
import { ShortcutContext, ShortcutRegistry, useShortcuts, type Shortcut } from "./keyboard";

// Its code comes when it is first opened.
const ShortcutDialog = lazy(() => import("./internal/shortcut-dialog"));

const fieldSelector =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]:not([contenteditable=false])";
const modalSelector = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

/** Makes shortcuts work in all that lies below, and "?" show them. The working app's frame has it. */
export function ShortcutKeys({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new ShortcutRegistry());
  const [singleKeys] = useSingleKeys();

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.isComposing || target?.closest(modalSelector)) return;
      const inField = Boolean(target?.closest(fieldSelector));
      const shortcut = registry.match(event, event.timeStamp, { inField, singleKeys });
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [registry, singleKeys]);

  return (
    <ShortcutContext.Provider value={registry}>
      {children}
      <ShortcutList registry={registry} />
    </ShortcutContext.Provider>
  );
}

function ShortcutList({ registry }: { registry: ShortcutRegistry }) {
  const [list, setList] = useState<Shortcut[] | null>(null);
  const [isOpen, setOpen] = useState(false);
  const show = () => {
    setList(registry.list());
    setOpen(true);
  };
  useShortcuts([{ keys: "?", label: "Vis genveje", run: show }]);
  if (!list) return null;
  return (
    <Suspense>
      <ShortcutDialog shortcuts={list} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
