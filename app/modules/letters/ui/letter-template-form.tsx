import { useCallback, useRef, useState } from "react";
import { Checkbox } from "~/ui/choice";
import { TextField } from "~/ui/field";
import { PostForm } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { SaveBar } from "~/ui/save-bar";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";
import { SetRow } from "~/ui/set-row";
import type { LetterTemplatePage } from "../letter-template-queries.server";
import { LetterheadFields } from "./letterhead-fields";
import { PdfPreview } from "~/ui/pdf-preview";
import { RichTextField } from "./rich-text-field";
import { StationEditor } from "./station-editor";

export interface LetterTemplateFormProps {
  /** without an id: a new one */
  template: Omit<LetterTemplatePage, "id"> & { id?: string };
  people: { id: string; name: string }[];
  isNew?: boolean;
  answer: (FormAnswer & { details?: unknown }) | undefined;
}

/** A letter template as a whole: it is saved in one piece. */
export function LetterTemplateForm({ template, people, isNew = false, answer }: LetterTemplateFormProps) {
  const [changed, setChanged] = useState(0);
  const change = () => setChanged((count) => count + 1);
  const conflict = answer?.details as { version: number; now: Record<string, unknown> } | undefined;
  return (
    <PostForm actionData={answer} className="settings" files>
      {!isNew && <input type="hidden" name="version" value={conflict?.version ?? template.version} />}
      <SavedMeanwhile theirs={conflict?.now} labels={{ name: "Navn", salutation: "Indledning", closing: "Hilsen" }} />
      <SetRow title="Skabelonen">
        <TextField name="name" label="Navn" autoComplete="off" defaultValue={template.name} />
        <Checkbox
          name="isDefault"
          label="Nye breve begynder med den"
          hint="Der er altid én. Vælges en anden, afløser den denne."
          defaultChecked={template.isDefault}
        />
        {isNew ? (
          <input type="hidden" name="active" value="ja" />
        ) : (
          <Checkbox
            name="active"
            label="Kan vælges til nye breve"
            hint="Uden fluebenet ligger skabelonen her, og de breve, der bruger den, beholder den."
            defaultChecked={template.active}
          />
        )}
      </SetRow>
      <SetRow
        title="Det, brevet begynder med"
        hint="Et nyt brev får det, som det står her, og kan rettes bagefter. Felter fyldes ud i hvert brev."
      >
        <TextField
          name="salutation"
          label="Indledning"
          hint="Et felt skrives i dobbelte krøllede parenteser: Kære {{modtager.navn}}"
          optional
          autoComplete="off"
          defaultValue={template.salutation}
        />
        <RichTextField
          name="opening"
          label="Åbning"
          blocks={template.opening}
          question="Skriv det, alle breve begynder med, eller lad det stå tomt."
          onWritten={change}
        />
        <TextField name="closing" label="Hilsen" autoComplete="off" defaultValue={template.closing} />
      </SetRow>
      <SetRow
        title="Vejen til underskrift"
        hint="Hvem der skal se brevet, før det underskrives, i rækkefølge. Den, der skriver, kan ændre vejen for sit brev."
      >
        <StationEditor stations={template.stations} people={people} onArranged={change} />
      </SetRow>
      <SetRow title="Brevhovedet" hint="Hvordan den første side ser ud, når brevet bliver til en PDF.">
        <LetterheadFields letterhead={template.letterhead} />
        <SamplePreview templateId={template.id ?? ""} />
      </SetRow>
      <SaveBar savedAs={isNew ? 0 : template.version} watch={changed}>
        {isNew ? "Opret skabelon" : "Gem skabelon"}
      </SaveBar>
    </PostForm>
  );
}

/** A sample letter by the form as it stands, saved or not. */
function SamplePreview({ templateId }: { templateId: string }) {
  const place = useRef<HTMLDivElement>(null);
  const fields = useCallback(() => {
    const sent = new FormData(place.current?.closest("form") ?? undefined);
    sent.set("templateId", templateId);
    return sent;
  }, [templateId]);
  return (
    <div ref={place} className="stack">
      <PdfPreview
        label="Se en prøve som PDF"
        title="Prøve på skabelonen"
        ready="Brevet er klar"
        address="/intern/administration/breve/proeve"
        fields={fields}
        files
        documentPath={(documentId) => `/intern/administration/breve/proeve/${documentId}.pdf`}
      />
      <p className="hint">Prøven viser skabelonen, som den står her, også før den er gemt.</p>
    </div>
  );
}
