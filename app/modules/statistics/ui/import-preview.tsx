import { Checkbox } from "~/ui/choice";
import { sentenceCase } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Select, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { Note } from "~/ui/note";
import { useFetcher } from "@remix-run/react";
import type { ImportInput } from "../series-forms";
import type { ImportPreview } from "../import-values.server";
import { periodName } from "../period";
import { valueWords } from "../series";

export interface PreviewProps {
  preview: ImportPreview;
  input: ImportInput;
}

const kinds = { new: "Nyt", changed: "Ændret", same: "Uændret" } as const;
const mostFaults = 20;

/** What the file would change: its columns, its faults, each number as it would stand. Nothing is taken in yet. */
export function ImportPreviewed({ preview, input }: PreviewProps) {
  const { counts, faults, ambiguous } = preview;
  return (
    <section aria-labelledby="forhaandsvisning" className="stack">
      <h2 id="forhaandsvisning">Det vil ske</h2>
      <p>
        {countOf(counts.new, "nyt tal", "nye tal")}, {countOf(counts.changed, "ændret", "ændrede")},{" "}
        {countOf(counts.same, "uændret", "uændrede")}.
        {counts.empty > 0 && ` ${countOf(counts.empty, "række", "rækker")} uden tal.`}
        {counts.otherAreas.length > 0 && ` Rækker om ${counts.otherAreas.slice(0, 5).join(", ")} springes over.`}
      </p>
      <Columns preview={preview} input={input} />
      {faults.length > 0 && (
        <Note kind="stop" title={`${countOf(faults.length, "fejl", "fejl")} i filen. Intet er hentet ind.`}>
          <ul>
            {faults.slice(0, mostFaults).map(({ line, column, message }) => (
              <li key={`${line} ${column} ${message}`}>
                {line === null ? `Kolonnen “${column}”` : `Række ${line}, kolonnen “${column}”`}: {message}
              </li>
            ))}
          </ul>
          {faults.length > mostFaults && <p>Og {faults.length - mostFaults} til.</p>}
        </Note>
      )}
      {ambiguous !== null && (
        <Note kind="warn" title={`“${ambiguous}” kan læses på to måder.`}>
          Vælg ovenfor, hvad punktum betyder i filen, og se forhåndsvisningen igen.
        </Note>
      )}
      <Changes preview={preview} />
      {faults.length === 0 && ambiguous === null && <TakeIn preview={preview} input={input} />}
    </section>
  );
}

/** What stands where in the file, to be corrected. */
function Columns({ preview: { header, columns }, input }: PreviewProps) {
  const options = header.map((label, index) => ({ value: String(index), label }));
  return (
    <PostForm className="stack" idPrefix="kolonner" files>
      <HiddenFields fields={{ seriesId: input.seriesId, text: input.text }} />
      <Select name="periodColumn" label="Periode står i" options={options} defaultValue={String(columns.period)} />
      <Select name="valueColumn" label="Tal står i" options={options} defaultValue={String(columns.value)} />
      <Select
        name="areaColumn"
        label="Område står i"
        optional
        placeholder="Ingen kolonne: alle rækker hører til serien"
        options={options}
        defaultValue={columns.area === null ? "" : String(columns.area)}
      />
      <Select
        name="point"
        label="Punktum i tallene"
        optional
        placeholder="Står ikke mellem tusinder, eller er klart"
        options={[
          { value: "thousands", label: "står mellem tusinder: 1.234 er tolv hundrede og fireogtredive" },
          { value: "decimal", label: "står før decimaler: 1.234 er lidt over én" },
        ]}
        defaultValue={input.point}
      />
      <Checkbox
        name="newestProvisional"
        label="Det nyeste tal er foreløbigt"
        defaultChecked={input.newestProvisional}
      />
      <FormActions>
        <SubmitButton variant={undefined} pendingText="Læser filen">
          Se forhåndsvisning igen
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}

function Changes({ preview: { series, chosen } }: Pick<PreviewProps, "preview">) {
  const rows = series.flatMap(({ area, changes }) => changes.map((change) => ({ area, ...change })));
  if (rows.length === 0) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll" role="region" aria-label="Tallene i filen" tabIndex={0}>
      <table className="data">
        <caption className="vh">Tallene i filen</caption>
        <thead>
          <tr>
            <th scope="col">Område</th>
            <th scope="col">Periode</th>
            <th scope="col" className="num">
              Nu
            </th>
            <th scope="col" className="num">
              I filen
            </th>
            <th scope="col">Det sker</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, period, before, after, kind, provisional }) => (
            <tr key={`${area} ${period}`}>
              <td>{area}</td>
              <th scope="row">{sentenceCase(periodName(period))}</th>
              <td className="num">{before === null ? "–" : valueWords(chosen, before)}</td>
              <td className="num">{after === null ? "–" : valueWords(chosen, after)}</td>
              <td>
                {kinds[kind]}
                {provisional && ", foreløbigt"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TakeIn({ preview, input }: PreviewProps) {
  const fetcher = useFetcher();
  const { columns, counts, corrects, seen } = preview;
  const wanted = counts.new + counts.changed;
  if (wanted === 0)
    return <Note kind="ok">Alle tal i filen står i serien allerede. Der er ikke noget at hente ind.</Note>;
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      actionData={fetcher.data as FormAnswer | undefined}
      action="/intern/statistik/import/gem"
      idPrefix="gem"
    >
      <HiddenFields
        fields={{
          seriesId: input.seriesId,
          text: input.text,
          seen,
          point: input.point,
          periodColumn: String(columns.period),
          valueColumn: String(columns.value),
          areaColumn: columns.area === null ? "" : String(columns.area),
          ...(input.newestProvisional ? { newestProvisional: "ja" } : {}),
        }}
      />
      {corrects && (
        <TextField name="reason" label="Hvorfor rettes de endelige tal?" hint="De gamle tal bevares." maxLength={500} />
      )}
      <FormActions>
        <SubmitButton pendingText="Henter ind">{`Hent ${countOf(wanted, "tal", "tal")} ind`}</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
