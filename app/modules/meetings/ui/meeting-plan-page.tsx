import { Form, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { Button, LinkButton } from "~/ui/button";
import { Checkbox, CheckboxGroup } from "~/ui/choice";
import { monthName, nearDate, sentenceCase, weekdayDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { Select, TextField, TimeField } from "~/ui/field";
import { FieldFault } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { useFormState, wireField, type FormAnswer } from "~/ui/form-state";
import { PageHead } from "~/ui/page-head";
import type { DayFacts } from "../day-facts.server";
import { rhythms, rhythmWords, type PlanPattern } from "../meeting-plan";
import { againstDay, type PlannableCommittee } from "./new-meeting-page";

const weekdays = ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag"];

export interface MeetingPlanPageProps {
  committees: PlannableCommittee[];
  chosen: PlannableCommittee | null;
  pattern: PlanPattern;
  days: DayFacts[];
  actionData?: FormAnswer | null;
}

/** A committee's year: choose the pattern, look at the days it gives, take off those that won't do, plan the rest at once. */
export function MeetingPlanPage({ committees, chosen, pattern, days, actionData }: MeetingPlanPageProps) {
  return (
    <div className="wrap">
      <PageHead
        title={chosen ? `Mødeplan ${pattern.year} for ${chosen.name}` : "Mødeplan"}
        crumbs={[{ label: "Møder", to: "/intern/moeder" }]}
      />
      {!chosen ? (
        <Empty title="Du er ikke sekretær for et udvalg">Kun udvalgets sekretær kan planlægge udvalgets møder.</Empty>
      ) : (
        <div className="cols plan">
          <Days
            key={`${chosen.id} ${days.map(({ date }) => date).join()}`}
            committee={chosen}
            days={days}
            actionData={actionData}
          />
          <aside className="aside" aria-label="Mønster">
            <Pattern committees={committees} chosen={chosen} pattern={pattern} />
          </aside>
        </div>
      )}
    </div>
  );
}

function Pattern({
  committees,
  chosen,
  pattern,
}: {
  committees: PlannableCommittee[];
  chosen: PlannableCommittee;
  pattern: PlanPattern;
}) {
  const submit = useSubmit();
  const months = Array.from({ length: 12 }, (_, index) => {
    const label = monthName(`2026-${String(index + 1).padStart(2, "0")}-01`);
    return { value: String(index + 1), label: sentenceCase(label) };
  });
  return (
    <Form
      method="get"
      className="stack"
      onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
    >
      <h2>Mønster</h2>
      <Select
        name="udvalg"
        label="Udvalg"
        options={committees.map(({ slug, name }) => ({ value: slug, label: name }))}
        defaultValue={chosen.slug}
      />
      <TextField
        name="aar"
        label="År"
        type="number"
        width="short"
        min={2000}
        max={2100}
        defaultValue={String(pattern.year)}
      />
      <Select
        name="ugedag"
        label="Ugedag"
        options={weekdays.map((label, index) => ({ value: String(index + 1), label }))}
        defaultValue={String(pattern.weekday)}
      />
      <Select
        name="rytme"
        label="Hvor tit"
        options={rhythms.map((value) => ({ value, label: rhythmWords[value] }))}
        defaultValue={pattern.rhythm}
      />
      <CheckboxGroup
        name="uden"
        label="Måneder uden møder"
        choices={months}
        defaultValue={pattern.without.map(String)}
        optional
      />
      <noscript>
        <Button type="submit">Vis dagene</Button>
      </noscript>
    </Form>
  );
}

function Days({
  committee,
  days,
  actionData,
}: {
  committee: PlannableCommittee;
  days: DayFacts[];
  actionData?: FormAnswer | null;
}) {
  const usable = (day: DayFacts) => day.closed === null && day.clashes.every(({ own }) => !own);
  const [count, setCount] = useState(days.filter(usable).length);
  if (days.length === 0)
    return (
      <Empty title="Mønsteret giver ingen dage">
        Vælg et andet år, en anden ugedag eller færre måneder uden møder.
      </Empty>
    );
  return (
    <PostForm className="stack" actionData={actionData} idPrefix="plan">
      <HiddenFields fields={{ committeeId: committee.id }} />
      <div className="fieldrow">
        <TimeField name="start" label="Begynder" defaultValue={committee.defaultStart.replace(".", ":")} />
        <TimeField name="end" label="Slutter" defaultValue={committee.defaultEnd.replace(".", ":")} />
        <TextField name="place" label="Sted" defaultValue={committee.defaultPlace} />
      </div>
      <fieldset
        className="plandays"
        onChange={(event) => setCount(event.currentTarget.querySelectorAll("input[name=dates]:checked").length)}
      >
        <legend>Dage</legend>
        <ul className="rows">
          {days.map((day) => (
            <li key={day.date}>
              <Checkbox
                name="dates"
                value={day.date}
                label={sentenceCase(weekdayDate(day.date))}
                hint={againstDay(day).join(" ") || `Dagsordenen sendes senest ${nearDate(day.deadline, day.date)}.`}
                defaultChecked={usable(day)}
              />
            </li>
          ))}
        </ul>
        <DatesFault />
      </fieldset>
      <FormActions>
        <LinkButton to="/intern/moeder">Fortryd</LinkButton>
        <SubmitButton pendingText="Planlægger">Planlæg {countOf(count, "møde", "møder")}</SubmitButton>
      </FormActions>
    </PostForm>
  );
}

function DatesFault() {
  return <FieldFault wiring={wireField(useFormState(), "dates", { hasHint: false })} />;
}
