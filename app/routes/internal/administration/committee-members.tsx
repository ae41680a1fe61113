import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addMembership } from "~/modules/meetings/add-membership.server";
import { addMembershipForm } from "~/modules/meetings/membership-forms";
import { seatable, seatsOf } from "~/modules/meetings/membership-queries.server";
import { EditSeat } from "~/modules/meetings/ui/edit-seat";
import { SeatFields } from "~/modules/meetings/ui/seat-fields";
import { CurrentSeats, OtherSeats } from "~/modules/meetings/ui/seat-list";
import { copenhagenDate } from "~/platform/danish-time";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { Empty } from "~/ui/empty";
import { Select } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";

const pageOf = (committeeId: string) => `/intern/administration/udvalg/${committeeId}/medlemmer`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  return read(actor, async (unit) => ({
    ...(await seatsOf(unit, committeeId)),
    people: (await seatable(unit)).map(({ id, name, title }) => ({
      value: id,
      label: title ? `${name}, ${title}` : name,
    })),
    base: pageOf(committeeId),
    today: copenhagenDate(unit.now),
  }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  return act(
    request,
    actor,
    addMembershipForm,
    (unit, input) => addMembership(unit, { ...input, committeeId }),
    () => redirectWithFlash(pageOf(committeeId), { message: "Pladsen er givet." }),
  );
}

export default function CommitteeMembers() {
  const { current, coming, former, people, base, today } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const [search] = useSearchParams();
  const chosen = [...current, ...coming, ...former].find(({ id }) => id === search.get("plads"));
  return (
    <div className="cols">
      <div>
        <section className="section">
          <header>
            <h2>I dag</h2>
            <span className="count">{current.length}</span>
          </header>
          {current.length > 0 ? (
            <CurrentSeats seats={current} base={base} />
          ) : (
            <Empty title="Ingen har plads i udvalget i dag.">Giv den første plads her ved siden af.</Empty>
          )}
        </section>
        {coming.length > 0 && (
          <section className="section">
            <header>
              <h2>Kommende</h2>
              <span className="count">{coming.length}</span>
            </header>
            <OtherSeats seats={coming} label="Kommende pladser" />
          </section>
        )}
        {former.length > 0 && (
          <section className="section">
            <header>
              <h2>Tidligere</h2>
              <span className="count">{former.length}</span>
            </header>
            <OtherSeats seats={former} label="Tidligere pladser" />
          </section>
        )}
      </div>
      <aside className="aside" id="plads">
        {chosen ? (
          <EditSeat key={chosen.id} seat={chosen} base={base} today={today} />
        ) : (
          <section className="card">
            <h2>Giv en plads</h2>
            <PostForm className="stack" actionData={faults}>
              <Select
                name="userId"
                label="Person"
                placeholder="Vælg en person"
                options={people}
                hint="Opret personen under Brugere først."
              />
              <SeatFields today={today} />
              <FormActions>
                <SubmitButton pendingText="Gemmer">Giv pladsen</SubmitButton>
              </FormActions>
            </PostForm>
          </section>
        )}
      </aside>
    </div>
  );
}
