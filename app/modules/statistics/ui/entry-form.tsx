import { Link } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { sentenceCase } from "~/ui/danish-dates";
import { TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { periodAfter, periodName } from "../period";
import { provisionalField, valueField } from "../series-forms";
import { byPeriod, typedAs } from "../value-changes";
import type { SeriesPageData } from "../series-queries.server";

export type EntryAnswer = FormAnswer | null | undefined;

/** Several periods at once; what has a value already is corrected here, too. */
export function EntryForm({
  series,
  entry,
  answer,
}: Pick<SeriesPageData, "series" | "entry"> & { answer: EntryAnswer }) {
  const said = byPeriod(series);
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
      <p className="hint">
        Skriv <b>-</b> eller <b>&lt;5</b>, hvis kilden ikke oplyser tallet.
        {series.unit === "percent" &&
          " Skriv 97 af 110, hvis andelen skal regnes ud, og 88,2 (97 af 110), hvis den er offentliggjort med sit antal."}
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
                const stated = said.get(period);
                return (
                  <tr key={period}>
                    <th scope="row">{name}</th>
                    <td>
                      <TextField
                        name={valueField(period)}
                        label={name}
                        labelHidden
                        optional
                        width={series.unit === "percent" ? undefined : "short"}
                        autoComplete="off"
                        defaultValue={stated ? typedAs(series, stated) : ""}
                      />
                    </td>
                    <td>
                      <Checkbox
                        name={provisionalField(period)}
                        label={<span className="vh">{name} er foreløbigt</span>}
                        defaultChecked={stated?.provisional}
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
