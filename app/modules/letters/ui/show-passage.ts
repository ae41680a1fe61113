/** Brings a marked passage of the letter into view, and puts the cursor there where it can be written. */
export function showPassage(id: string): void {
  const mark = document.querySelector<HTMLElement>(`[data-passage="${CSS.escape(id)}"]`);
  if (!mark) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  mark.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  const text = mark.closest<HTMLElement>("[contenteditable=true]") ?? mark;
  if (text === mark) mark.tabIndex = -1;
  text.focus({ preventScroll: true });
  if (text === mark) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(mark);
  range.collapse(true);
  selection?.addRange(range);
}
