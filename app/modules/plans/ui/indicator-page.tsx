import { Link, useFetcher } from "@remix-run/react";
import type { FigureUnit } from "~/modules/figures/figure-unit";
import { valueWords } from "~/modules/statistics/series";
import { LinkButton } from "~/ui/button";
import { LineChart } from "~/ui/charts/line-chart";
import { Empty } from "~/ui/empty";
import { RadioGroup } from "~/ui/choice";
import { TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import type { IndicatorPageData } from "../indicator-queries.server";
import { standingKinds, standingNames, standingRules, standings } from "../standing";
import { GoalStanding } from "./goal-list";

/** A goal with its whole line, what was said of it through the year, and what is said now. */
export function IndicatorPage({ plan, indicator, judged, chart, axis, notes, mayNote, mayEdit }: IndicatorPageData) {
  const fetcher = useFetcher();
  const at = `/intern/planer/${plan.id}/maal/${indicator.id}`;
  const { owner, target, targetPeriod } = indicator;
  return (
    <div className="wrap goalpage">
      <PageHead
        title={indicator.name}
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: plan.title, to: `/intern/planer/${plan.id}` },
        ]}
        meta={[
          [owner.name, owner.title].filter(Boolean).join(", "),
          target ? `Mål ${target} i ${targetPeriod}` : "Intet måltal endnu",
          indicator.seriesId && (
            <Link key="serie" to={`/intern/statistik/${indicator.seriesId}`}>
              Talserien
            </Link>
          ),
        ]}
        actions={
          mayEdit && (
            <>
              {notes.length === 0 && (
                <PostButton action={`${at}/fjern`} fields={{ version: String(indicator.version) }} icon="remove">
                  Tag af planen
                </PostButton>
              )}
              <LinkButton to={`${at}/ret`} icon="edit">
                Ret mål og måltal
              </LinkButton>
            </>
          )
        }
      />
      <p>
        <GoalStanding goal={indicator} />
      </p>
      {chart && axis ? (
        <LineChart
          {...chart}
          tick={(value) =>
            valueWords(
              {
                unit: axis.unit as FigureUnit,
                decimals: Number.isInteger(value) ? 0 : Math.max(1, axis.decimals),
              },
              value,
            )
          }
        />
      ) : (
        <Empty
          title={indicator.seriesId ? "Talserien har ingen tal i perioden endnu" : "Der er ikke valgt en talserie"}
        >
          {mayEdit && <LinkButton to={`${at}/ret`}>Vælg serie og måltal</LinkButton>}
        </Empty>
      )}
      {mayNote && (
        <section className="section" aria-labelledby="skriv">
          <header>
            <h2 id="skriv">Hvordan går det?</h2>
          </header>
          <PostForm className="stack" fetcher={fetcher} action={`${at}/skriv`} key={indicator.version}>
            <HiddenFields fields={{ version: String(indicator.version) }} />
            <TextArea
              name="comment"
              label="I én eller to sætninger"
              hint="Udvalget læser det på planens side"
              rows={3}
              maxLength={600}
              defaultValue={indicator.comment}
            />
            <RadioGroup
              name="standing"
              label="Vurdering"
              defaultValue={judged}
              choices={[
                { value: "", label: "Som tallene siger" },
                ...standings.map((value) => ({ value, label: standingNames[value], hint: standingRules[value] })),
              ]}
            />
            <FormActions>
              <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
            </FormActions>
          </PostForm>
        </section>
      )}
      {notes.length > 0 && (
        <section className="section" aria-labelledby="sagt">
          <header>
            <h2 id="sagt">Sagt om målet</h2>
          </header>
          <Rows label="Sagt om målet">
            {notes.map((note) => (
              <Row
                key={note.id}
                title={note.comment}
                facts={[note.by, <Time key="at" at={note.at} as="nearTime" />]}
                state={
                  note.standing && <State kind={standingKinds[note.standing]}>{standingNames[note.standing]}</State>
                }
              />
            ))}
          </Rows>
        </section>
      )}
    </div>
  );
}
