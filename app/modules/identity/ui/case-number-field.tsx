import { useRef, useState } from "react";
import { TextField } from "~/ui/field";
import { useFormReset } from "~/ui/form-reset";
import { useFormState } from "~/ui/form-state";
import { beginsEachYear, caseNumber, caseNumberPatternProblem } from "../case-number-pattern";

/** The pattern of case numbers, and what the next ones would look like. */
export function CaseNumberField({ pattern, year }: { pattern: string; year: number }) {
  const { values } = useFormState();
  const [text, setText] = useState(typeof values?.caseNumberPattern === "string" ? values.caseNumberPattern : pattern);
  const told = useRef<HTMLParagraphElement>(null);
  useFormReset(told, () => setText(pattern));
  const example = caseNumberPatternProblem(text.trim())
    ? null
    : `Sag nummer 42 får ${caseNumber(text.trim(), year, 42)}. ${beginsEachYear(text) ? "Nummeret begynder forfra hvert år." : "Nummeret løber videre år efter år."}`;
  return (
    <>
      <TextField
        name="caseNumberPattern"
        label="Mønster"
        width="medium"
        hint="YY eller YYYY er året, hvert N et ciffer i nummeret, for eksempel YY-NNNNNN"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="hint" role="status" ref={told}>
        {example}
      </p>
    </>
  );
}
