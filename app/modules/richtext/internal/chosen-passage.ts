import { passageWords, type Passage } from "../passages";

export interface ChosenPassage {
  passage: Passage;
  /** where the words end, in pixels from the frame's corner, and how wide the frame is */
  at: { top: number; left: number; within: number };
}

/** The words that are chosen in a shown text, if they stand in one block: `render-html` says where each block begins and ends. */
export function chosenPassage(frame: HTMLElement): ChosenPassage | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const block = blockAt(range.startContainer);
  if (!block || block !== blockAt(range.endContainer) || !frame.contains(block)) return null;
  const quote = passageWords(wordsOf(range));
  const blockId = block.dataset["block"] ?? "";
  if (quote === "" || blockId === "") return null;
  const [paper, words] = [frame.getBoundingClientRect(), range.getBoundingClientRect()];
  return {
    passage: { blockId, quote },
    at: { top: words.bottom - paper.top, left: words.left - paper.left, within: paper.width },
  };
}

const blockAt = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-block]") ?? null;

/** Without the labels that marks put before their words; a line break is a space. */
function wordsOf(range: Range): string {
  const copy = range.cloneContents();
  for (const label of [...copy.querySelectorAll("[data-label]")]) label.remove();
  for (const line of [...copy.querySelectorAll("br")]) line.replaceWith(" ");
  return copy.textContent ?? "";
}
