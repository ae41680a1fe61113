import { useEditorState, type Editor } from "@tiptap/react";
import { useEffect, useState, type RefObject } from "react";
import { PassageMenu } from "../passage-menu";
import type { PassageAction } from "../../passages";
import { selectedPassage } from "./marked-passages";

export interface SelectionMenuProps {
  editor: Editor;
  /** what the menu's place is counted from */
  frame: RefObject<HTMLElement | null>;
  actions: PassageAction[];
}

/** What can be done with the chosen words, under them; after the text in the order of Tab. */
export function SelectionMenu({ editor, frame, actions }: SelectionMenuProps) {
  const chosen = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const passage = selectedPassage(current.state);
      return passage && { ...passage, end: current.state.selection.to };
    },
    equalityFn: (a, b) => a?.blockId === b?.blockId && a?.quote === b?.quote && a?.end === b?.end,
  });
  const away = useBeingAway(frame);
  if (!chosen || away || !frame.current) return null;
  const words = editor.view.coordsAtPos(chosen.end);
  const paper = frame.current.getBoundingClientRect();
  const { end: _end, ...passage } = chosen;
  return (
    <PassageMenu
      actions={actions}
      passage={passage}
      at={{ top: words.bottom - paper.top, left: words.left - paper.left, within: paper.width }}
    />
  );
}

/** While the pointer still chooses, and while somebody works elsewhere on the page, the menu is away. */
function useBeingAway(frame: RefObject<HTMLElement | null>): boolean {
  const [away, setAway] = useState(true);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const isIn = (node: EventTarget | null) => node instanceof Node && element.contains(node);
    const down = (event: Event) => {
      if (!(event.target instanceof Element && event.target.closest("[data-passage-menu]"))) setAway(true);
    };
    const up = () => setAway(!isIn(document.activeElement));
    const left = (event: FocusEvent) => setAway(!isIn(event.relatedTarget));
    const stay = () => setAway(false);
    element.addEventListener("pointerdown", down);
    document.addEventListener("pointerup", up);
    element.addEventListener("focusout", left);
    element.addEventListener("keyup", stay);
    return () => {
      element.removeEventListener("pointerdown", down);
      document.removeEventListener("pointerup", up);
      element.removeEventListener("focusout", left);
      element.removeEventListener("keyup", stay);
    };
  }, [frame]);
  return away;
}
