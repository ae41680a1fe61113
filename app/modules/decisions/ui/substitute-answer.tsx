import { Select } from "~/ui/field";
import { FormActions, PostButton, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { atClock, weekdayDate } from "~/ui/danish-dates";
import type { SubstitutePage } from "../substitute-queries.server";

/** Where the election group's contact answers who comes instead of a member, or that nobody does. */
export function SubstituteAnswer({ page, faults }: { page: SubstitutePage; faults: FormAnswer | undefined }) {
  const { meeting, member } = page;
  return (
    <div className="wrap">
      <PageHead
        crumbs={[{ label: "Møder", to: "/intern/moeder" }]}
        title={`Stedfortræder for ${member}`}
        meta={[meeting.committee, weekdayDate(meeting.startsAt), atClock(meeting.startsAt), page.group]}
      />
      <div className="stack form">
        {page.over ? (
          <Note>
            {page.state === "withdrawn"
              ? `${member} kommer alligevel. Der er ikke brug for en stedfortræder.`
              : "Mødet er slut eller aflyst. Der er ikke brug for en stedfortræder."}
          </Note>
        ) : page.state === "named" ? (
          <Note kind="ok" title={`${page.substitute ?? "En stedfortræder"} er udpeget og har fået en mail.`}>
            Skal det være en anden, så sig det til udvalgets sekretær.
          </Note>
        ) : (
          <Answer page={page} faults={faults} />
        )}
      </div>
    </div>
  );
}

function Answer({ page, faults }: { page: SubstitutePage; faults: FormAnswer | undefined }) {
  const { meeting, requestId, candidates, member, state } = page;
  const nobody = (
    <PostButton action={`/intern/moeder/${meeting.id}/stedfortraeder/${requestId}/ingen`} fields={{ requestId }}>
      Der kommer ingen
    </PostButton>
  );
  return (
    <>
      {state === "nobody" && (
        <Note title="Svaret er, at der ikke kommer nogen.">Kommer der alligevel en, så vælg, hvem det er.</Note>
      )}
      {candidates.length === 0 ? (
        <Note kind="warn" title="Der er ingen at vælge imellem.">
          En stedfortræder skal sidde i byrådet for samme gruppe og må ikke selv være med til mødet.
        </Note>
      ) : (
        <PostForm className="stack" actionData={faults}>
          <input type="hidden" name="requestId" value={requestId} />
          <Select
            name="substituteId"
            label={`Hvem møder i stedet for ${member}?`}
            hint="Du kan vælge blandt gruppens medlemmer af byrådet, som ikke selv er med i udvalget (kommunestyrelsesloven § 28, stk. 2)."
            placeholder="Vælg en person"
            options={candidates.map(({ userId, name, party }) => ({
              value: userId,
              label: party ? `${name} (${party})` : name,
            }))}
          />
          <FormActions>
            <SubmitButton pendingText="Udpeger">Udpeg stedfortræder</SubmitButton>
          </FormActions>
        </PostForm>
      )}
      {state === "asked" && nobody}
    </>
  );
}
