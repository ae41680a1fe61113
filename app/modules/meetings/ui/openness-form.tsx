import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Segments } from "~/ui/choice";
import { TextArea, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { useToast } from "~/ui/toast";
import type { AgendaItemView } from "../agenda";
import type { ItemFormProps } from "./item-panel";

type Openness = Pick<AgendaItemView, "version" | "closed" | "closedReason" | "publicTitle" | "publicSummary">;

/**
 * Open, or closed with its reason and what the public may know.
 * @param props.held the meeting has begun, so there is a decision to tell of
 */
export function OpennessForm({ item, ids, seen, onSaved, held }: ItemFormProps & { held: boolean }) {
  const fetcher = useFetcher<{ details?: { current?: Openness } }>();
  const tell = useToast();
  const [closed, setClosed] = useState(item.closed);
  const theirs = fetcher.data?.details?.current;
  const version = theirs?.version ?? seen;
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${ids.meetingId}/punkter/aabenhed`}
      idPrefix="aabenhed"
      className="stack"
      onDone={() => {
        onSaved(version);
        tell({ message: closed ? `Punkt ${item.number} er lukket.` : `Punkt ${item.number} er åbent.` });
      }}
    >
      <HiddenFields fields={{ ...ids, version: String(version) }} />
      <Segments
        name="closed"
        label="Åbent eller lukket"
        choices={[
          { value: "nej", label: "Åbent" },
          { value: "ja", label: "Lukket" },
        ]}
        defaultValue={item.closed ? "ja" : "nej"}
        onChange={(value) => setClosed(value === "ja")}
      />
      {/* What is written stays when the item is opened again, so that a slip costs nothing. */}
      <div className="stack" hidden={!closed}>
        <TextField
          name="closedReason"
          label="Hvilket hensyn kræver det?"
          hint="Medlemmerne ser det. Offentligheden gør ikke."
          defaultValue={item.closedReason}
          optional={!closed}
        />
        <TextField
          name="publicTitle"
          label="Offentlig titel"
          hint="Sig, hvad sagen handler om, uden det fortrolige."
          defaultValue={item.publicTitle}
          optional={!closed}
        />
        <TextArea name="publicSummary" label="Offentligt resume" rows={3} defaultValue={item.publicSummary} optional />
        {held && (
          <TextArea
            name="publicDecision"
            label="Offentlig beslutning"
            hint="Uden den står der, at beslutningen ikke er offentlig."
            rows={3}
            defaultValue={item.publicDecision}
            optional
          />
        )}
      </div>
      {theirs && (
        <Note kind="warn" title="Det står der nu:">
          {theirs.closed
            ? `Lukket. ${theirs.closedReason || "Uden begrundelse"}. Offentlig titel: “${theirs.publicTitle}”.`
            : "Punktet er åbent."}
        </Note>
      )}
      <FormActions>
        <SubmitButton small variant={undefined} pendingText="Gemmer">
          Gem
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}
