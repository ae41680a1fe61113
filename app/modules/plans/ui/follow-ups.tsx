import { Link } from "@remix-run/react";
import { AskOnce } from "~/ui/dialog";
import { Button } from "~/ui/button";
import { longDate, monthName, sentenceCase } from "~/ui/danish-dates";
import { RadioGroup } from "~/ui/choice";
import { Select, TextArea, TextField } from "~/ui/field";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { canStep, isAboutTargets } from "../plan";
import type { PlanPageData } from "../plan-queries.server";
import { Supersede } from "./plan-actions";

type One = PlanPageData["followUps"][number];

const monthWords = (month: string) => `${monthName(`${month}-01`)} ${month.slice(0, 4)}`;

/** What the plan says will come back to the committee, and when. */
export function FollowUps(page: PlanPageData) {
  const { plan, followUps, people, mayEdit, followed, successors } = page;
  if (followUps.length === 0 && !(mayEdit && followed)) return null;
  return (
    <section className="section" aria-labelledby="opfoelgning">
      <header>
        <h2 id="opfoelgning">Kommer igen på udvalgets møder</h2>
      </header>
      {followUps.length > 0 ? (
        <Rows label="Opfølgning">
          {followUps.map((one) => (
            <Row
              key={one.id}
              lead={sentenceCase(monthWords(one.month))}
              title={one.title}
              facts={[
                one.ownerName,
                one.meeting && (
                  <Link key="moede" to={`/intern/moeder/${one.meeting.id}${one.meeting.held ? "/referat" : ""}`}>
                    {one.meeting.held ? "Behandlet" : "På dagsordenen"} {longDate(one.meeting.date)}
                    {one.meeting.number ? `, punkt ${one.meeting.number}` : ""}
                  </Link>
                ),
                one.report,
              ]}
              state={<FollowUpState one={one} />}
              end={one.state === "open" && one.mayEnd && <EndFollowUp planId={plan.id} one={one} />}
            />
          ))}
        </Rows>
      ) : (
        <p className="hint">Der er ikke aftalt nogen opfølgning endnu.</p>
      )}
      {mayEdit && followed && (
        <p className="actions">
          <AskOnce
            trigger={(open) => (
              <Button small icon="add" onClick={open}>
                Aftal opfølgning
              </Button>
            )}
            title="Hvad kommer igen på udvalgets møde?"
            confirm="Aftal"
            action={`/intern/planer/${plan.id}/opfoelgning`}
          >
            <TextField name="title" label="Hvad skal udvalget" hint="For eksempel Fastsæt måltal for året" />
            <Select name="month" label="Måned" options={page.months} placeholder="Vælg måned" />
            <Select name="ownerId" label="Forberedes af" options={people} placeholder="Vælg person" />
          </AskOnce>
          {canStep("supersede", plan.status) && successors.length > 0 && (
            <Supersede plan={plan} successors={successors} />
          )}
        </p>
      )}
    </section>
  );
}

function FollowUpState({ one }: { one: One }) {
  if (one.state === "done") return <State kind="done">Sket{one.endedOn ? ` ${longDate(one.endedOn)}` : ""}</State>;
  if (one.state === "dropped") return <State kind="done">Opgivet</State>;
  if (one.meeting?.decided)
    return (
      <State kind="late">
        {isAboutTargets(one.title) ? "Besluttet, skriv måltallene" : "Besluttet, ikke afsluttet"}
      </State>
    );
  if (one.meeting?.held) return <State kind="wait">Behandlet, ikke besluttet</State>;
  if (one.passed) return <State kind="late">Kom ikke på et møde</State>;
  return <State kind={one.meeting ? "ready" : "wait"}>{one.meeting ? "På dagsordenen" : "Venter på mødet"}</State>;
}

function EndFollowUp({ planId, one }: { planId: string; one: One }) {
  return (
    <AskOnce
      trigger={(open) => (
        <Button small onClick={open}>
          Afslut
        </Button>
      )}
      title={`Hvad blev der af “${one.title}”?`}
      confirm="Afslut"
      action={`/intern/planer/${planId}/opfoelgning/${one.id}`}
      fields={{ version: String(one.version) }}
    >
      <RadioGroup
        name="state"
        label="Hvad er der sket"
        choices={[
          { value: "done", label: "Det er sket" },
          { value: "dropped", label: "Det er opgivet" },
        ]}
        defaultValue="done"
      />
      <TextArea
        name="report"
        label="Skriv det kort"
        hint="Udvalget får det at vide på næste møde"
        rows={3}
        maxLength={2000}
      />
    </AskOnce>
  );
}
