import { Link } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { sentenceCase } from "~/ui/danish-dates";
import { formatNumber } from "~/ui/danish-numbers";
import { TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { periodAfter, periodName } from "../period";
import { provisionalField, valueField } from "../series-forms";
import type { SeriesPageData } from "../series-queries.server";

export type EntryAnswer = FormAnswer | null | undefined;

/** Several periods at once; what has a value already is corrected here, too. */
export function EntryForm({
  series,
  entry,
  answer,
}: Pick<SeriesPageData, "series" | "entry"> & { answer: EntryAnswer }) {
  const values = new Map(series.values.map((value) => [value.period, value]));
  const [first, last] = [entry[0]!, entry.at(-1)!];
  const shift = (count: number) => `?fra=${periodAfter(first, count)}#skriv-tal`;
  return (
    <section className="section" aria-labelledby="skriv-tal">
      <h2 id="skriv-tal">Skriv tal</h2>
      <p className="hint">
        {sentenceCase(periodName(first))} til {periodName(last)}.{" "}
        <Link to={shift(-entry.length)}>Vis tidligere perioder</Link>
        {" · "}
        <Link to={shift(entry.length)}>Vis senere perioder</Link>
      </p>
      <PostForm className="stack" actionData={answer} key={`${first} ${series.version}`}>
        <HiddenFields fields={{ version: String(series.version) }} />
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <div className="scroll" role="region" aria-label="Perioder og tal" tabIndex={0}>
          <table className="data valuetable">
            <caption className="vh">Tal for hver periode</caption>
            <thead>
              <tr>
                <th scope="col">Periode</th>
                <th scope="col">Tal</th>
                <th scope="col">Foreløbigt</th>
              </tr>
            </thead>
            <tbody>
              {entry.map((period) => {
                const name = sentenceCase(periodName(period));
                const value = values.get(period);
                return (
                  <tr key={period}>
                    <th scope="row">{name}</th>
                    <td>
                      <TextField
                        name={valueField(period)}
                        label={name}
                        labelHidden
                        optional
                        width="short"
                        inputMode="decimal"
                        autoComplete="off"
                        defaultValue={value ? formatNumber(value.value, series.decimals) : ""}
                      />
                    </td>
                    <td>
                      <Checkbox
                        name={provisionalField(period)}
                        label={<span className="vh">{name} er foreløbigt</span>}
                        defaultChecked={value?.provisional}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <TextField
          name="reason"
          label="Hvorfor rettes tallet?"
          hint="Når et endeligt tal ændres eller tømmes. Det gamle tal bevares."
          optional
          maxLength={500}
        />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem tal</SubmitButton>
        </FormActions>
      </PostForm>
    </section>
  );
}
