import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { classNames } from "~/ui/class-names";
import styles from "../editor.module.css";
import { useEditorSurroundings, useLive } from "../editor-context";

/** A merge field as what it says in this text. What nobody can fill in is named, and looks so. */
export function MergeFieldView({ node, selected }: ReactNodeViewProps) {
  const { fieldOf } = useEditorSurroundings();
  const ref = String(node.attrs["ref"]);
  const field = fieldOf(ref);
  const live = useLive(field ? "" : ref);
  const figure = live?.kind === "figure" ? live : null;
  const words = figure?.text ?? field?.value ?? null;
  const name = figure ? `Tal: ${figure.source}` : field ? `Felt: ${field.label}` : "";
  const missing = field ? `[mangler: ${field.label}]` : `[ukendt felt: ${ref}]`;
  return (
    <NodeViewWrapper
      as="span"
      className={classNames(styles.field, words === null && styles.unfilled, selected && "ProseMirror-selectednode")}
      contentEditable={false}
      title={name || undefined}
    >
      {name && <span className="vh">{name}: </span>}
      {words ?? missing}
    </NodeViewWrapper>
  );
}
