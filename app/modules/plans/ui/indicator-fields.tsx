import { Select, TextField } from "~/ui/field";

export interface IndicatorValues {
  name: string;
  seriesId: string | null;
  ownerId: string;
  /** as they are written */
  baselinePeriod: string;
  targetValue: string;
  targetPeriod: string;
}

/** What is followed, by whom, and what it shall reach. */
export function IndicatorFields({
  values,
  series,
  people,
}: {
  values?: IndicatorValues;
  series: { value: string; label: string }[];
  people: { value: string; label: string }[];
}) {
  return (
    <>
      <TextField name="name" label="Hvad følges" hint="For eksempel Borgere i fleksjob" defaultValue={values?.name} />
      <Select
        name="ownerId"
        label="Hvem følger det"
        options={people}
        placeholder="Vælg person"
        defaultValue={values?.ownerId}
      />
      <Select
        name="seriesId"
        label="Talserie"
        hint="Serierne skrives ind under Tal"
        optional
        options={series}
        placeholder="Ingen endnu"
        defaultValue={values?.seriesId ?? ""}
      />
      <TextField
        name="baselinePeriod"
        label="Følges fra"
        hint="Det første tal på linjen, for eksempel december 2020"
        optional
        width="medium"
        defaultValue={values?.baselinePeriod}
      />
      <TextField
        name="targetValue"
        label="Måltal"
        hint="Kan vente, til udvalget har fastsat det"
        optional
        width="medium"
        defaultValue={values?.targetValue}
      />
      <TextField
        name="targetPeriod"
        label="Nås i"
        hint="For eksempel december 2021"
        optional
        width="medium"
        defaultValue={values?.targetPeriod}
      />
    </>
  );
}
