import { formatNumber } from "~/ui/danish-numbers";
import { Select, TextArea, TextField } from "~/ui/field";
import {
  decimalsOf,
  directionNames,
  directions,
  indicatorKindNames,
  indicatorKinds,
  indicatorRoleNames,
  indicatorRoles,
  type IndicatorFacts,
} from "../indicator";
import { targetField } from "../shape-indicator";
import { whenExample, whenField } from "../when";
import { MomentFields } from "./measurement-fields";

const whenHint = `En dag eller en måned, for eksempel ${whenExample}`;
const ofScale = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : formatNumber(value, decimalsOf(value));

/** What is measured and what it shall reach. What it counts is chosen once; `source` is what the last one said. */
export function IndicatorFields({ indicator, source }: { indicator?: IndicatorFacts; source?: string }) {
  return (
    <>
      <TextField
        name="name"
        label="Hvad måles?"
        hint="For eksempel Selvforsørgende"
        defaultValue={indicator?.name}
        maxLength={200}
      />
      <Select
        name="role"
        label="Indikatoren fortæller"
        options={indicatorRoles.map((value) => ({
          value,
          label: indicatorRoleNames[value].toLocaleLowerCase("da"),
        }))}
        defaultValue={indicator?.role ?? "outcome"}
      />
      {!indicator && (
        <Select
          name="kind"
          label="Slags tal"
          options={indicatorKinds.map((value) => ({ value, label: indicatorKindNames[value] }))}
          defaultValue="share"
        />
      )}
      {(!indicator || indicator.kind === "scale") && (
        <div className="pair">
          <TextField
            name="scaleMin"
            label="Laveste på skalaen"
            hint={indicator ? undefined : "Kun når slags tal er point på en skala"}
            optional={!indicator}
            width="short"
            defaultValue={ofScale(indicator?.scaleMin)}
          />
          <TextField
            name="scaleMax"
            label="Højeste på skalaen"
            optional={!indicator}
            width="short"
            defaultValue={ofScale(indicator?.scaleMax)}
          />
        </div>
      )}
      <div className="pair">
        <TextField
          name="unit"
          label="Enhed"
          hint="For eksempel mænd, måneder eller % for et gennemsnit. Ikke for andele."
          optional
          width="medium"
          defaultValue={indicator?.unit}
          maxLength={40}
        />
        <TextField
          name="decimals"
          label="Decimaler"
          type="number"
          min={0}
          max={4}
          width="short"
          defaultValue={String(indicator?.decimals ?? 0)}
        />
      </div>
      <MomentFields label="Hvornår måles resultatet?" values={indicator} />
      <Select
        name="direction"
        label="Hvad er godt"
        options={directions.map((value) => ({ value, label: directionNames[value] }))}
        defaultValue={indicator?.direction ?? "up"}
      />
      <div className="pair">
        <TextField
          name="target"
          label="Mål"
          hint="For eksempel 33, 60 % eller 4/5"
          optional
          width="short"
          defaultValue={indicator ? targetField(indicator) : ""}
        />
        <TextField
          name="targetOn"
          label="Målet skal være nået"
          hint={whenHint}
          optional
          width="medium"
          defaultValue={whenField(indicator?.targetOn ?? "")}
        />
      </div>
      <TextField
        name="source"
        label="Kilde"
        hint="For eksempel Slutevalueringen 2022"
        defaultValue={indicator?.source ?? source}
        maxLength={200}
      />
      <TextArea
        name="note"
        label="Bemærkning"
        hint="Hvordan tallet er gjort op"
        optional
        rows={2}
        defaultValue={indicator?.note}
      />
    </>
  );
}

/** Where it begins from, of a new indicator. */
export function BaselineFields() {
  return (
    <fieldset className="stack">
      <legend>Udgangspunkt, når det kendes</legend>
      <div className="pair">
        <TextField
          name="baselineValue"
          label="Værdi"
          hint="For eksempel 21 % eller 4/5"
          optional
          width="short"
          inputMode="text"
        />
        <TextField name="baselineOn" label="Målt" hint={whenHint} optional width="medium" />
      </div>
      <div className="pair">
        <TextField name="baselineCount" label="Antal bag en andel" optional width="short" inputMode="numeric" />
        <TextField name="baselineBase" label="Ud af" optional width="short" inputMode="numeric" />
      </div>
    </fieldset>
  );
}
