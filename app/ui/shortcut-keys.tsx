import { useEffect, useRef, useState, type ReactNode } from "react";
import { Dialog } from "./dialog";
import { useSingleKeys } from "./internal/single-keys";
import {
  isSingleKey,
  strokesInWords,
  ShortcutContext,
  ShortcutRegistry,
  useShortcuts,
  type Shortcut,
} from "./keyboard";

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
  const [shown, setShown] = useState<Shortcut[] | null>(null);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const checkbox = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: "?", label: "Vis genveje", run: () => setShown(registry.list()) }]);
  return (
    <Dialog title="Genveje" isOpen={shown !== null} onClose={() => setShown(null)}>
      <dl className="facts shortcuts">
        {shown?.map(({ keys, label }) => (
          <div key={keys} className={!singleKeys && isSingleKey(keys) ? "off" : undefined}>
            <dt>
              {strokesInWords(keys).map((stroke, index) => (
                <span key={index}>
                  {index > 0 && " og så "}
                  <kbd>{stroke}</kbd>
                </span>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input
          ref={checkbox}
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        <span>
          Brug enkelte bogstaver som genveje
          <span className="hint">Slå det fra, hvis du taler til computeren, eller bogstaver rammes ved et uheld.</span>
        </span>
      </label>
    </Dialog>
  );
}
