import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { Select, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { letterPath } from "../letter-paths";
import type { ReplyWay } from "../way-page";
import { peopleOptions } from "./people-options";
import { useRows } from "./use-rows";

/** Which stations the letter is put before, in which order, with whom. */
export function StationsDialog({ way }: { way: ReplyWay }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        Ret vejen
      </Button>
      <Dialog title="Svarets vej til underskrift" isOpen={isOpen} onClose={() => setOpen(false)} wide steady>
        <StationRows way={way} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function StationRows({ way, close }: { way: ReplyWay; close: () => void }) {
  const fetcher = useFetcher();
  const { rows, list, add, remove, moveUp } = useRows(
    way.stations.map(({ key, title, userId }) => ({ key, title, userId })),
  );
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      action={`${letterPath(way.letterId)}/vej`}
      idPrefix="vej"
      onDone={close}
    >
      <HiddenFields fields={{ version: String(way.version) }} />
      <div className="stack" ref={list}>
        {rows.length === 0 && <p>Uden stationer går svaret direkte fra forfatteren til underskriverne.</p>}
        {rows.map(({ key, value }, index) => (
          <fieldset key={key} className="wayrow">
            <legend className="vh">Station {index + 1}</legend>
            <HiddenFields fields={{ [`key.${index}`]: value.key }} />
            <TextField name={`title.${index}`} label="Station" defaultValue={value.title} />
            <Select
              name={`userId.${index}`}
              label="Person"
              defaultValue={value.userId ?? ""}
              options={[{ value: "", label: "Vælges, når svaret når dertil" }, ...peopleOptions(way.people)]}
            />
            <div className="actions">
              {index > 0 && (
                <Button small variant="quiet" onClick={() => moveUp(key)} aria-label={`Flyt station ${index + 1} op`}>
                  Flyt op
                </Button>
              )}
              <Button small variant="quiet" onClick={() => remove(key)} aria-label={`Fjern station ${index + 1}`}>
                Fjern
              </Button>
            </div>
          </fieldset>
        ))}
        <Button small onClick={() => add({ key: "", title: "", userId: null })}>
          Tilføj station
        </Button>
      </div>
      <FormActions>
        <Button onClick={close}>Fortryd</Button>
        <SubmitButton>Gem vejen</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
