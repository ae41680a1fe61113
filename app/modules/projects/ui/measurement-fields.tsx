import { formatNumber } from "~/ui/danish-numbers";
import { Select, TextArea, TextField } from "~/ui/field";
import { valueWords, type IndicatorFacts } from "../indicator";
import { measuringMoments, momentNames, type MeasuringMoment } from "../measuring-moment";
import type { MeasurementFacts } from "../results";
import { whenExample, whenField } from "../when";

/** When in the course something is measured. */
export function MomentFields({
  label,
  values,
}: {
  label: string;
  values?: { moment: MeasuringMoment; momentWords: string };
}) {
  return (
    <div className="pair">
      <Select
        name="moment"
        label={label}
        options={measuringMoments.map((value) => ({ value, label: momentNames[value] }))}
        defaultValue={values?.moment ?? "end"}
      />
      <TextField
        name="momentWords"
        label="Med projektets egne ord"
        hint="For eksempel tre måneder efter. Skal skrives, når det er et andet tidspunkt."
        optional
        defaultValue={values?.momentWords}
        maxLength={80}
      />
    </div>
  );
}

/** One measurement. */
export function MeasurementFields({
  indicator,
  measurement,
}: {
  indicator?: IndicatorFacts;
  measurement?: MeasurementFacts;
}) {
  const people = (count: number | null | undefined) =>
    count === null || count === undefined || indicator?.kind === "fraction" ? "" : formatNumber(count);
  return (
    <>
      <MomentFields label="Hvornår er der målt?" values={measurement ?? indicator} />
      <TextField
        name="takenOn"
        label="Dato"
        hint={`En dag eller en måned, for eksempel ${whenExample}. Tom, når det er en ny dag for hver deltager.`}
        optional
        width="medium"
        defaultValue={whenField(measurement?.takenOn ?? "")}
      />
      <TextField
        name="value"
        label="Værdi"
        hint="For eksempel 38 %, 50 eller 4/5. En andel kan også skrives som 97 af 110."
        optional
        width="medium"
        autoComplete="off"
        defaultValue={measurement && indicator ? valueWords(indicator, measurement).replaceAll("\u00a0", " ") : ""}
      />
      {indicator?.kind !== "count" && indicator?.kind !== "fraction" && (
        <div className="pair">
          {(!indicator || indicator.kind === "share") && (
            <TextField
              name="count"
              label="Antal bag en andel"
              hint="Skriv det, når det kendes"
              optional
              width="short"
              inputMode="numeric"
              defaultValue={people(measurement?.count)}
            />
          )}
          <TextField
            name="base"
            label="Ud af"
            hint="Hvor mange der blev målt"
            optional
            width="short"
            inputMode="numeric"
            defaultValue={people(measurement?.base)}
          />
        </div>
      )}
      <TextField
        name="group"
        label="Kun for en gruppe"
        hint="For eksempel De unge, der gennemførte turen. Tom er alle, der begyndte."
        optional
        defaultValue={measurement?.group}
        maxLength={120}
      />
      <TextField
        name="source"
        label="Kilde"
        hint={measurement ? undefined : "Tom: den samme som indikatorens"}
        optional
        defaultValue={measurement?.source}
        maxLength={200}
      />
      <TextArea name="note" label="Bemærkning" optional rows={2} defaultValue={measurement?.note} />
    </>
  );
}
