import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { ACCEPT_ATTRIBUTE, ACCEPTED_KINDS_TEXT, MAX_FILE_BYTES } from "~/modules/files/media-types";
import { Button } from "~/ui/button";
import { AskOnce, Dialog } from "~/ui/dialog";
import { DateField, TextField } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { letterPath } from "../letter-paths";
import type { ReplyWay } from "../way-page";

/** The sealed letter leaves the house: by mail from here, or by Digital Post with its receipt. */
export function SendButtons({ way }: { way: ReplyWay }) {
  return (
    <>
      <DigitalPostDialog way={way} />
      <AskOnce
        trigger={(open) => (
          <Button variant="primary" icon="mail" onClick={open}>
            Send brevet
          </Button>
        )}
        title="Send brevet med mail?"
        confirm="Send nu"
        action={`${letterPath(way.letterId)}/send`}
      >
        <p>
          {way.hasMailServer
            ? "Modtageren får det forseglede brev som PDF. Bagefter kan brevet ikke ændres, kun følges af et nyt."
            : "Der er ingen mailserver i denne demonstration. Mailen bliver liggende her, og brevet regnes for sendt. Ingen modtager noget."}
        </p>
        <TextField name="recipient" type="email" label="Modtagerens mailadresse" defaultValue={way.recipientEmail} />
      </AskOnce>
    </>
  );
}

function DigitalPostDialog({ way }: { way: ReplyWay }) {
  const fetcher = useFetcher();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Sendt med Digital Post</Button>
      <Dialog title="Brevet er sendt med Digital Post" isOpen={isOpen} onClose={close} steady>
        <PostForm
          className="stack"
          fetcher={fetcher}
          action={`${letterPath(way.letterId)}/digital-post`}
          idPrefix="digital-post"
          onDone={close}
          files
        >
          <TextField name="recipient" label="Modtager" hint="Som det står på kvitteringen." />
          <DateField name="sentOn" label="Sendt" defaultValue={way.today} max={way.today} />
          <FileDrop
            name="fil"
            label="Kvittering"
            hint={`${ACCEPTED_KINDS_TEXT}, højst 50 MB`}
            accept={ACCEPT_ATTRIBUTE}
            maxBytes={MAX_FILE_BYTES}
          />
          <FormActions>
            <Button onClick={close}>Vent</Button>
            <SubmitButton pendingText="Gemmer">Gem afsendelsen</SubmitButton>
          </FormActions>
        </PostForm>
      </Dialog>
    </>
  );
}
