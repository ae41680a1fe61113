import { useEffect, useState } from "react";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";
import type { RichDocument } from "../document";
import { sectionTexts } from "../document-text";
import { forgetUnsent, unsentDraft } from "../internal/autosave/draft-store";

export interface UnsentTextProps {
  /** as of `useAutosave` */
  documentKey: string;
  /** the text as the server has it */
  document: RichDocument;
}

/**
 * Where a text can't be written any more, as when somebody has sent it on meanwhile: what was typed into it on this machine and never
 * came to the server. It isn't lost unseen.
 */
export function UnsentText({ documentKey, document }: UnsentTextProps) {
  const [draft, setDraft] = useState<RichDocument | null>(null);
  useEffect(() => setDraft(unsentDraft(documentKey)), [documentKey]);
  if (!draft || wordsOf(draft) === wordsOf(document)) return null;
  return (
    <Note kind="warn" title="Noget af det, du har skrevet, er ikke sendt.">
      Det ligger kun i denne browser. Kan du rette i teksten igen, kommer det frem dér; ellers kan du kopiere det
      herfra.
      <details>
        <summary>Se teksten, som du skrev den</summary>
        <p className="kept">{wordsOf(draft)}</p>
      </details>
      <Button
        small
        onClick={() => {
          forgetUnsent(documentKey);
          setDraft(null);
        }}
      >
        Slet teksten fra browseren
      </Button>
    </Note>
  );
}

const wordsOf = (document: RichDocument): string =>
  sectionTexts(document)
    .map(({ text }) => text)
    .join("\n\n");
