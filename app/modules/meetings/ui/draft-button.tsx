import { useCallback } from "react";
import { PdfPreview } from "~/ui/pdf-preview";

/** "Se som PDF": the agenda as it stands, made while one waits or goes on working. */
export function DraftButton({ meetingId }: { meetingId: string }) {
  const fields = useCallback(() => {
    const sent = new FormData();
    sent.set("meetingId", meetingId);
    return sent;
  }, [meetingId]);
  return (
    <PdfPreview
      label="Se som PDF"
      title="Udkast som PDF"
      ready="Udkastet er klar"
      hint="Kun udvalgets sekretær kan se det."
      address={`/intern/moeder/${meetingId}/udkast`}
      fields={fields}
      documentPath={(documentId) => `/intern/dokumenter/${documentId}.pdf`}
    />
  );
}
