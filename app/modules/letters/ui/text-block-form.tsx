import { useState } from "react";
import type { Block } from "~/modules/richtext/document";
import { Checkbox } from "~/ui/choice";
import { TextField } from "~/ui/field";
import { PostForm } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { SaveBar } from "~/ui/save-bar";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";
import { SetRow } from "~/ui/set-row";
import { RichTextField } from "./rich-text-field";

export interface TextBlockFormProps {
  title: string;
  blocks: readonly Block[];
  /** of one that exists */
  saved?: { version: number; active: boolean };
  answer: (FormAnswer & { details?: unknown }) | undefined;
  /** the button's words */
  save: string;
}

/** A standing text as a whole. */
export function TextBlockForm({ title, blocks, saved, answer, save }: TextBlockFormProps) {
  const [written, setWritten] = useState(0);
  const conflict = answer?.details as { version: number; now: Record<string, unknown> } | undefined;
  return (
    <PostForm actionData={answer} className="settings">
      {saved && <input type="hidden" name="version" value={conflict?.version ?? saved.version} />}
      <SavedMeanwhile theirs={conflict?.now} labels={{ title: "Titel" }} />
      <SetRow title="Titel" hint="Den står på listen, når teksten skal sættes ind, og ikke i brevet.">
        <TextField name="title" label="Titel" autoComplete="off" defaultValue={title} />
        {saved && (
          <Checkbox
            name="active"
            label="Kan sættes ind i breve"
            hint="Uden fluebenet ligger teksten her, men står ikke på listen."
            defaultChecked={saved.active}
          />
        )}
      </SetRow>
      <SetRow
        title="Teksten"
        hint="Sæt felter ind med Indsæt: de fyldes ud i hvert brev. Breve, der har teksten, beholder den, som den var."
      >
        <RichTextField
          name="content"
          label="Tekst"
          blocks={blocks}
          question="Skriv den tekst, der skal stå i brevene."
          onWritten={() => setWritten((count) => count + 1)}
        />
      </SetRow>
      <SaveBar savedAs={saved?.version ?? 0} watch={written}>
        {save}
      </SaveBar>
    </PostForm>
  );
}
