import { useSearchParams } from "@remix-run/react";
import { nearDate, sentenceCase, weekdayDate } from "~/ui/danish-dates";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { DateField, Select, TextField, TimeField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import type { DayFacts } from "../day-facts.server";

export interface PlannableCommittee {
  id: string;
  slug: string;
  name: string;
  defaultPlace: string;
  defaultStart: string;
  defaultEnd: string;
}

export interface NewMeetingPageProps {
  committees: PlannableCommittee[];
  chosen: string | null;
  /** Of the day that is typed in. */
  facts: DayFacts | null;
  actionData?: FormAnswer | null;
}

/** One new meeting. As soon as the day is chosen, the page says what speaks against it and when the agenda must be out. */
export function NewMeetingPage({ committees, chosen, facts, actionData }: NewMeetingPageProps) {
  const [, setSearch] = useSearchParams();
  const committee = committees.find(({ id }) => id === chosen);
  const ask = (name: "udvalg" | "dato", value: string) =>
    setSearch(
      (search) => {
        if (value) search.set(name, value);
        else search.delete(name);
        return search;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className="wrap narrow">
      <PageHead title="Nyt møde" crumbs={[{ label: "Møder", to: "/intern/moeder" }]} />
      {!committee ? (
        <Empty title="Du er ikke sekretær for et udvalg">Kun udvalgets sekretær kan planlægge udvalgets møder.</Empty>
      ) : (
        <PostForm className="stack" actionData={actionData} key={committee.id}>
          <Select
            name="committeeId"
            label="Udvalg"
            options={committees.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={committee.id}
            onChange={(event) => ask("udvalg", event.currentTarget.value)}
          />
          <DateField
            name="date"
            label="Dag"
            defaultValue={facts?.date}
            onChange={(event) => ask("dato", event.currentTarget.value)}
          />
          <div aria-live="polite">
            {facts ? (
              <DayNotes facts={facts} />
            ) : (
              // As high as what comes: the button below doesn't move while somebody presses it.
              <p className="hint">Vælg dagen, så står fristen for dagsordenen her.</p>
            )}
          </div>
          <div className="fieldrow">
            <TimeField name="start" label="Begynder" defaultValue={committee.defaultStart.replace(".", ":")} />
            <TimeField name="end" label="Slutter" defaultValue={committee.defaultEnd.replace(".", ":")} />
          </div>
          <TextField name="place" label="Sted" defaultValue={committee.defaultPlace} />
          <FormActions>
            <LinkButton to="/intern/moeder">Fortryd</LinkButton>
            <SubmitButton pendingText="Planlægger">Planlæg møde</SubmitButton>
          </FormActions>
        </PostForm>
      )}
    </div>
  );
}

/** Why a day is a bad one, and otherwise when its agenda must be out. */
function DayNotes({ facts }: { facts: DayFacts }) {
  const against = againstDay(facts);
  const day = sentenceCase(weekdayDate(facts.date));
  if (against.length > 0)
    return (
      <Note kind="warn" title={`${day}:`}>
        {against.join(" ")}
      </Note>
    );
  return (
    <p className="hint">
      {day}. Dagsordenen skal sendes senest {nearDate(facts.deadline, facts.date)}.
    </p>
  );
}

/** What speaks against meeting on a day, in whole sentences. */
export function againstDay({ closed, clashes }: Pick<DayFacts, "closed" | "clashes">): string[] {
  return [
    ...(closed ? [`Det er ${closed}.`] : []),
    ...clashes.map(({ committee, start, own }) =>
      own
        ? `Udvalget har allerede et møde kl. ${start}.`
        : `${committee} har møde kl. ${start}, og de har medlemmer fælles.`,
    ),
  ];
}
