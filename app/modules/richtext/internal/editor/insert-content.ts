import type { Content, Editor } from "@tiptap/react";
import { NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";

/**
 * Puts it where the cursor is, in one step that can be undone, and the cursor below it: whoever writes on, or puts in the next, must
 * not overwrite what was just put in. A picture or a table that is chosen stays, too; what is put in comes below it.
 */
export function insertContent(editor: Editor, content: Content): void {
  const { selection } = editor.state;
  const at = isChosenBlock(selection) ? selection.to : { from: selection.from, to: selection.to };
  editor
    .chain()
    .focus()
    .insertContentAt(at, content)
    .command(({ tr }) => leaveChosen(tr))
    .run();
}

const isChosenBlock = (selection: Transaction["selection"]): boolean =>
  selection instanceof NodeSelection && selection.node.isBlock;

function leaveChosen(tr: Transaction): boolean {
  if (!isChosenBlock(tr.selection)) return true;
  const after = tr.selection.to;
  const paragraph = tr.doc.type.schema.nodes["paragraph"];
  if (!tr.doc.nodeAt(after)?.isTextblock && paragraph) tr.insert(after, paragraph.create());
  tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
  return true;
}
