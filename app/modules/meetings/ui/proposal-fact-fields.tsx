import { useState } from "react";
import { Checkbox, Segments } from "~/ui/choice";
import { Select, TextArea, TextField } from "~/ui/field";
import { useFormState } from "~/ui/form-state";
import { purposeNames, purposes } from "../proposal";

interface ProposalFactFieldsProps {
  title: string;
  purpose: string;
  committeeId?: string;
  committees: { id: string; name: string }[];
}

/** What a proposal is called, whom it is for, and what they shall do with it. */
export function ProposalFactFields({ title, purpose, committeeId, committees }: ProposalFactFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="Titel"
        hint="Som den skal stå på dagsordenen."
        defaultValue={title}
        maxLength={400}
      />
      <Select
        name="committeeId"
        label="Udvalg"
        placeholder={committees.length > 1 && !committeeId ? "Vælg udvalg" : undefined}
        defaultValue={committeeId}
        options={committees.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Segments
        name="purpose"
        label="Sagen er til"
        defaultValue={purpose}
        choices={purposes.map((value) => ({ value, label: purposeNames[value].toLocaleLowerCase("da") }))}
      />
    </>
  );
}

/** Whether it is for a closed meeting, and why. The reason is asked for when it is. */
export function OpennessFields({ closed, closedReason }: { closed: boolean; closedReason: string }) {
  const { values } = useFormState();
  const [chosen, setChosen] = useState(values ? values["closed"] === "ja" : closed);
  return (
    <>
      <Checkbox
        name="closed"
        label="Foreslås behandlet for lukkede døre"
        hint="Udvalgets sekretær afgør det, når sagen kommer på dagsordenen."
        defaultChecked={closed}
        onChange={(event) => setChosen(event.currentTarget.checked)}
      />
      {chosen && (
        <TextArea
          name="closedReason"
          label="Hvilket hensyn kræver det?"
          hint="For eksempel en persons private forhold eller en virksomheds forretningsforhold."
          rows={2}
          defaultValue={closedReason}
        />
      )}
    </>
  );
}
