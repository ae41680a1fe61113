import { Dialog } from "../dialog";
import { isSingleKey, strokesInWords, type Shortcut } from "../keyboard";
import { useSingleKeys } from "./single-keys";

/** The list behind "?": every shortcut of this page, and the choice to do without single letters. */
export default function ShortcutDialog(props: { shortcuts: Shortcut[]; isOpen: boolean; onClose: () => void }) {
  const { shortcuts, isOpen, onClose } = props;
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Dialog title="Genveje" isOpen={isOpen} onClose={onClose}>
      <dl className="facts shortcuts">
        {shortcuts.map(({ keys, label }) => (
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
        <input type="checkbox" checked={singleKeys} onChange={(event) => setSingleKeys(event.currentTarget.checked)} />
        <span>
          Brug enkelte bogstaver som genveje
          <span className="hint">Slå det fra, hvis du taler til computeren, eller bogstaver rammes ved et uheld.</span>
        </span>
      </label>
    </Dialog>
  );
}
