import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { passageWords, quoteRange, type MarkedPassage, type Passage } from "../../passages";

/** What the page marks in the text, and what its merge fields say there. */
export interface Marking {
  passages: readonly MarkedPassage[];
  /** The words of a merge field by its ref: a quotation reads as the reader sees it. */
  fieldWords: (ref: string) => string;
}

interface Marked extends Marking {
  decorations: DecorationSet;
}

export const markedPassages = new PluginKey<Marked>("markedPassages");

/** Shows the page's passages over the text, wherever their words have moved to. They are decorations: the text knows none. */
export const MarkedPassages = Extension.create({
  name: "markedPassages",
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key: markedPassages,
      state: {
        init: () => ({ passages: [], fieldWords: () => " ", decorations: DecorationSet.empty }),
        apply: (transaction, before, _old, state) => {
          const marking = transaction.getMeta(markedPassages) as Marking | undefined;
          if (!marking && !transaction.docChanged) return before;
          const { passages, fieldWords } = marking ?? before;
          return { passages, fieldWords, decorations: decorationsOf(state.doc, { passages, fieldWords }) };
        },
      },
      props: { decorations: (state) => markedPassages.getState(state)?.decorations },
    }),
  ],
});

/** A block's words with the place in the document of each of its letters. */
interface PlacedWords {
  words: string;
  /** of the letter at that index */
  from: number[];
  to: number[];
}

export function placedWords(block: Node, start: number, fieldWords: Marking["fieldWords"]): PlacedWords {
  const placed: PlacedWords = { words: "", from: [], to: [] };
  block.forEach((child, offset) => {
    const text = child.isText
      ? (child.text ?? "")
      : child.type.name === "mergeField"
        ? fieldWords(String(child.attrs["ref"]))
        : " ";
    for (let at = 0; at < text.length; at += 1) {
      placed.words += text[at];
      placed.from.push(start + offset + (child.isText ? at : 0));
      placed.to.push(start + offset + (child.isText ? at + 1 : child.nodeSize));
    }
  });
  return placed;
}

function decorationsOf(doc: Node, { passages, fieldWords }: Marking): DecorationSet {
  if (passages.length === 0) return DecorationSet.empty;
  const byBlock = new Map<string, MarkedPassage[]>();
  for (const passage of passages) byBlock.set(passage.blockId, [...(byBlock.get(passage.blockId) ?? []), passage]);
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const { words, from, to } = placedWords(node, position + 1, fieldWords);
    for (const passage of byBlock.get(String(node.attrs["id"])) ?? []) {
      const range = quoteRange(words, passage.quote);
      if (!range) continue;
      const [start, end] = [from[range.from]!, to[range.to - 1]!];
      decorations.push(
        Decoration.inline(start, end, { class: `passage ${passage.kind}`, "data-passage": passage.id }),
        Decoration.widget(start, () => labelOf(passage), {
          side: -1,
          key: `${passage.id} ${passage.label}`,
          ignoreSelection: true,
        }),
      );
    }
    return false;
  });
  return DecorationSet.create(doc, decorations);
}

/** Said before the words; of an answer also seen. */
function labelOf({ kind, label }: MarkedPassage): HTMLElement {
  const element = document.createElement("span");
  element.className = kind === "answer" ? "qtag" : "vh";
  element.contentEditable = "false";
  element.textContent = kind === "answer" ? label : `${label}: `;
  return element;
}

/** The chosen words, if they stand in one block and say something. */
export function selectedPassage(state: EditorState): Passage | null {
  const { $from, $to, empty } = state.selection;
  if (empty || !$from.sameParent($to) || !$from.parent.isTextblock) return null;
  const blockId = String($from.parent.attrs["id"] ?? "");
  const fieldWords = markedPassages.getState(state)?.fieldWords ?? (() => " ");
  const { words, from, to } = placedWords($from.parent, $from.start(), fieldWords);
  const chosen = [...from.keys()].filter((at) => from[at]! >= $from.pos && to[at]! <= $to.pos);
  const quote = passageWords(chosen.map((at) => words[at]).join(""));
  return quote === "" || blockId === "" ? null : { blockId, quote };
}
