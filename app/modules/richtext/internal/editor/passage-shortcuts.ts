import type { Editor } from "@tiptap/react";
import { useShortcuts } from "~/ui/keyboard";
import { useToast } from "~/ui/toast";
import type { PassageAction } from "../../passages";
import { selectedPassage } from "./marked-passages";

/** Runs an action on the chosen words, or says that some must be chosen first. */
export function usePassageAction(editor: Editor): (action: PassageAction) => void {
  const tell = useToast();
  return (action) => {
    const passage = selectedPassage(editor.state);
    if (passage) action.run(passage);
    else tell({ message: "Markér først de ord i teksten, det handler om. De skal stå i ét afsnit." });
  };
}

/** The actions' keys work while one writes. */
export function usePassageShortcuts(editor: Editor, actions: PassageAction[]): void {
  const act = usePassageAction(editor);
  useShortcuts(
    actions.flatMap((action) =>
      action.keys ? [{ keys: action.keys, label: action.label, inFields: true, run: () => act(action) }] : [],
    ),
  );
}
