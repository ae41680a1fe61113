import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { Button } from "~/ui/button";
import { renderBlocks } from "../../../render-html";
import { UNRESOLVED } from "../../../resolve-atoms";
import styles from "../editor.module.css";
import { useLive } from "../editor-context";

/** A live table or chart as it stands now, with where it is from; it follows its source until the text is locked. */
export function LiveTableView({ node, selected, deleteNode }: ReactNodeViewProps) {
  const content = useLive(String(node.attrs["ref"]));
  const name = node.type.name === "chart" ? "diagrammet" : "tabellen";
  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? `${styles.live} ProseMirror-selectednode` : styles.live}
      contentEditable={false}
      data-drag-handle=""
    >
      {content?.kind === "table" ? (
        <div className="prose" dangerouslySetInnerHTML={{ __html: renderBlocks(content.blocks) }} />
      ) : (
        <p className={styles.unfilled}>
          {content === undefined ? "Henter …" : UNRESOLVED[node.type.name === "chart" ? "chart" : "liveTable"]}
        </p>
      )}
      <figcaption className={styles.alt}>
        {content === undefined
          ? ""
          : content
            ? `Følger ${content.source}, til teksten låses.`
            : "Kilden findes ikke mere, eller den er lukket."}
        <Button small variant="quiet" icon="delete" onClick={() => deleteNode()}>
          Fjern {name}
        </Button>
      </figcaption>
    </NodeViewWrapper>
  );
}
