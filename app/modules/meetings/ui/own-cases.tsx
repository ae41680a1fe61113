import { nearDate } from "~/ui/danish-dates";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import type { OwnCase } from "../overview";

/** The cases this person has written, and where each is on its way. */
export function OwnCases({ cases, today }: { cases: OwnCase[]; today: string }) {
  return (
    <section className="section" aria-labelledby="h-egne">
      <header>
        <h2 id="h-egne">Dine sager til møderne</h2>
        <span className="count">{cases.length}</span>
      </header>
      <Rows>
        {cases.map(({ id, title, caseNumber, state, meeting }) => (
          <Row
            key={id}
            title={title}
            to={`/intern/forslag/${id}`}
            facts={[
              caseNumber,
              meeting ? `${meeting.committeeName} ${nearDate(meeting.startsAt, today)}` : "Intet møde valgt",
            ]}
            state={<State kind={state.kind}>{state.words}</State>}
          />
        ))}
      </Rows>
    </section>
  );
}
