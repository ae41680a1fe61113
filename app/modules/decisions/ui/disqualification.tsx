import { useFetcher } from "@remix-run/react";
import { RadioGroup } from "~/ui/choice";
import { AskOnce } from "~/ui/dialog";
import { Button } from "~/ui/button";
import { Select, TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { State, type StateKind } from "~/ui/state";
import type { ItemCourse, NoticeView, OwnCourse } from "../course";
import { disqualificationWords } from "../disqualification";
import { StartVote } from "./vote-panel";

const kinds: Record<NoticeView["state"], StateKind> = {
  noticed: "wait",
  disqualified: "stop",
  qualified: "done",
  withdrawn: "draft",
};

/** For whoever records: who may be disqualified at the item, and what the committee has found. */
export function DisqualificationPanel({ course }: { course: ItemCourse }) {
  const { item, notices, decided, inSession } = course;
  if (item.isSignaturePage) return null;
  const shown = notices.filter(({ state }) => state !== "withdrawn");
  return (
    <section className="stack" aria-labelledby="h-inhabilitet">
      <h2 id="h-inhabilitet">Inhabilitet</h2>
      {shown.length === 0 && <p className="hint">Ingen har meldt sig.</p>}
      <ul className="plain stack">
        {shown.map((notice) => (
          <li key={notice.id} className="stack">
            <p>
              <b>{notice.name}</b> <State kind={kinds[notice.state]}>{disqualificationWords[notice.state]}</State>
            </p>
            <p className="small">{notice.ground}</p>
            {(inSession || decided) && <Decide course={course} notice={notice} />}
          </li>
        ))}
      </ul>
      {!decided && <NoteForSomebody course={course} />}
    </section>
  );
}

function Decide({
  course: { meetingId, item, decided, inSession },
  notice,
}: {
  course: ItemCourse;
  notice: NoticeView;
}) {
  const fetcher = useFetcher();
  const path = `/intern/moeder/${meetingId}/inhabilitet`;
  return (
    <details open={notice.state === "noticed" && !decided}>
      <summary>{notice.state === "noticed" ? "Udvalgets beslutning" : "Ret protokollen"}</summary>
      <PostForm fetcher={fetcher} action={`${path}/afgoer`} idPrefix={`afgoer-${notice.id}`} className="stack">
        <HiddenFields fields={{ disqualificationId: notice.id, version: String(notice.version) }} />
        <RadioGroup
          name="isDisqualified"
          label={`Udvalget har besluttet, at ${notice.name}`}
          choices={[
            { value: "ja", label: "er inhabil og forlader lokalet" },
            { value: "nej", label: "ikke er inhabil" },
          ]}
        />
        {decided && (
          <TextArea
            name="correction"
            label="Hvad rettes, og hvorfor"
            hint="Punktet er besluttet. Rettelsen kommer til at stå i historikken."
            rows={2}
          />
        )}
        <FormActions>
          <SubmitButton variant={undefined}>Før til protokollen</SubmitButton>
        </FormActions>
      </PostForm>
      {notice.state === "noticed" && (
        <div className="actions">
          {inSession && !decided && (
            <StartVote
              meetingId={meetingId}
              itemId={item.id}
              about={{ subject: "disqualification", disqualificationId: notice.id }}
              method="byName"
            >
              Lad udvalget stemme om det
            </StartVote>
          )}
          <PostButton small action={`${path}/fortryd`} fields={{ disqualificationId: notice.id }}>
            Træk meldingen tilbage
          </PostButton>
        </div>
      )}
    </details>
  );
}

function NoteForSomebody({ course: { meetingId, item, people, notices } }: { course: ItemCourse }) {
  const fetcher = useFetcher();
  const known = new Set(notices.filter(({ state }) => state !== "withdrawn").map(({ userId }) => userId));
  const options = people
    .filter(({ userId }) => !known.has(userId))
    .map(({ userId, name }) => ({ value: userId, label: name }));
  if (options.length === 0) return null;
  return (
    <details>
      <summary>Notér, at et medlem kan være inhabilt</summary>
      <PostForm
        key={item.id}
        fetcher={fetcher}
        action={`/intern/moeder/${meetingId}/inhabilitet`}
        idPrefix="inhabil"
        className="stack"
      >
        <HiddenFields fields={{ itemId: item.id }} />
        <Select name="userId" label="Medlem" placeholder="Vælg medlem" options={options} />
        <TextArea name="ground" label="Hvorfor" rows={2} />
        <FormActions>
          <SubmitButton variant={undefined}>Notér</SubmitButton>
        </FormActions>
      </PostForm>
    </details>
  );
}

/** On the member's own agenda page and screen: to give notice, and what became of it. */
export function OwnDisqualification({ course }: { course: OwnCourse }) {
  const { meetingId, itemId, itemNumber, notice, mayGiveNotice } = course;
  const path = `/intern/moeder/${meetingId}/inhabilitet`;
  if (notice?.state === "disqualified")
    return (
      <Note kind="warn" title="Udvalget har fundet dig inhabil i punktet.">
        Du forlader lokalet, mens det behandles, og stemmer ikke.
      </Note>
    );
  if (notice?.state === "qualified") return <Note title="Udvalget har besluttet, at du ikke er inhabil i punktet." />;
  if (notice)
    return (
      <section className="stack" aria-labelledby="h-inhabil">
        <h2 id="h-inhabil">Inhabilitet</h2>
        <State kind="wait">Du har meldt, at du kan være inhabil</State>
        <p className="small">{notice.ground}</p>
        <PostButton small action={`${path}/fortryd`} fields={{ disqualificationId: notice.id }}>
          Træk meldingen tilbage
        </PostButton>
      </section>
    );
  if (!mayGiveNotice) return null;
  return (
    <section aria-labelledby="h-inhabil">
      <h2 id="h-inhabil">Inhabilitet</h2>
      <AskOnce
        trigger={(open) => (
          <Button small onClick={open}>
            Jeg kan være inhabil
          </Button>
        )}
        title={`Meld, at du kan være inhabil i punkt ${itemNumber}?`}
        confirm="Meld nu"
        action={path}
        fields={{ itemId }}
      >
        <p>
          Udvalget afgør, om du er inhabil, når punktet tages op. Er du det, forlader du lokalet, mens det behandles.
        </p>
        <TextArea name="ground" label="Hvorfor kan du være inhabil" rows={3} />
      </AskOnce>
    </section>
  );
}
