import { figureUnitNames, figureUnits } from "~/modules/figures/figure-unit";
import { Checkbox } from "~/ui/choice";
import { Select, TextArea, TextField } from "~/ui/field";
import { frequencies, frequencyNames } from "../period";
import { directionNames, directions, isBounded, type Series } from "../series";

/** What a series is. What it counts and how often is chosen once: `kept` shows it no more. */
export function SeriesFields({ series, kept }: { series?: Series; kept?: boolean }) {
  return (
    <>
      <TextField
        name="measure"
        label="Hvad måles"
        hint="For eksempel Rettidig aktivering"
        defaultValue={series?.measure}
      />
      <TextField
        name="area"
        label="Hvor"
        hint="For eksempel kommunens navn eller Hele landet"
        defaultValue={series?.area}
      />
      <TextField
        name="targetGroup"
        label="Målgruppe"
        hint="For eksempel Dagpengemodtagere under 30 år. Tom er alle."
        optional
        defaultValue={series?.targetGroup}
      />
      {!kept && (
        <>
          <Select
            name="unit"
            label="Tallene tæller"
            options={figureUnits.map((value) => ({ value, label: figureUnitNames[value] }))}
            defaultValue="percent"
          />
          <Select
            name="frequency"
            label="Der måles"
            options={frequencies.map((value) => ({ value, label: frequencyNames[value].toLocaleLowerCase("da") }))}
            defaultValue="month"
          />
        </>
      )}
      <TextField
        name="decimals"
        label="Decimaler"
        type="number"
        min={0}
        max={4}
        width="short"
        defaultValue={String(series?.decimals ?? 0)}
      />
      {(!kept || (series && isBounded(series.unit))) && (
        <Checkbox
          name="unbounded"
          label="Tallene kan være under 0, og procenttal over 100"
          hint="Ved ændringer, saldi og indekstal. En andel er altid fra 0 til 100, og et antal personer er aldrig under 0."
          defaultChecked={series?.unbounded}
        />
      )}
      <Select
        name="direction"
        label="Hvad er godt"
        options={directions.map((value) => ({ value, label: directionNames[value] }))}
        defaultValue={series?.direction ?? "up"}
      />
      <TextField name="source" label="Kilde" hint="For eksempel Jobindsats" defaultValue={series?.source} />
      <TextArea
        name="note"
        label="Bemærkning"
        hint="Hvordan tallet er gjort op"
        optional
        rows={3}
        defaultValue={series?.note}
      />
    </>
  );
}
