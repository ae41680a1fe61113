import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { Button } from "~/ui/button";
import styles from "../editor.module.css";
import { useEditorSurroundings } from "../editor-context";

/** A picture with what stands under it, and its alternative text in words, so that a writer sees what others hear. */
export function ImageView({ node, getPos }: ReactNodeViewProps) {
  const { imageUrl, editImage } = useEditorSurroundings();
  const { fileSha256, alt, title } = node.attrs as { fileSha256: string; alt: string; title: string };
  const url = imageUrl(fileSha256);
  return (
    <NodeViewWrapper as="figure" className={styles.image} contentEditable={false}>
      {url ? <img src={url} alt={alt} data-drag-handle="" /> : <p>Billedet vises ikke her.</p>}
      {title && <figcaption>{title}</figcaption>}
      <p className={styles.alt}>
        Billedtekst for den, der ikke kan se det: {alt}
        <Button small variant="quiet" icon="edit" onClick={() => editImage(getPos() ?? 0)}>
          Ret billedet
        </Button>
      </p>
    </NodeViewWrapper>
  );
}
