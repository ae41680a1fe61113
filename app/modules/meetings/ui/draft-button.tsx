import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button, LinkButton } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { Note } from "~/ui/note";
import { Progress } from "~/ui/progress";
import { countOf } from "~/ui/danish-numbers";
import type { AgendaPage } from "../agenda-page";
import { isUnderWay } from "./document-list";
import { usePolling } from "./polling";

interface Ordered {
  documentId?: string;
  faults?: { message: string }[];
}

/** "Se som PDF": the agenda as it stands, made while one waits or goes on working. */
export function DraftButton({ page: { meeting, drafts } }: { page: AgendaPage }) {
  const fetcher = useFetcher<Ordered>();
  const [isOpen, setOpen] = useState(false);
  const draft = drafts.find(({ id }) => id === fetcher.data?.documentId);
  const sending = fetcher.state !== "idle";
  usePolling(isOpen && !sending && draft !== undefined && isUnderWay(draft));
  const order = () => {
    setOpen(true);
    fetcher.submit(
      { meetingId: meeting.id, [idempotencyField]: freshKey() },
      { method: "post", action: `/intern/moeder/${meeting.id}/udkast` },
    );
  };
  const refusal = sending ? undefined : fetcher.data?.faults?.[0]?.message;
  return (
    <>
      <Button icon="file-pdf" onClick={order}>
        Se som PDF
      </Button>
      <Dialog title="Udkast som PDF" isOpen={isOpen} onClose={() => setOpen(false)}>
        {refusal && <Note kind="stop">{refusal}</Note>}
        {!refusal && (!draft || sending || isUnderWay(draft)) && (
          <Progress text={draft?.progress || "Laver PDF"} hint="Du kan roligt lukke og gå videre." />
        )}
        {!sending && draft?.state === "failed" && (
          <>
            <Note kind="stop" role="alert">
              {draft.problem}
            </Note>
            <div className="actions">
              <Button icon="refresh" onClick={order}>
                Prøv igen
              </Button>
            </div>
          </>
        )}
        {!sending && draft?.state === "ready" && (
          <>
            <p role="status">
              Udkastet er klar{draft.pages === null ? "" : `: ${countOf(draft.pages, "side", "sider")}`}. Kun udvalgets
              sekretær kan se det.
            </p>
            <div className="actions">
              <LinkButton variant="primary" icon="file-pdf" href={`/intern/dokumenter/${draft.id}.pdf`}>
                Åbn PDF
              </LinkButton>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}
