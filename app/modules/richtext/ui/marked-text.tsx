import { useEffect, useMemo, useRef, useState } from "react";
import { useShortcuts } from "~/ui/keyboard";
import { useToast } from "~/ui/toast";
import type { RichDocument } from "../document";
import type { FieldShown } from "../insertables";
import { chosenPassage, type ChosenPassage } from "../internal/chosen-passage";
import { PassageMenu } from "../internal/passage-menu";
import type { LiveContent } from "../live-content";
import type { MarkedPassage, PassageAction } from "../passages";
import { renderHtml } from "../render-html";
import { shownAtoms } from "./shown-atoms";

/** Milliseconds after which a choice that no longer changes is one. */
const settling = 150;

export interface MarkedTextProps {
  document: RichDocument;
  /** What the text is, for those who hear it: "Brevets tekst". */
  label: string;
  /** The level under which the text's own headings stand; 2 by default. */
  baseLevel?: number;
  passages?: readonly MarkedPassage[];
  passageActions?: PassageAction[];
  fields?: readonly FieldShown[];
  live?: Readonly<Record<string, LiveContent | null>>;
  imageUrl?: (fileSha256: string) => string | null;
}

/**
 * A text that is read, with marks over its words and what can be done with words that are chosen: a letter that came in, a locked
 * one, one where what must be withheld is being chosen. Its sections' titles are not shown.
 */
export function MarkedText(props: MarkedTextProps) {
  const { document: shown, label, baseLevel = 2, passages, passageActions = [], fields, live, imageUrl } = props;
  const html = useMemo(
    () =>
      renderHtml(shown, {
        baseLevel,
        imageUrl,
        passages: passages ?? [],
        titlesUnseen: true,
        emptyText: null,
        atoms: shownAtoms(fields, live),
      }),
    [shown, baseLevel, imageUrl, passages, fields, live],
  );
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ChosenPassage | null>(null);
  const tell = useToast();
  const canAct = passageActions.length > 0;
  useEffect(() => {
    if (!canAct) return undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => setChosen(frame.current && chosenPassage(frame.current)), settling);
    };
    document.addEventListener("selectionchange", look);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("selectionchange", look);
    };
  }, [canAct]);
  const act = (action: PassageAction) => {
    const now = frame.current && chosenPassage(frame.current);
    if (now) action.run(now.passage);
    else tell({ message: "Markér først de ord i teksten, det handler om. De skal stå i ét afsnit." });
  };
  useShortcuts(
    passageActions.flatMap((action) =>
      action.keys ? [{ keys: action.keys, label: action.label, inFields: true, run: () => act(action) }] : [],
    ),
  );
  return (
    <div ref={frame} className="marked-text">
      {/* Words are chosen with the pointer, or with Shift and the arrows where the browser shows a cursor (F7). */}
      <div className="doc" role="group" aria-label={label} dangerouslySetInnerHTML={{ __html: html }} />
      {chosen && canAct && <PassageMenu actions={passageActions} passage={chosen.passage} at={chosen.at} />}
    </div>
  );
}
