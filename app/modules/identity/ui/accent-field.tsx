import { useRef, useState } from "react";
import { contrastWithWhite } from "~/ui/contrast";
import { TextField } from "~/ui/field";
import { useFormReset } from "~/ui/form-reset";
import { useFormState } from "~/ui/form-state";
import { State } from "~/ui/state";

const colour = /^#[0-9a-f]{6}$/i;

/** The municipality's colour in the portal, seen as it will stand there, with its contrast to white. */
export function AccentField({ accent }: { accent: string }) {
  const { values } = useFormState();
  const [text, setText] = useState(typeof values?.accent === "string" ? values.accent : accent);
  const field = useRef<HTMLDivElement>(null);
  useFormReset(field, () => setText(accent));
  const known = colour.test(text);
  const contrast = known ? contrastWithWhite(text) : 0;
  return (
    <div className="accentfield" ref={field}>
      <TextField
        name="accent"
        label="Farve"
        width="short"
        hint="Til bånd og links i portalen. Mindst 7:1 mod hvid, så alle kan læse den."
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <input
        type="color"
        aria-label="Vælg farven"
        value={known ? text : "#000000"}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {known && (
        <p className="sample">
          <span style={{ background: text }}>Politik og møder</span>
          <State kind={contrast >= 7 ? "done" : "stop"}>
            {contrast.toFixed(1).replace(".", ",")}:1 {contrast >= 7 ? "er nok" : "er for lidt"}
          </State>
        </p>
      )}
    </div>
  );
}
