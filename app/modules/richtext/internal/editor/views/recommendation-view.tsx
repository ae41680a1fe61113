import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { Button } from "~/ui/button";
import styles from "../editor.module.css";
import { addPoint } from "../recommendation-commands";

/** The recommendation: its lead and points, and the button for one more. */
export function RecommendationView({ node, editor }: ReactNodeViewProps) {
  const { key, title } = node.attrs as { key: string; title: string };
  const add = () => {
    addPoint(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  return (
    <NodeViewWrapper as="section" className={styles.section} data-section={key}>
      <h2 contentEditable={false} id={`afsnit-${key}`}>
        {title}
      </h2>
      <NodeViewContent className={styles.points} />
      <span contentEditable={false} className={styles.addPoint}>
        <Button small variant="quiet" icon="add" keys="Ctrl Enter" onClick={add}>
          Nyt at-punkt
        </Button>
      </span>
    </NodeViewWrapper>
  );
}
