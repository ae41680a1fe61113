import { Button } from "~/ui/button";
import { strokesInWords } from "~/ui/keyboard";
import type { Passage, PassageAction } from "../passages";

export interface PassageMenuProps {
  actions: PassageAction[];
  passage: Passage;
  /** where the chosen words end, in pixels from the corner of what the menu stands in, and how wide that is */
  at: { top: number; left: number; within: number };
}

/** Wide enough for the longest of its words; nearer the edge it moves in. */
const roughWidth = 260;

/** What can be done with some chosen words: a small bar under them. */
export function PassageMenu({ actions, passage, at }: PassageMenuProps) {
  const left = Math.max(0, Math.min(at.left, at.within - roughWidth));
  return (
    <div
      className="passage-menu"
      role="toolbar"
      aria-label="Med de valgte ord"
      data-passage-menu=""
      // The words stay chosen while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      ref={(element) => {
        if (!element) return;
        element.style.top = `${at.top + 6}px`;
        element.style.left = `${left}px`;
      }}
    >
      {actions.map((action) => (
        <Button
          key={action.label}
          small
          variant="quiet"
          keys={action.keys && strokesInWords(action.keys).join(" ")}
          onClick={() => action.run(passage)}
        >
          {action.label}
        </Button>
      ))}
    </div>
  );
}
