import { frequencyOf, periodName, periodOn, type Frequency } from "~/modules/statistics/period";
import { formatNumber } from "~/ui/danish-numbers";
import { DateField, Select, TextArea, TextField } from "~/ui/field";
import { dueKindNames, dueKinds, recurrenceNames, recurrences, type DueKind } from "../commitment";
import { comparisons, comparisonWords } from "../commitment-measure";
import type { CommitmentChoices } from "../commitment-to-make.server";

/** What the fields begin with. */
export interface CommitmentValues {
  title?: string;
  ownerId?: string;
  dueKind?: DueKind;
  dueOn?: string | null;
  dueWords?: string;
  recurrence?: string;
  followUp?: string;
  seriesId?: string | null;
  comparison?: string;
  targetValue?: number | null;
  targetSeriesId?: string | null;
  targetFrom?: string;
  targetWords?: string;
}

/** What a commitment says: what, who, when, how it is followed up and measured. `made`: its date and owner have steps of their own. */
export function CommitmentFields({
  values,
  people,
  series,
  made,
}: CommitmentChoices & { values: CommitmentValues; made?: boolean }) {
  return (
    <>
      <TextField name="title" label="Hvad er lovet, med få ord" defaultValue={values.title} maxLength={300} />
      {!made && (
        <>
          <Select
            name="ownerId"
            label="Hvem følger op"
            placeholder="Vælg person"
            options={people}
            defaultValue={values.ownerId}
          />
          <DueFields values={values} />
        </>
      )}
      <Select
        name="recurrence"
        label="Fast opfølgning"
        options={recurrences.map((value) => ({ value, label: recurrenceNames[value] }))}
        defaultValue={values.recurrence ?? "none"}
      />
      <TextArea
        name="followUp"
        label="Hvordan følges der op"
        optional
        rows={2}
        maxLength={500}
        defaultValue={values.followUp}
      />
      <MeasureFields values={values} series={series} />
    </>
  );
}

const periodKinds: Partial<Record<DueKind, Frequency>> = {
  month: "month",
  quarter: "quarter",
  halfYear: "halfYear",
  year: "year",
};

/** How exactly the letter says when. */
export function DueFields({ values: { dueKind = "none", dueOn, dueWords } }: { values: CommitmentValues }) {
  const frequency = periodKinds[dueKind];
  return (
    <fieldset className="stack">
      <legend>Hvornår</legend>
      <Select
        name="dueKind"
        label="Brevet nævner"
        options={dueKinds.map((value) => ({ value, label: dueKindNames[value] }))}
        defaultValue={dueKind}
      />
      <DateField
        name="dueDate"
        label="Dagen, når brevet nævner en dag"
        optional
        hint={undefined}
        defaultValue={dueKind === "date" ? (dueOn ?? "") : ""}
      />
      <TextField
        name="duePeriod"
        label="Perioden, når brevet nævner en måned, et kvartal, et halvår eller et år"
        hint="For eksempel august 2018, 3. kvartal 2018 eller 2. halvår 2018. Sidste dag i perioden er fristen."
        optional
        width="medium"
        defaultValue={frequency && dueOn ? periodName(periodOn(dueOn, frequency)) : ""}
      />
      <TextField name="dueWords" label="Brevets egne ord" optional maxLength={200} defaultValue={dueWords} />
    </fieldset>
  );
}

function MeasureFields({ values, series }: { values: CommitmentValues; series: CommitmentChoices["series"] }) {
  const { targetFrom = "", targetValue } = values;
  return (
    <fieldset className="stack">
      <legend>Hvordan måles det</legend>
      {series.length > 0 && (
        <>
          <Select
            name="seriesId"
            label="Talserie"
            optional
            placeholder="Måles ikke på en serie"
            options={series}
            defaultValue={values.seriesId ?? ""}
          />
          <Select
            name="comparison"
            label="Tallet skal være"
            optional
            placeholder="Vælg"
            options={comparisons.map((value) => ({ value, label: comparisonWords[value] }))}
            defaultValue={values.comparison ?? ""}
          />
          <TextField
            name="targetValue"
            label="Målets tal"
            hint="For eksempel 80 eller 1.234,5"
            optional
            width="short"
            defaultValue={
              targetValue === null || targetValue === undefined
                ? ""
                : formatNumber(targetValue, decimalsOf(targetValue))
            }
          />
          <Select
            name="targetSeriesId"
            label="Eller en serie at holde op imod"
            hint="For eksempel landsgennemsnittet"
            optional
            placeholder="Ingen"
            options={series}
            defaultValue={values.targetSeriesId ?? ""}
          />
          <TextField
            name="targetFrom"
            label="Fra perioden"
            hint="Første periode, hvor målet skal være nået"
            optional
            width="medium"
            defaultValue={frequencyOf(targetFrom) ? periodName(targetFrom) : targetFrom}
          />
        </>
      )}
      <TextField
        name="targetWords"
        label="Målet i ord"
        hint="Når ingen serie måler det"
        optional
        maxLength={500}
        defaultValue={values.targetWords}
      />
    </fieldset>
  );
}

const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;
