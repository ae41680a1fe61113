import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { isUnderWay, PdfDialog } from "~/ui/pdf-dialog";
import type { AgendaPage } from "../agenda-page";
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
  return (
    <PdfDialog
      label="Se som PDF"
      title="Udkast som PDF"
      isOpen={isOpen}
      onOrder={order}
      onClose={() => setOpen(false)}
      isOrdering={sending}
      refusal={fetcher.data?.faults?.[0]?.message}
      draft={draft}
      ready="Udkastet er klar"
      hint="Kun udvalgets sekretær kan se det."
      href={(documentId) => `/intern/dokumenter/${documentId}.pdf`}
    />
  );
}
