import { useFetcher } from "@remix-run/react";
import { ACCEPT_ATTRIBUTE, ACCEPTED_KINDS_TEXT, MAX_FILE_BYTES } from "~/modules/files/media-types";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/choice";
import { Dialog } from "~/ui/dialog";
import { TextField } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import type { AttachmentView } from "../attachment";

interface AttachmentDialogProps {
  attachment: AttachmentView;
  action: string;
  onClose: () => void;
}

/** Title, remark, and whether the public may read it. */
export function EditAttachmentDialog({ attachment, action, onClose }: AttachmentDialogProps) {
  const fetcher = useFetcher();
  return (
    <Dialog title="Ret bilaget" isOpen onClose={onClose}>
      <PostForm className="stack" action={action} fetcher={fetcher} idPrefix="bilag" onDone={onClose}>
        <TextField name="title" label="Titel" defaultValue={attachment.title} maxLength={300} />
        <TextField
          name="remark"
          label="Bemærkning"
          hint="Står ved titlen, for eksempel “udkast af 3. november”."
          optional
          defaultValue={attachment.remark}
          maxLength={200}
        />
        <Checkbox
          name="closed"
          label="Lukket bilag"
          hint="Medlemmerne får det, men det offentliggøres ikke."
          defaultChecked={attachment.closed}
        />
        <FormActions>
          <Button onClick={onClose}>Fortryd</Button>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
        </FormActions>
      </PostForm>
    </Dialog>
  );
}

/** Another file in the same attachment. */
export function ReplaceAttachmentDialog({ attachment, action, onClose }: AttachmentDialogProps) {
  const fetcher = useFetcher();
  return (
    <Dialog title={`Erstat filen i “${attachment.title}”`} isOpen onClose={onClose}>
      <PostForm className="stack" action={action} fetcher={fetcher} idPrefix="erstat" files onDone={onClose}>
        <FileDrop
          name="fil"
          label="Ny fil"
          hint={`${ACCEPTED_KINDS_TEXT}, højst 50 MB. Titel, rækkefølge og åbenhed bliver, som de er.`}
          accept={ACCEPT_ATTRIBUTE}
          maxBytes={MAX_FILE_BYTES}
        />
        <FormActions>
          <Button onClick={onClose}>Fortryd</Button>
          <SubmitButton pendingText="Sender filen">Erstat filen</SubmitButton>
        </FormActions>
      </PostForm>
    </Dialog>
  );
}
