import { useFetcher } from "@remix-run/react";
import { Button } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import { Select } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import type { ItemCourse, OwnCourse, StayedCase } from "../course";

const pathOf = (meetingId: string) => `/intern/moeder/${meetingId}/standsning`;

/** By a decision that is stayed, or was given up; nothing by any other. */
export function StayedNote({ words }: { words: string }) {
  return words ? <Note kind="warn">{words}</Note> : null;
}

/** The member's own right to refer the decision to the council (kommunestyrelsesloven § 23), on their own screen. */
export function OwnReferral({ course }: { course: OwnCourse }) {
  const { meetingId, itemId, itemNumber, referred, mayRefer, stayed } = course;
  if (!stayed && !mayRefer) return null;
  return (
    <section className="stack" aria-labelledby="h-standsning">
      <h2 id="h-standsning">Standsningsret</h2>
      <StayedNote words={stayed} />
      {referred && (
        <PostButton small action={`${pathOf(meetingId)}/fortryd`} fields={{ itemId }}>
          Træk dit krav tilbage
        </PostButton>
      )}
      {mayRefer && !referred && (
        <AskOnce
          trigger={(open) => (
            <Button small onClick={open}>
              Kræv sagen indbragt for byrådet
            </Button>
          )}
          title={`Kræv punkt ${itemNumber} indbragt for byrådet?`}
          confirm="Kræv nu"
          action={`${pathOf(meetingId)}/kraev`}
          fields={{ itemId }}
        >
          <p>
            Afgørelsen standses, og kun byrådet kan afgøre sagen, medmindre udvalget opgiver sin afgørelse. Du kan
            trække kravet tilbage, indtil mødet hæves.
          </p>
        </AskOnce>
      )}
    </section>
  );
}

/** For whoever records: what a member says in the room, and that the committee gives its decision up. */
export function ReferralPanel({ course }: { course: ItemCourse }) {
  const { meetingId, item, people, referrals, stayed, isStayed, referralFault, inSession } = course;
  const fetcher = useFetcher();
  const declared = referrals.filter(({ state }) => state === "declared");
  const others = people.filter(({ userId }) => !declared.some((one) => one.userId === userId));
  if (!stayed && (!inSession || referralFault !== null)) return null;
  return (
    <section className="stack" aria-labelledby="h-standsning">
      <h2 id="h-standsning">Standsningsret</h2>
      <StayedNote words={stayed} />
      {inSession &&
        declared.map(({ userId, name }) => (
          <PostButton key={userId} small action={`${pathOf(meetingId)}/fortryd`} fields={{ itemId: item.id, userId }}>
            {name} trækker kravet tilbage
          </PostButton>
        ))}
      {inSession && isStayed && (
        <AskOnce
          trigger={(open) => (
            <Button small onClick={open}>
              Udvalget opgiver afgørelsen
            </Button>
          )}
          title={`Opgiver udvalget sin afgørelse i punkt ${item.number}?`}
          confirm="Før til protokollen"
          action={`${pathOf(meetingId)}/opgiv`}
          fields={{ itemId: item.id }}
        >
          <p>Så går sagen ikke til byrådet, og opgaver, der fulgte af afgørelsen, bortfalder.</p>
        </AskOnce>
      )}
      {inSession && referralFault === null && others.length > 0 && (
        <details>
          <summary>Notér et medlems krav</summary>
          <PostForm
            key={item.id}
            fetcher={fetcher}
            action={`${pathOf(meetingId)}/kraev`}
            idPrefix="standsning"
            className="stack"
          >
            <HiddenFields fields={{ itemId: item.id }} />
            <Select
              name="userId"
              label="Medlem"
              placeholder="Vælg medlem"
              options={others.map(({ userId, name }) => ({ value: userId, label: name }))}
            />
            <FormActions>
              <SubmitButton variant={undefined}>Notér kravet</SubmitButton>
            </FormActions>
          </PostForm>
        </details>
      )}
    </section>
  );
}

/** The secretary sends a stayed case on. */
export function WayOnForm({ meetingId, stayed }: { meetingId: string; stayed: StayedCase }) {
  const fetcher = useFetcher();
  return (
    <section className="section stack" aria-labelledby={`h-${stayed.itemId}`}>
      <header>
        <h2 id={`h-${stayed.itemId}`}>
          {stayed.number}. {stayed.title}
        </h2>
      </header>
      {stayed.wayChosen ? <Note kind="ok">{stayed.words}</Note> : <StayedNote words={stayed.words} />}
      {!stayed.wayChosen && stayed.groups.length === 0 && (
        <p>Kommunen har intet byråd og intet økonomiudvalg i Sagsgang. Bed systemadministratoren oprette dem.</p>
      )}
      {!stayed.wayChosen && stayed.groups.length > 0 && (
        <PostForm fetcher={fetcher} action={pathOf(meetingId)} idPrefix={`vej-${stayed.itemId}`} className="stack form">
          <HiddenFields fields={{ itemId: stayed.itemId }} />
          <Select
            name="target"
            label="Send sagen til"
            hint="Byrådet afgør den. Den kan gå gennem økonomiudvalget først. Punktet kommer på dagsordenen af sig selv."
            placeholder="Vælg møde"
            options={stayed.groups.map(({ committee, options }) => ({ group: committee, options }))}
          />
          <FormActions>
            <SubmitButton>Send sagen videre</SubmitButton>
          </FormActions>
        </PostForm>
      )}
    </section>
  );
}
