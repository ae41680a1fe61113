import { useId, useRef, useState } from "react";
import type { Block, RichDocument } from "~/modules/richtext/document";
import { DocumentEditor } from "~/modules/richtext/ui/document-editor";
import { useFormState } from "~/ui/form-state";
import { letterDocument } from "../letter-text";
import { mergeFields } from "../merge-fields";

export interface RichTextFieldProps {
  name: string;
  label: string;
  hint?: string;
  /** what stands there now */
  blocks: readonly Block[];
  /** the question that an empty text asks */
  question: string;
  /** called when something was written, which no field tells */
  onWritten?: () => void;
}

const samples = mergeFields.map(({ ref, label, sample }) => ({ ref, label, value: sample }));
const insertables = [
  {
    label: "Felt",
    emptyText: "Der er ingen felter.",
    items: mergeFields.map(({ ref, label, sample }) => ({
      id: ref,
      label,
      facts: `For eksempel ${sample}`,
      put: { type: "mergeField" as const, ref },
    })),
  },
];

/** A form's field that is written in the editor; it is sent as JSON (`richField`). Merge fields show an example. */
export function RichTextField({ name, label, hint, blocks, question, onWritten }: RichTextFieldProps) {
  const { faults, values } = useFormState();
  const typed = values?.[name];
  const [first] = useState<RichDocument>(() => documentFrom(typed) ?? letterDocument(blocks));
  const [json, setJson] = useState(() => JSON.stringify(first));
  const told = useRef(false);
  const id = useId();
  const fault = faults.find(({ field }) => field === name)?.message;
  const write = (document: RichDocument) => {
    setJson(JSON.stringify(document));
    if (!told.current) onWritten?.();
    told.current = true;
  };
  return (
    <div className="field richfield" role="group" aria-labelledby={`${id}-label`}>
      <span className="label" id={`${id}-label`}>
        {label}
      </span>
      {hint && <span className="hint">{hint}</span>}
      <input type="hidden" name={name} value={json} readOnly />
      <div className="paper">
        <DocumentEditor
          document={first}
          onChange={write}
          label={label}
          questions={{ brev: question }}
          plain
          insertables={insertables}
          fields={samples}
        />
      </div>
      {fault && <p className="fault">{fault}</p>}
    </div>
  );
}

function documentFrom(typed: string | string[] | undefined): RichDocument | null {
  if (typeof typed !== "string" || typed === "") return null;
  try {
    return JSON.parse(typed) as RichDocument;
  } catch {
    return null;
  }
}
