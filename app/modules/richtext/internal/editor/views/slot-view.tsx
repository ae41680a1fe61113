import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import type { SectionSlot } from "../../../document";
import styles from "../editor.module.css";
import { useEditorSurroundings } from "../editor-context";

/** The place of the attachments or the decision, which the page itself fills. Without anything to show it takes no room. */
export function SlotView({ node }: ReactNodeViewProps) {
  const { renderSlot } = useEditorSurroundings();
  const slot = node.attrs as SectionSlot["attrs"];
  const content = renderSlot?.(slot);
  return (
    <NodeViewWrapper as="section" className={styles.section} contentEditable={false} data-section={slot.key}>
      {content && (
        <>
          <h2 id={`afsnit-${slot.key}`}>{slot.title}</h2>
          {content}
        </>
      )}
    </NodeViewWrapper>
  );
}
