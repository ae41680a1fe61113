import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "~/ui/button";
import { clock, isoDay } from "~/ui/danish-dates";
import { Dialog } from "~/ui/dialog";
import { DateField, TextArea, TextField, TimeField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Menu, type MenuEntry } from "~/ui/menu";
import type { AgendaPage } from "../agenda-page";
import { allows } from "../meeting";

/** What else can be done with the meeting: move it, cancel it, see it as its members will. */
export function MeetingMenu({ page }: { page: AgendaPage }) {
  const { meeting, mayPlan, mayEdit } = page;
  const [open, setOpen] = useState<"move" | "cancel" | null>(null);
  const close = () => setOpen(null);
  const entries: MenuEntry[] = [
    ...(mayEdit
      ? [{ label: "Se, som medlemmerne ser den", icon: "show" as const, to: `/intern/moeder/${meeting.id}/dagsorden` }]
      : []),
    ...(mayEdit && meeting.status !== "drafting" && meeting.status !== "cancelled"
      ? [
          {
            label: "Offentliggørelse",
            icon: "open-in-new" as const,
            to: `/intern/moeder/${meeting.id}/offentliggoerelse`,
          },
        ]
      : []),
    ...(mayPlan && allows(meeting.status, "move")
      ? [{ label: "Flyt mødet", icon: "calendar" as const, onAction: () => setOpen("move") }]
      : []),
    ...(mayPlan && allows(meeting.status, "cancel")
      ? [{ label: "Aflys mødet", icon: "delete" as const, danger: true, onAction: () => setOpen("cancel") }]
      : []),
  ];
  return (
    <>
      <Menu entries={entries} />
      <Dialog title="Flyt mødet" isOpen={open === "move"} onClose={close}>
        <MoveForm page={page} onClose={close} />
      </Dialog>
      <Dialog title="Aflys mødet?" isOpen={open === "cancel"} onClose={close} role="alertdialog">
        <CancelForm page={page} onClose={close} />
      </Dialog>
    </>
  );
}

function MoveForm({ page: { meeting }, onClose }: { page: AgendaPage; onClose: () => void }) {
  const fetcher = useFetcher();
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${meeting.id}/flyt`}
      idPrefix="flyt"
      className="stack"
      onDone={onClose}
    >
      <HiddenFields fields={{ meetingId: meeting.id, version: String(meeting.version) }} />
      {meeting.status === "dispatched" && <p>Dagsordenen er sendt ud. Alle modtagere får besked om den nye tid.</p>}
      <DateField name="date" label="Dag" defaultValue={isoDay(meeting.startsAt)} />
      <div className="fieldrow">
        <TimeField name="start" label="Begynder" defaultValue={clock(meeting.startsAt).replace(".", ":")} />
        <TimeField name="end" label="Slutter" defaultValue={clock(meeting.endsAt).replace(".", ":")} />
      </div>
      <TextField name="place" label="Sted" defaultValue={meeting.place} />
      <FormActions>
        <Button onClick={onClose}>Vent</Button>
        <SubmitButton>Flyt mødet</SubmitButton>
      </FormActions>
    </PostForm>
  );
}

function CancelForm({ page: { meeting, recipients }, onClose }: { page: AgendaPage; onClose: () => void }) {
  const fetcher = useFetcher();
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${meeting.id}/aflys`}
      idPrefix="aflys"
      className="stack"
      onDone={onClose}
    >
      <HiddenFields fields={{ meetingId: meeting.id, version: String(meeting.version) }} />
      <p>{recipients.length} får besked nu. Sagerne på dagsordenen kan sættes på et andet møde.</p>
      <TextArea name="reason" label="Hvorfor aflyses mødet?" hint="Medlemmerne får det at vide." rows={3} />
      <FormActions>
        <Button onClick={onClose}>Vent</Button>
        <SubmitButton variant="danger">Aflys mødet</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
