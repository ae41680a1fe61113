import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { DateField, Select, TextArea } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { letterPath } from "../letter-paths";
import { inSentence } from "../reply-way";
import type { ReplyWay } from "../way-page";
import { peopleOptions } from "./people-options";

/** To the next station, with a comment and a day of its own for whoever gets it. */
export function SendOnDialog({ way, label }: { way: ReplyWay; label: string }) {
  const fetcher = useFetcher();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = way.next?.title ?? "";
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={`Send svaret til ${inSentence(title)}`} isOpen={isOpen} onClose={close} steady>
        <PostForm
          className="stack"
          fetcher={fetcher}
          action={`${letterPath(way.letterId)}/videre`}
          idPrefix="videre"
          onDone={close}
        >
          <Select
            name="userId"
            label={title}
            defaultValue={way.next?.userId ?? ""}
            options={[
              ...(way.next?.userId ? [] : [{ value: "", label: "Vælg, hvem der skal have svaret" }]),
              ...peopleOptions(way.people),
            ]}
          />
          <DateField name="dueOn" label="Frist" hint="Modtagerens egen frist." min={way.today} optional />
          <TextArea name="comment" label="Kommentar" rows={3} optional />
          <FormActions>
            <Button onClick={close}>Vent</Button>
            <SubmitButton>{label}</SubmitButton>
          </FormActions>
        </PostForm>
      </Dialog>
    </>
  );
}
