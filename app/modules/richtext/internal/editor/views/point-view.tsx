import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import type { Command } from "@tiptap/pm/state";
import { POINT_WORDS, type PointWord } from "../../../document";
import { Button } from "~/ui/button";
import { useToast } from "~/ui/toast";
import styles from "../editor.module.css";
import { movePoint, removePoint, restorePoint, setPointWord, type RemovedPoint } from "../recommendation-commands";

const WORD_NAMES: Record<PointWord, string> = { at: "at", om: "om", hvorledes: "hvorledes", "": "(intet ord)" };

/** One point: the word it opens with, its number, its words, and what can be done with it. */
export function PointView({ node, editor, getPos, selectionInside }: ReactNodeViewProps) {
  const tell = useToast();
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const here = () => getPos() ?? 0;
  const remove = () => {
    let removed: RemovedPoint | undefined;
    run(removePoint(here(), (point) => (removed = point)));
    const undo = removed;
    if (undo) tell({ message: "Punktet er slettet.", undo: { onUndo: () => run(restorePoint(undo)) } });
  };
  return (
    <NodeViewWrapper className={selectionInside ? `${styles.point} ${styles.writtenIn}` : styles.point} data-point="">
      <span contentEditable={false} className={styles.word}>
        <select
          aria-label="Punktets første ord"
          value={String(node.attrs["word"])}
          onChange={(event) => run(setPointWord(here(), event.currentTarget.value))}
        >
          {POINT_WORDS.map((word) => (
            <option key={word} value={word}>
              {WORD_NAMES[word]}
            </option>
          ))}
        </select>
      </span>
      <div className={styles.pointText}>
        {node.content.size === 0 && (
          <span contentEditable={false} className={styles.question}>
            Skriv, hvad der skal besluttes
          </span>
        )}
        <NodeViewContent className={styles.flow} />
      </div>
      <span contentEditable={false} className={styles.pointActions}>
        <Button small icon="arrow-up" iconOnly onClick={() => run(movePoint("up", here()))}>
          Flyt punktet op (Alt ↑)
        </Button>
        <Button small icon="arrow-down" iconOnly onClick={() => run(movePoint("down", here()))}>
          Flyt punktet ned (Alt ↓)
        </Button>
        <Button small icon="delete" iconOnly onClick={remove}>
          Slet punktet
        </Button>
      </span>
    </NodeViewWrapper>
  );
}
