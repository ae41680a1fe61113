import { Link } from "@remix-run/react";
import { useState } from "react";
import { Checkbox, RadioGroup } from "~/ui/choice";
import { longDate, nearDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { DateField, Select, TextArea, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { Lock } from "~/ui/lock";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { chairDecisionGrounds, groundWords } from "../chair-decision";
import type { ChairDecisionsPage as Page, ListedChairDecision } from "../chair-decision-queries.server";

/** What the chair decided between meetings, and where the committee hears of it. */
export function ChairDecisionsPage({ page, answer }: { page: Page; answer?: FormAnswer | null }) {
  const { committee, decisions, today } = page;
  return (
    <div className="wrap">
      <PageHead
        crumbs={[{ label: "Møder", to: "/intern/moeder" }]}
        title={`Formandsbeslutninger i ${committee.name}`}
        meta={[countOf(decisions.length, "beslutning", "beslutninger")]}
      />
      {decisions.length > 0 ? (
        <Rows label="Formandsbeslutninger">
          {decisions.map((decision) => (
            <Decision key={decision.id} decision={decision} today={today} />
          ))}
        </Rows>
      ) : (
        <Empty title="Ingen formandsbeslutninger">
          Notér en herunder, når formanden har truffet en beslutning mellem to møder. Den kommer på den næste dagsorden
          af sig selv.
        </Empty>
      )}
      <section className="section" aria-labelledby="h-ny">
        <header>
          <h2 id="h-ny">Notér en formandsbeslutning</h2>
        </header>
        <ChairDecisionForm page={page} answer={answer} />
      </section>
    </div>
  );
}

function Decision({ decision, today }: { decision: ListedChairDecision; today: string }) {
  const { title, text, closed, caseNumber, chairName, decidedOn, ground, reason, reported } = decision;
  const coming = reported && ["drafting", "dispatched", "inSession"].includes(reported.status);
  return (
    <Row
      title={
        <>
          {title} {closed && <Lock />}
        </>
      }
      facts={[
        longDate(decidedOn),
        chairName,
        `Sag ${caseNumber}`,
        reported && (
          <Link to={`/intern/moeder/${reported.meetingId}`}>
            {coming ? "På dagsordenen" : "Var på dagsordenen"} {nearDate(reported.startsAt, today)}
          </Link>
        ),
      ]}
      more={
        <>
          <p>{text}</p>
          <p className="hint">
            {groundWords[ground].choice}: {reason}
          </p>
        </>
      }
      state={
        reported ? (
          <State kind={coming ? "ready" : "done"}>{coming ? "Kommer på et møde" : "Udvalget er orienteret"}</State>
        ) : (
          <State kind="wait">Venter på et møde</State>
        )
      }
    />
  );
}

function ChairDecisionForm({ page, answer }: { page: Page; answer?: FormAnswer | null }) {
  const [closed, setClosed] = useState(answer?.values?.["closed"] === "ja");
  const { committee, chairs, forChair, mayCreateCase, today } = page;
  return (
    <PostForm className="stack form" actionData={answer} idPrefix="formand">
      <HiddenFields fields={{ committeeId: committee.id }} />
      <TextField name="title" label="Hvad handler sagen om" autoComplete="off" />
      <TextField
        name="caseNumber"
        label="Sagsnummer"
        width="medium"
        optional={mayCreateCase}
        hint={mayCreateCase ? "Lad feltet være tomt for at oprette en ny sag." : "Sekretæren kan oplyse det."}
        autoComplete="off"
      />
      <TextArea name="text" label="Hvad er besluttet" rows={5} />
      <RadioGroup
        name="ground"
        label="Hvorfor kunne formanden beslutte det"
        choices={chairDecisionGrounds.map((ground) => ({ value: ground, label: groundWords[ground].choice }))}
      />
      <TextArea name="reason" label="Begrundelse" hint="Udvalget læser den på dagsordenen." rows={3} />
      <DateField name="decidedOn" label="Besluttet den" max={today} defaultValue={today} />
      {forChair && <Select name="chairId" label="Besluttet af" options={chairs} />}
      <Checkbox
        name="closed"
        label="Punktet er lukket for offentligheden"
        hint="Når sagen har fortrolige oplysninger. Offentligheden ser kun titlen, du vælger."
        defaultChecked={closed}
        onChange={(event) => setClosed(event.currentTarget.checked)}
      />
      {closed && (
        <>
          <TextField name="closedReason" label="Hvilket hensyn kræver det" autoComplete="off" />
          <TextField name="publicTitle" label="Offentlig titel" hint="Hvad offentligheden må vide" autoComplete="off" />
        </>
      )}
      <FormActions>
        <SubmitButton>Notér formandsbeslutning</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
