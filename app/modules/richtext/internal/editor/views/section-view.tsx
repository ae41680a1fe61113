import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { NO_REMARKS } from "../../../document";
import { Button } from "~/ui/button";
import styles from "../editor.module.css";
import { useEditorSurroundings } from "../editor-context";
import { isUnwritten } from "../upkeep";

/** A section under its fixed heading. While nothing is written it asks its question, or says "Ingen bemærkninger." */
export function SectionView({ node, editor, getPos, updateAttributes }: ReactNodeViewProps) {
  const { questions, plain } = useEditorSurroundings();
  const { key, title, noRemarks } = node.attrs as { key: string; title: string; noRemarks: boolean };
  const unwritten = isUnwritten(node);
  const choose = (chosen: boolean) => {
    updateAttributes({ noRemarks: chosen });
    if (!chosen) editor.commands.focus((getPos() ?? 0) + 2);
  };
  return (
    <NodeViewWrapper as="section" className={styles.section} data-section={key}>
      <h2 contentEditable={false} id={`afsnit-${key}`} className={plain ? "vh" : undefined}>
        {title}
      </h2>
      <div className={unwritten ? styles.unwritten : undefined}>
        {unwritten && (
          <span contentEditable={false} className={noRemarks ? styles.noRemarks : styles.question}>
            {noRemarks ? NO_REMARKS : (questions[key] ?? "Hvad skal der stå her?")}
          </span>
        )}
        <NodeViewContent className={styles.flow} />
        {unwritten && !plain && (
          <span contentEditable={false} className={styles.choice}>
            <Button small variant={noRemarks ? "quiet" : undefined} onClick={() => choose(!noRemarks)}>
              {noRemarks ? "Skriv i stedet" : "Ingen bemærkninger"}
              <span className="vh"> i {title}</span>
            </Button>
          </span>
        )}
      </div>
    </NodeViewWrapper>
  );
}
