import { useState } from "react";
import { TextField } from "~/ui/field";
import { PostForm } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { SaveBar } from "~/ui/save-bar";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";
import { SetRow } from "~/ui/set-row";
import type { TemplateSection } from "../section-template";
import { SectionEditor } from "./section-editor";

export interface TemplateFormProps {
  name: string;
  sections: TemplateSection[];
  version: number;
  answer: (FormAnswer & { details?: unknown }) | undefined;
  /** the button's words */
  save: string;
}

/** A section template as a whole: it is saved in one piece, order and all. */
export function TemplateForm({ name, sections, version, answer, save }: TemplateFormProps) {
  const [arranged, setArranged] = useState(0);
  const conflict = answer?.details as { version: number; now: Record<string, unknown> } | undefined;
  return (
    <PostForm actionData={answer} className="settings">
      <input type="hidden" name="version" value={conflict?.version ?? version} />
      <SavedMeanwhile theirs={conflict?.now} labels={{ name: "Navn", sections: "Afsnit" }} />
      <SetRow title="Skabelonen">
        <TextField name="name" label="Navn" autoComplete="off" defaultValue={name} />
      </SetRow>
      <SetRow
        title="Afsnit i en sag"
        hint="Nye sager får afsnittene i denne orden; sager, der er begyndt, beholder deres. Hjælpen ser kun den, der skriver."
      >
        <SectionEditor sections={sections} onArranged={() => setArranged((count) => count + 1)} />
      </SetRow>
      <SaveBar savedAs={version} watch={arranged}>
        {save}
      </SaveBar>
    </PostForm>
  );
}
