import { useFetcher, useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { Button } from "~/ui/button";
import { nearDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Dialog } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import type { AgendaPage } from "../agenda-page";
import { mustBeMended } from "../dispatch-blockers";

/** Goes to what stands in the way, which then has the focus. */
export const blockersId = "mangler";

/** "Udsend dagsorden" → "Udsend nu". While something must be mended the button leads there instead. */
export function DispatchButton({ page }: { page: AgendaPage }) {
  const [isOpen, setOpen] = useState(false);
  const supplement = page.meeting.status === "dispatched";
  const to = countOf(page.recipients.length, "modtager", "modtagere");
  const stopped = mustBeMended(page.blockers).length > 0;
  return (
    <>
      <Button variant="primary" icon="send" onClick={stopped ? showBlockers : () => setOpen(true)}>
        {supplement ? "Udsend tillægsdagsorden" : "Udsend dagsorden"}
      </Button>
      <Dialog
        title={
          supplement ? `Udsend tillægsdagsorden ${page.dispatches.length} til ${to}?` : `Udsend dagsordenen til ${to}?`
        }
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        role="alertdialog"
        steady
      >
        <DispatchForm page={page} supplement={supplement} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function DispatchForm({ page, supplement, onClose }: { page: AgendaPage; supplement: boolean; onClose: () => void }) {
  const { meeting, blockers, notice } = page;
  const fetcher = useFetcher();
  const { revalidate } = useRevalidator();
  const may = blockers.filter((reason) => !reason.must);
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      action={`/intern/moeder/${meeting.id}/${supplement ? "tillaeg" : "udsend"}`}
      idPrefix="udsend"
      onDone={onClose}
    >
      <HiddenFields fields={{ meetingId: meeting.id, version: String(meeting.version) }} />
      <p>
        {supplement
          ? "De sene punkter låses og sendes nu. De får de næste numre."
          : `Dagsordenen for ${nearDate(meeting.startsAt, notice.today)} låses og sendes nu. Senere punkter bliver en tillægsdagsorden.`}
      </p>
      {may.length > 0 && (
        <Note kind="warn" title="Vær opmærksom på:">
          <ul>
            {may.map(({ title, to }) => (
              <li key={`${title} ${to}`}>{title}.</li>
            ))}
          </ul>
        </Note>
      )}
      {supplement && (
        <TextArea
          name="reason"
          label="Hvorfor kan det ikke vente?"
          hint="Står på tillægsdagsordenen og i mailen."
          rows={3}
        />
      )}
      <FormActions>
        {isConflict(fetcher.data) && (
          <Button
            icon="refresh"
            onClick={() => {
              revalidate();
              onClose();
            }}
          >
            Se dagsordenen, som den er nu
          </Button>
        )}
        <Button onClick={onClose}>Vent</Button>
        <SubmitButton icon="send" pendingText="Udsender">
          Udsend nu
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}

const isConflict = (data: unknown) => (data as { code?: string } | undefined)?.code === "conflict";

function showBlockers() {
  const place = document.getElementById(blockersId);
  place?.scrollIntoView({ block: "center", behavior: "auto" });
  place?.querySelector<HTMLElement>("a[href]")?.focus();
}
