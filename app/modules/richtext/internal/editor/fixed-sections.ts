import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { isHistoryTransaction } from "@tiptap/pm/history";
import {
  AllSelection,
  Plugin,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** Set on the one transaction that may bring other sections: the page replaces the whole text. */
export const WHOLE_TEXT = "wholeText";

/**
 * The sections are the template's: nothing typed, pasted, cut or dragged removes, joins or moves them. What is deleted
 * over several sections is deleted in each of them.
 */
export const FixedSections = Extension.create({
  name: "fixedSections",
  priority: 1100,
  addKeyboardShortcuts() {
    const run = (command: Command) => command(this.editor.state, this.editor.view.dispatch);
    const clear = () => run(clearOverSections);
    return {
      Backspace: clear,
      Delete: clear,
      "Mod-Backspace": clear,
      "Mod-Delete": clear,
      "Mod-a": () => run(selectSectionThenAll),
      Enter: () => {
        clear();
        return false;
      },
    };
  },
  addProseMirrorPlugins() {
    const clear = (view: EditorView) => clearOverSections(view.state, view.dispatch);
    let shown: EditorView | null = null;
    return [
      new Plugin({
        view: (view) => {
          shown = view;
          return { destroy: () => (shown = null) };
        },
        filterTransaction: (transaction, state) => {
          if (keepsSections(transaction, state)) return true;
          // Cutting copies first and deletes then; what it may not delete at one stroke it deletes section by section.
          if (transaction.getMeta("uiEvent") === "cut") queueMicrotask(() => shown && clear(shown));
          return false;
        },
        props: {
          handleTextInput: (view, _from, _to, text) => {
            if (!clear(view)) return false;
            view.dispatch(view.state.tr.insertText(text));
            return true;
          },
          handlePaste: (view) => {
            clear(view);
            return false;
          },
        },
      }),
    ];
  },
});

function keepsSections(transaction: Transaction, state: EditorState): boolean {
  if (!transaction.docChanged || transaction.getMeta(WHOLE_TEXT) || isHistoryTransaction(transaction)) return true;
  return signature(transaction.doc) === signature(state.doc);
}

function signature(doc: Node): string {
  const keys: string[] = [];
  doc.forEach(({ type, attrs }) => keys.push(`${type.name} ${attrs["key"]}`));
  return keys.join("\n");
}

/** Deletes what is chosen, if it reaches over more than one section, in each of them; the cursor stays where it began. */
export const clearOverSections: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  const pieces: { from: number; to: number }[] = [];
  state.doc.forEach((part, offset) => {
    const [start, end] = [offset + 1, offset + part.nodeSize - 1];
    if (!part.isAtom && start < to && end > from) pieces.push({ from: Math.max(start, from), to: Math.min(end, to) });
  });
  const [first] = pieces;
  if (pieces.length < 2 || !first) return false;
  if (dispatch) {
    const { tr } = state;
    for (const piece of pieces.reverse()) clearPiece(tr, piece);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(first.from), 1)).scrollIntoView());
  }
  return true;
};

function clearPiece(tr: Transaction, { from, to }: { from: number; to: number }): void {
  const part = tr.doc.resolve(from).node(1);
  const start = tr.doc.resolve(from).start(1);
  if (part.type.name === "recommendation") {
    const lead = part.firstChild;
    const leadEnd = start + (lead?.nodeSize ?? 0);
    if (to > leadEnd) tr.deleteRange(Math.max(from, leadEnd), to);
    if (from < leadEnd) tr.delete(Math.max(from, start + 1), Math.min(to, leadEnd - 1));
    return;
  }
  const paragraph = part.type.schema.nodes["paragraph"];
  if (from === start && to === start + part.content.size && paragraph) tr.replaceWith(from, to, paragraph.create());
  else tr.delete(from, to);
}

/** First the section that the cursor is in, then everything. */
export const selectSectionThenAll: Command = (state, dispatch) => {
  const { $from, from, to } = state.selection;
  if ($from.depth === 0) return false;
  const start = TextSelection.near(state.doc.resolve($from.start(1)), 1).from;
  const end = TextSelection.near(state.doc.resolve($from.end(1)), -1).to;
  const whole = (from <= start && to >= end) || state.selection instanceof AllSelection;
  const selection = whole ? new AllSelection(state.doc) : TextSelection.create(state.doc, start, end);
  dispatch?.(state.tr.setSelection(selection));
  return true;
};
