import { CheckboxGroup, Checkbox } from "~/ui/choice";
import { TextArea, TextField } from "~/ui/field";

export interface PlanTableValues {
  title: string;
  /** as they are written: "juni 2019" */
  fromPeriod: string;
  toPeriod: string;
  seriesIds: string[];
  shareIds: string[];
  shareOf: string;
  comment: string;
  lead: boolean;
  printedSpan: string;
  printed: string;
  printedWhere: string;
}

/** Which series a table shows, for which two periods. Its figures are read from them. */
export function PlanTableFields({
  values,
  counts,
  shares,
}: {
  values?: PlanTableValues;
  /** the series of numbers, and of shares in per cent */
  counts: { value: string; label: string }[];
  shares: { value: string; label: string }[];
}) {
  return (
    <>
      <TextField name="title" label="Tabellens titel" hint="For eksempel A-dagpenge" defaultValue={values?.title} />
      <CheckboxGroup
        name="seriesIds"
        label="Serier"
        hint="En række for hver. Områderne skal være forskellige, og tallene af samme slags."
        search="Søg i serierne"
        choices={counts}
        defaultValue={values?.seriesIds}
      />
      <TextField
        name="fromPeriod"
        label="Fra"
        hint="For eksempel juni 2019"
        width="medium"
        defaultValue={values?.fromPeriod}
      />
      <TextField
        name="toPeriod"
        label="Til"
        hint="For eksempel juni 2020"
        width="medium"
        defaultValue={values?.toPeriod}
      />
      {shares.length > 0 && (
        <CheckboxGroup
          name="shareIds"
          label="Andele i den sidste periode"
          hint="Serier i procent fra de samme områder, som de er offentliggjort"
          optional
          search="Søg i andelene"
          choices={shares}
          defaultValue={values?.shareIds}
        />
      )}
      <TextField
        name="shareOf"
        label="Andelene er af"
        hint="For eksempel arbejdsstyrken"
        optional
        width="medium"
        defaultValue={values?.shareOf}
      />
      <TextArea name="comment" label="Tekst under tabellen" optional rows={5} defaultValue={values?.comment} />
      <Checkbox name="lead" label="Tabellen er summen af de andre" defaultChecked={values?.lead} />
      <details className="fold">
        <summary>Den trykte plan siger noget andet</summary>
        <TextField
          name="printedSpan"
          label="Periode over ændringen i den trykte plan"
          hint="Kun hvis den er forkert, for eksempel 2018-2019"
          optional
          width="medium"
          defaultValue={values?.printedSpan}
        />
        <TextArea
          name="printed"
          label="Ændringer i procent, som den trykte plan skriver dem"
          hint="Ét område på hver linje: Østdanmark: 13"
          optional
          rows={3}
          defaultValue={values?.printed}
        />
        <TextField
          name="printedWhere"
          label="Hvor det står"
          hint="For eksempel planens tekst"
          optional
          width="medium"
          defaultValue={values?.printedWhere}
        />
      </details>
    </>
  );
}
