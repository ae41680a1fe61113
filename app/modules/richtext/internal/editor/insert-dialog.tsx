import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { Dialog } from "~/ui/dialog";
import { TextField } from "~/ui/field";
import { Note } from "~/ui/note";
import { newBlockId, type AnyNode } from "../../document";
import type { Insertable, InsertableItem } from "../../insertables";
import { insertContent } from "./insert-content";
import styles from "./editor.module.css";

export interface InsertDialogProps {
  editor: Editor;
  insertable: Insertable;
  /** what was chosen, before it stands in the text: the page may have to look up what it shows */
  onChoose: (item: InsertableItem) => void;
  onClose: () => void;
}

/** Chooses what is put in: a list that narrows as one types. */
export function InsertDialog({ editor, insertable, onChoose, onClose }: InsertDialogProps) {
  const { items, fault } = useItems(insertable);
  const [words, setWords] = useState("");
  const wanted = words.trim().toLocaleLowerCase("da");
  const found = items?.filter(({ label, facts = "" }) => `${label} ${facts}`.toLocaleLowerCase("da").includes(wanted));
  const put = (item: InsertableItem) => {
    onChoose(item);
    onClose();
    insert(editor, item);
  };
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  return (
    <Dialog title={`Indsæt ${insertable.label.toLocaleLowerCase("da")}`} isOpen onClose={close}>
      <div className="stack">
        {fault && <Note kind="stop">{fault}</Note>}
        {items && items.length > 6 && (
          <TextField
            name="soeg"
            label="Søg i listen"
            optional
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        {!items && !fault && <p role="status">Henter listen …</p>}
        {found && found.length > 0 && (
          <ul className={styles.choices} aria-label={insertable.label}>
            {found.map((item) => (
              <li key={item.id}>
                <button type="button" onClick={() => put(item)}>
                  <span>{item.label}</span>
                  {item.facts && <span className="hint">{item.facts}</span>}
                </button>
              </li>
            ))}
          </ul>
        )}
        <p role="status" className={found?.length === 0 ? undefined : "vh"}>
          {found &&
            (found.length === 0 ? (wanted ? "Ingen fund." : insertable.emptyText) : `${found.length} på listen`)}
        </p>
      </div>
    </Dialog>
  );
}

function useItems({ items }: Insertable): { items: InsertableItem[] | null; fault: string } {
  const [loaded, setLoaded] = useState<InsertableItem[] | null>(Array.isArray(items) ? items : null);
  const [fault, setFault] = useState("");
  useEffect(() => {
    if (Array.isArray(items)) return undefined;
    let left = false;
    items()
      .then((found) => !left && setLoaded(found))
      .catch((error: Error) => !left && setFault(error.message));
    return () => {
      left = true;
    };
  }, [items]);
  return { items: loaded, fault };
}

function insert(editor: Editor, { put }: InsertableItem) {
  const content =
    put.type === "blocks"
      ? put.blocks.map(withNewIds)
      : put.type === "mergeField"
        ? { type: "mergeField", attrs: { ref: put.ref } }
        : { type: put.type, attrs: { id: newBlockId(), ref: put.ref } };
  insertContent(editor, content);
}

/** A standing text put in twice is two texts. */
function withNewIds<N extends AnyNode>(node: N): N {
  const attrs = "attrs" in node && node.attrs && "id" in node.attrs ? { ...node.attrs, id: newBlockId() } : undefined;
  const content = "content" in node && node.content ? (node.content as AnyNode[]).map(withNewIds) : undefined;
  return { ...node, ...(attrs && { attrs }), ...(content && { content }) } as N;
}
