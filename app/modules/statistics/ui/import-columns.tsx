import { figureUnitNames, figureUnits } from "~/modules/figures/figure-unit";
import { Checkbox } from "~/ui/choice";
import { Select, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { roleField, unitField } from "../import-choices";
import { columnRoleNames, columnRoles } from "../import-layout";
import type { ImportPageData } from "../import-queries.server";
import type { ImportReport } from "../import-report";

interface ColumnsProps {
  data: ImportPageData;
  report: ImportReport;
  answer: FormAnswer | null | undefined;
}

/** How the file is read: what was recognised, to be corrected and read anew. */
export function ImportColumns({ data: { choices, version }, report, answer }: ColumnsProps) {
  const { columns, measures, sheets, sheet } = report;
  const has = (role: string) => columns.some((column) => column.role === role);
  return (
    <section className="section" aria-labelledby="kolonner">
      <h2 id="kolonner">Sådan læses filen</h2>
      <PostForm className="stack" actionData={answer} idPrefix="kolonner" key={version}>
        <HiddenFields fields={{ version: String(version), ...(sheets.length === 1 ? { sheet: "0" } : {}) }} />
        {sheets.length > 1 && (
          <Select
            name="sheet"
            label="Ark"
            options={sheets.map((label, index) => ({ value: String(index), label }))}
            defaultValue={String(sheet)}
          />
        )}
        <fieldset className="stack">
          <legend>Hvad står i kolonnerne?</legend>
          {columns.map(({ text, role }, index) => (
            <Select
              key={index}
              name={roleField(index)}
              label={text}
              options={columnRoles.map((value) => ({ value, label: columnRoleNames[value] }))}
              defaultValue={role}
            />
          ))}
        </fieldset>
        {!has("area") && (
          <TextField name="area" label="Område" hint="Filen har ingen kolonne med det." defaultValue={choices.area} />
        )}
        {!has("group") && (
          <TextField
            name="targetGroup"
            label="Målgruppe"
            hint="Filen har ingen kolonne med den. Tom er alle."
            optional
            defaultValue={choices.targetGroup}
          />
        )}
        {!has("measure") && (
          <TextField
            name="measure"
            label="Hvad måles"
            hint="Når overskriften over tallene ikke siger det."
            optional
            defaultValue={choices.measure}
          />
        )}
        {measures.map(({ measure, unit, known }, index) =>
          known ? null : (
            <Select
              key={measure}
              name={unitField(index)}
              label={`“${measure}” tæller`}
              options={figureUnits.map((value) => ({ value, label: figureUnitNames[value] }))}
              defaultValue={unit}
            />
          ),
        )}
        <Select
          name="point"
          label="Punktum i tallene"
          optional
          placeholder="Står ikke mellem tusinder, eller er klart"
          options={[
            { value: "thousands", label: "står mellem tusinder: 1.234 er tolv hundrede og fireogtredive" },
            { value: "decimal", label: "står før decimaler: 1.234 er lidt over én" },
          ]}
          defaultValue={choices.point}
        />
        <TextField name="source" label="Kilde" defaultValue={choices.source} />
        <Checkbox
          name="newestProvisional"
          label="Den nyeste periode i filen er foreløbig"
          hint="I Jobindsats er den nyeste måned det. Den bliver endelig, når en senere fil har den med."
          defaultChecked={choices.newestProvisional}
        />
        <Checkbox
          name="onlyKnown"
          label="Kun serier, der findes"
          hint="Ellers oprettes en serie for hvert mål, område og hver målgruppe i filen."
          defaultChecked={choices.onlyKnown}
        />
        <FormActions>
          <SubmitButton variant={undefined} pendingText="Læser filen">
            Læs filen igen
          </SubmitButton>
        </FormActions>
      </PostForm>
    </section>
  );
}
