import { useFetcher } from "@remix-run/react";
import { AskOnce } from "~/ui/dialog";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/choice";
import { sentenceCase } from "~/ui/danish-dates";
import { Select, TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { Row, Rows } from "~/ui/rows";
import { periodExample, periodName } from "../period";
import type { SeriesPageData } from "../series-queries.server";
import { breakReasonNames, breakReasons, breakWords } from "../series-break";

/** From when the series counts otherwise, and why. */
export function Breaks({ series, mayEdit }: Pick<SeriesPageData, "series" | "mayEdit">) {
  const { breaks } = series;
  if (breaks.length === 0 && !mayEdit) return null;
  return (
    <section className="section" aria-labelledby="brud">
      <h2 id="brud">Brud i serien</h2>
      <p className="hint">
        Tal før og efter et brud er gjort op på hver sin måde. Ændringer hen over det vises kun, når nogen beder om det.
      </p>
      {breaks.length > 0 && (
        <Rows label="Brud i serien">
          {breaks.map((one) => (
            <Row
              key={one.id}
              lead={sentenceCase(periodName(one.period))}
              title={breakWords(one)}
              end={
                mayEdit && (
                  <AskOnce
                    trigger={(open) => (
                      <Button variant="quiet" icon="delete" onClick={open}>
                        Slet brud <span className="vh">i {periodName(one.period)}</span>
                      </Button>
                    )}
                    title={`Slet bruddet i ${periodName(one.period)}?`}
                    confirm="Slet brud"
                    danger
                    action={`/intern/statistik/brud/${one.id}/slet`}
                    fields={{}}
                  >
                    <p>Tal før og efter {periodName(one.period)} sammenlignes så uden videre.</p>
                  </AskOnce>
                )
              }
            />
          ))}
        </Rows>
      )}
      {mayEdit && <AddBreak series={series} />}
    </section>
  );
}

function AddBreak({ series }: Pick<SeriesPageData, "series">) {
  const fetcher = useFetcher();
  return (
    <details className="fold break">
      <summary>Skriv et brud</summary>
      <PostForm
        className="stack"
        fetcher={fetcher}
        actionData={fetcher.data as FormAnswer | undefined}
        action={`/intern/statistik/${series.id}/brud`}
        idPrefix="brud"
        key={series.breaks.length}
      >
        <TextField
          name="period"
          label="Fra og med"
          hint={`Den første periode på den nye måde, for eksempel ${periodExample[series.frequency]}`}
          width="short"
        />
        <Select
          name="reason"
          label="Hvorfor"
          options={breakReasons.map((value) => ({ value, label: breakReasonNames[value] }))}
          defaultValue="newSystem"
        />
        <TextField
          name="words"
          label="Hvad skete der"
          hint="For eksempel Kommunen gik over til et andet sagssystem"
          optional
          maxLength={200}
        />
        <Checkbox name="everySeries" label={`Gælder alle serier med målet “${series.measure}”`} />
        <FormActions>
          <SubmitButton variant={undefined} pendingText="Gemmer">
            Gem brud
          </SubmitButton>
        </FormActions>
      </PostForm>
    </details>
  );
}
