import { TextField } from "~/ui/field";

/** What a case is called and what it is about. Its number is given by itself. */
export function CaseFields({ title, subjectCode }: { title?: string; subjectCode?: string }) {
  return (
    <>
      <TextField
        name="title"
        label="Hvad handler sagen om?"
        hint="Sagens titel, som kolleger vil søge efter den. Nummeret kommer af sig selv."
        defaultValue={title}
        maxLength={400}
      />
      <TextField
        name="subjectCode"
        label="Emne i KLE"
        hint="For eksempel 15.20.00 G01"
        optional
        width="medium"
        defaultValue={subjectCode}
      />
    </>
  );
}
