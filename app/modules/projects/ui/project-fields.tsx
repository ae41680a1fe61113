import type { ReactNode } from "react";
import { RadioGroup } from "~/ui/choice";
import { formatNumber } from "~/ui/danish-numbers";
import { Select, TextArea, TextField } from "~/ui/field";
import type { ProjectRow } from "../internal/load-project.server";
import { decimalsOf } from "../indicator";
import { phaseHint, phasesField } from "../phases";
import type { ProjectChoices } from "../project-queries.server";
import { whenExample, whenField } from "../when";

const whenHint = `En dag eller en måned, for eksempel ${whenExample}`;
const money = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? "" : formatNumber(amount, decimalsOf(amount) > 0 ? 2 : 0);

/** What a project is: `children` stand after what it is called. */
export function ProjectFields({
  project,
  people,
  children,
}: {
  project?: ProjectRow;
  people: ProjectChoices["people"];
  children?: ReactNode;
}) {
  return (
    <>
      <TextField name="title" label="Hvad hedder projektet?" defaultValue={project?.title} maxLength={200} />
      {children}
      <TextArea name="purpose" label="Hvad skal det opnå?" rows={4} defaultValue={project?.purpose} />
      <TextField
        name="targetGroup"
        label="Hvem er det for?"
        hint="For eksempel Mænd med angst og depression"
        defaultValue={project?.targetGroup}
        maxLength={300}
      />
      <TextArea
        name="activities"
        label="Hvad består det af?"
        hint="En ting på hver linje"
        optional
        rows={4}
        defaultValue={project?.activities}
      />
      <div className="pair">
        <TextField
          name="startsOn"
          label="Begynder"
          hint={whenHint}
          optional
          width="medium"
          defaultValue={whenField(project?.startsOn ?? "")}
        />
        <TextField
          name="endsOn"
          label="Slutter"
          hint={whenHint}
          optional
          width="medium"
          defaultValue={whenField(project?.endsOn ?? "")}
        />
      </div>
      <TextArea
        name="phases"
        label="Faser"
        hint={phaseHint}
        optional
        rows={3}
        defaultValue={phasesField(project?.phases ?? [])}
      />
      <Select
        name="ownerId"
        label="Hvem evaluerer det?"
        hint="Får evalueringerne som opgave, når de skal skrives"
        placeholder="Vælg person"
        options={people}
        defaultValue={project?.ownerId}
      />
      <TextField
        name="contact"
        label="Hvem leder det?"
        hint="Som det skal stå, for eksempel Projektleder Camilla Foged"
        optional
        defaultValue={project?.contact}
        maxLength={200}
      />
      <TextArea
        name="partners"
        label="Hvem er det lavet sammen med?"
        hint="En på hver linje"
        optional
        rows={3}
        defaultValue={project?.partners}
      />
      <MoneyFields project={project} />
      <TextArea
        name="remark"
        label="Intern bemærkning"
        hint="Offentliggøres ikke"
        optional
        rows={2}
        defaultValue={project?.remark}
      />
    </>
  );
}

function MoneyFields({ project }: { project?: ProjectRow }) {
  return (
    <fieldset className="stack">
      <legend>Økonomi</legend>
      <TextField
        name="fund"
        label="Fond eller pulje"
        hint="Tom: kommunen betaler selv"
        optional
        defaultValue={project?.fund}
        maxLength={200}
      />
      <TextField
        name="fundAmount"
        label="Bevilling fra fonden"
        hint="I kroner, for eksempel 2.400.000"
        optional
        width="medium"
        defaultValue={money(project?.fundAmount)}
      />
      <div className="pair">
        <TextField
          name="fundFrom"
          label="Bevilling fra"
          hint={whenHint}
          optional
          width="medium"
          defaultValue={whenField(project?.fundFrom ?? "")}
        />
        <TextField
          name="fundUntil"
          label="Bevilling til"
          hint={whenHint}
          optional
          width="medium"
          defaultValue={whenField(project?.fundUntil ?? "")}
        />
      </div>
      <div className="pair">
        <TextField
          name="budget"
          label="Budget"
          hint="I kroner, for hele projektet"
          optional
          width="medium"
          defaultValue={money(project?.budget)}
        />
        <TextField
          name="cost"
          label="Hvad har det kostet?"
          hint="I kroner, indtil nu"
          optional
          width="medium"
          defaultValue={money(project?.cost)}
        />
      </div>
      <TextField
        name="costNote"
        label="Om regnskabet"
        hint="For eksempel Foreløbigt, uden december"
        optional
        defaultValue={project?.costNote}
        maxLength={300}
      />
    </fieldset>
  );
}

/** Whose matter a new project is, and on which case it lies. */
export function PlaceFields({ committees, cases }: Pick<ProjectChoices, "committees" | "cases">) {
  return (
    <>
      <Select
        name="committeeId"
        label="Udvalg"
        placeholder="Vælg udvalg"
        options={committees}
        defaultValue={committees.length === 1 ? committees[0]!.value : undefined}
      />
      <RadioGroup
        name="caseChoice"
        label="Sag"
        defaultValue="existing"
        choices={[
          { value: "existing", label: "Projektet ligger på en sag, der findes" },
          { value: "new", label: "Opret en ny sag" },
        ]}
      />
      <TextField
        name="caseNumber"
        label="Sagens nummer"
        hint="Når sagen findes"
        optional
        width="medium"
        list="projektsager"
        autoComplete="off"
      />
      <datalist id="projektsager">
        {cases.map(({ caseNumber, title }) => (
          <option key={caseNumber} value={caseNumber}>
            {title}
          </option>
        ))}
      </datalist>
    </>
  );
}
