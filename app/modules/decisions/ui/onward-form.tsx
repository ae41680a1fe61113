import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { RadioGroup } from "~/ui/choice";
import { Select, TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { State } from "~/ui/state";
import type { ItemCourse } from "../course";

type Kind = "deferred" | "forwarded" | "returned" | "withdrawn";

const choices: { value: Kind; label: string }[] = [
  { value: "deferred", label: "Udsæt til et andet møde" },
  { value: "forwarded", label: "Oversend til et andet udvalg" },
  { value: "returned", label: "Send tilbage til forvaltningen" },
  { value: "withdrawn", label: "Tag af dagsordenen" },
];

/** Where the item goes from here: chosen now, carried out when the meeting is closed. */
export function OnwardForm({ course }: { course: ItemCourse }) {
  const { meetingId, item, onward, onwardVersion, isStayed, inSession } = course;
  const path = `/intern/moeder/${meetingId}/videre`;
  if (item.isSignaturePage) return null;
  return (
    <section className="stack" aria-labelledby="h-videre">
      <h2 id="h-videre">Hvor går sagen hen?</h2>
      {onward && (
        <>
          <State kind={onward.state === "done" ? "done" : "wait"}>{onward.words}</State>
          <p className="small">{explained[onward.state]}</p>
          {onward.state !== "done" && onward.kind !== "referred" && (
            <PostButton small action={`${path}/fortryd`} fields={{ itemId: item.id, version: String(onwardVersion) }}>
              Lad den blive her
            </PostButton>
          )}
        </>
      )}
      {onward?.state !== "done" && !isStayed && (
        <details key={`${item.id}-${onwardVersion}`}>
          <summary>{onward ? "Vælg noget andet" : "Udsæt, oversend, send tilbage eller tag af"}</summary>
          <Choose course={course} path={path} />
          {inSession && <p className="hint">Det sker, når mødet hæves.</p>}
        </details>
      )}
    </section>
  );
}

const explained = {
  chosen: "Det sker, når mødet hæves.",
  waiting: "Der er ikke planlagt et møde endnu. Sagen kommer på dagsordenen, når der er et.",
  done: "Det er gjort.",
};

function Choose({ course, path }: { course: ItemCourse; path: string }) {
  const { item, onward, onwardVersion, later, others, owners, ownerId } = course;
  const fetcher = useFetcher();
  const chosen = choices.find(({ value }) => value === onward?.kind)?.value;
  const [kind, setKind] = useState<Kind | undefined>(item.isFixed ? "withdrawn" : chosen);
  return (
    <PostForm fetcher={fetcher} action={path} idPrefix="videre" className="stack">
      <HiddenFields fields={{ itemId: item.id, version: String(onwardVersion) }} />
      <RadioGroup
        name="kind"
        label="Hvad er besluttet"
        choices={item.isFixed ? choices.filter(({ value }) => value === "withdrawn") : choices}
        defaultValue={kind}
        onChange={(value) => setKind(value as Kind)}
      />
      {kind === "deferred" && (
        <Select key="deferred" name="target" label="Til hvilket møde" options={later} defaultValue={onward?.target} />
      )}
      {kind === "forwarded" && (
        <Select
          key="forwarded"
          name="target"
          label="Til hvem"
          placeholder="Vælg udvalg og møde"
          options={others.map(({ committee, options }) => ({ group: committee, options }))}
          defaultValue={onward?.target}
        />
      )}
      {kind === "returned" && (
        <>
          <TextArea name="note" label="Hvad skal forvaltningen gøre" rows={2} defaultValue={onward?.note} />
          <Select
            name="ownerId"
            label="Hvem har opgaven"
            placeholder="Vælg medarbejder"
            options={owners}
            defaultValue={onward?.ownerId ?? ownerId ?? ""}
          />
        </>
      )}
      <FormActions>
        <SubmitButton variant={undefined}>Vælg</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
