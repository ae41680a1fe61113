import { CheckboxGroup } from "~/ui/choice";
import { TextArea, TextField } from "~/ui/field";
import { distanceNames, type Distance } from "../plan";
import { answerField } from "../plan-forms";

export interface PlanGoalFieldsProps {
  year: number;
  goals: string[];
  national: { id: string; text: string; answer: string }[];
  groups: { id: string; name: string; distance: Distance; note: string; chosen: boolean }[];
}

/** Goals in words, what of the national ones the plan answers, and whom it is about. */
export function PlanGoalFields({ year, goals, national, groups }: PlanGoalFieldsProps) {
  return (
    <>
      <TextArea
        name="goals"
        label="Kommunens mål"
        hint="Ét mål på hver linje"
        optional
        rows={8}
        defaultValue={goals.join("\n")}
      />
      {national.length > 0 && (
        <fieldset className="stack">
          <legend className="label">De nationale mål for {year}, og hvor planen svarer på dem</legend>
          {national.map(({ id, text, answer }) => (
            <TextField key={id} name={answerField(id)} label={text} optional maxLength={500} defaultValue={answer} />
          ))}
        </fieldset>
      )}
      {groups.length > 0 && (
        <CheckboxGroup
          name="groupIds"
          label="Målgrupper"
          optional
          choices={groups.map(({ id, name, distance, note }) => ({
            value: id,
            label: name,
            hint: [distance && distanceNames[distance], note].filter(Boolean).join(". ") || undefined,
          }))}
          defaultValue={groups.filter(({ chosen }) => chosen).map(({ id }) => id)}
        />
      )}
    </>
  );
}
