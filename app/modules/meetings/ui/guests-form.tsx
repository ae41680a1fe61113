import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "~/ui/button";
import { TextField, TimeField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { useToast } from "~/ui/toast";
import type { ItemFormProps } from "./item-panel";

/** Who comes to this item, and when. An empty line is no guest. */
export function GuestsForm({ item, ids, seen, onSaved }: ItemFormProps) {
  const fetcher = useFetcher();
  const tell = useToast();
  const [lines, setLines] = useState(item.guests.length);
  const [isOpen, setOpen] = useState(item.guests.length > 0);
  const add = () => {
    setOpen(true);
    setLines((count) => count + 1);
  };
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${ids.meetingId}/punkter/gaester`}
      idPrefix="gaester"
      className="stack"
      onDone={() => {
        onSaved(seen);
        tell({ message: `Gæsterne til punkt ${item.number} er gemt.` });
      }}
    >
      <HiddenFields fields={{ ...ids, version: String(seen) }} />
      <h3>Gæster</h3>
      {Array.from({ length: lines }, (_, index) => (
        <fieldset key={index} className="guestline">
          <legend className="vh">Gæst {index + 1}</legend>
          <TextField name={`guests.${index}.name`} label="Navn" defaultValue={item.guests[index]?.name} />
          <TextField name={`guests.${index}.role`} label="Titel" defaultValue={item.guests[index]?.role} optional />
          <TimeField
            name={`guests.${index}.from`}
            label="Kommer kl."
            defaultValue={item.guests[index]?.from.replace(".", ":")}
            optional
          />
        </fieldset>
      ))}
      <FormActions>
        <Button small icon="person-add" variant="quiet" onClick={add}>
          Tilføj gæst
        </Button>
        {isOpen && (
          <SubmitButton small variant={undefined} pendingText="Gemmer">
            Gem gæster
          </SubmitButton>
        )}
      </FormActions>
    </PostForm>
  );
}
