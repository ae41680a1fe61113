import { useCallback } from "react";
import { letterDocumentPath, letterPath } from "../letter-paths";
import { PdfPreview, type PreviewedText } from "~/ui/pdf-preview";

/** "Se som PDF": the letter as it stands, made while one waits or goes on working. */
export function PreviewButton({ letterId, ...text }: PreviewedText & { letterId: string }) {
  const fields = useCallback(() => {
    const sent = new FormData();
    sent.set("letterId", letterId);
    return sent;
  }, [letterId]);
  return (
    <PdfPreview
      {...text}
      label="Se som PDF"
      title="Brevet som PDF"
      ready="Brevet er klar"
      address={`${letterPath(letterId)}/forhaandsvisning`}
      fields={fields}
      documentPath={(documentId) => letterDocumentPath(letterId, documentId)}
    />
  );
}
