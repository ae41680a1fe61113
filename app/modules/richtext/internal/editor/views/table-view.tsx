import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import type { KeyboardEvent } from "react";
import styles from "../editor.module.css";

/** A table between its caption and its note, which are written where they are read. */
export function TableView({ node, editor, getPos, updateAttributes }: ReactNodeViewProps) {
  const { caption, notes } = node.attrs as { caption: string; notes: string };
  const label = caption ? `Tabel: ${caption}` : "Tabel";
  const intoTable = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    editor.commands.focus((getPos() ?? 0) + 4);
  };
  return (
    <NodeViewWrapper as="figure" className={styles.table}>
      <input
        className={styles.caption}
        aria-label="Tabellens titel"
        placeholder="Skriv tabellens titel"
        value={caption}
        onChange={(event) => updateAttributes({ caption: event.currentTarget.value })}
        onKeyDown={intoTable}
      />
      <div className="scroll" role="group" aria-label={label}>
        <NodeViewContent<"table"> as="table" className="data" />
      </div>
      <input
        className={styles.notes}
        aria-label="Note under tabellen"
        placeholder="Note under tabellen"
        value={notes}
        onChange={(event) => updateAttributes({ notes: event.currentTarget.value })}
        onKeyDown={intoTable}
      />
    </NodeViewWrapper>
  );
}
