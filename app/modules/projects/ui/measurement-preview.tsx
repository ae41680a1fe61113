import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { countOf, listInWords } from "~/ui/danish-numbers";
import { TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { Note } from "~/ui/note";
import { valueWords, type IndicatorFacts } from "../indicator";
import type { MeasurementPlan, PlannedMeasurement } from "../measurement-import";
import { projectPath } from "../project-paths";
import { whenOf } from "../results";

export interface MeasurementPreviewProps {
  projectId: string;
  text: string;
  plan: MeasurementPlan & { seen: string };
  indicators: IndicatorFacts[];
}

const kinds = { new: "Ny", changed: "Rettes", same: "Uændret" } as const;
const mostFaults = 20;

/** What a table of measurements would change, or its faults by cell, of which one is enough that nothing can be taken in. */
export function MeasurementPreview(props: MeasurementPreviewProps) {
  const { rows, faults, unread } = props.plan;
  const count = (kind: PlannedMeasurement["kind"]) => rows.filter((row) => row.kind === kind).length;
  const isFaulty = faults.length > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone with the form's last try.
  useEffect(() => heading.current?.focus(), [props.plan]);
  return (
    <section aria-labelledby="forhaandsvisning" className="stack">
      <h2 id="forhaandsvisning" ref={heading} tabIndex={-1}>
        {isFaulty ? "Tabellen skal rettes" : "Det vil ske"}
      </h2>
      {(!isFaulty || unread.length > 0) && (
        <p>
          {!isFaulty &&
            `${countOf(count("new"), "ny måling", "nye målinger")}, ${countOf(count("changed"), "rettet", "rettede")}, ${countOf(count("same"), "uændret", "uændrede")}. `}
          {unread.length > 0 && `Kolonnerne ${listInWords(unread)} læses ikke.`}
        </p>
      )}
      {isFaulty && (
        <Note kind="stop" title={`${countOf(faults.length, "fejl", "fejl")} i tabellen. Intet er hentet ind.`}>
          <ul>
            {faults.slice(0, mostFaults).map(({ cell, message }) => (
              <li key={`${cell} ${message}`}>
                {cell !== "" && `Felt ${cell}: `}
                {message}
              </li>
            ))}
          </ul>
          {faults.length > mostFaults && <p>Og {faults.length - mostFaults} til.</p>}
        </Note>
      )}
      {!isFaulty && rows.length > 0 && <PlannedRows {...props} />}
      {!isFaulty && <TakeIn {...props} wanted={count("new") + count("changed")} corrects={count("changed") > 0} />}
    </section>
  );
}

function PlannedRows({ plan: { rows }, indicators }: MeasurementPreviewProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll" role="region" aria-label="Målingerne i tabellen" tabIndex={0}>
      <table className="data">
        <caption className="vh">Målingerne i tabellen</caption>
        <thead>
          <tr>
            <th scope="col">Indikator</th>
            <th scope="col">Hvornår</th>
            <th scope="col" className="num">
              Nu
            </th>
            <th scope="col" className="num">
              I tabellen
            </th>
            <th scope="col">Det sker</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, indicatorId, indicator, kind, before, measurement }) => {
            const shape = indicators.find(({ id }) => id === indicatorId)!;
            return (
              <tr key={line}>
                <th scope="row">
                  {indicator}
                  {measurement.group && <span className="hint">{measurement.group}</span>}
                </th>
                <td>{whenOf(measurement)}</td>
                <td className="num">{before ? valueWords(shape, before) : "–"}</td>
                <td className="num">{valueWords(shape, measurement)}</td>
                <td>{kinds[kind]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function TakeIn({
  projectId,
  text,
  plan: { seen },
  wanted,
  corrects,
}: MeasurementPreviewProps & { wanted: number; corrects: boolean }) {
  const fetcher = useFetcher();
  if (wanted === 0)
    return <Note kind="ok">Alle målinger i tabellen står på projektet allerede. Der er ikke noget at hente ind.</Note>;
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      actionData={fetcher.data as FormAnswer | undefined}
      action={`${projectPath(projectId)}/maalinger/hent/gem`}
      idPrefix="gem"
    >
      <HiddenFields fields={{ text, seen }} />
      {corrects && (
        <TextField name="reason" label="Hvorfor rettes målingerne?" hint="De gamle tal bevares." maxLength={500} />
      )}
      <FormActions>
        <SubmitButton pendingText="Henter ind">{`Hent ${countOf(wanted, "måling", "målinger")} ind`}</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
