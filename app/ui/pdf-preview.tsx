import { useFetcher, type ShouldRevalidateFunction } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { freshKey, idempotencyField } from "./idempotency-key";
import { isUnderWay, PdfDialog, type DraftPdf } from "./pdf-dialog";

interface Ordered {
  documentId?: string;
  faults?: { message: string }[];
}

/** What of a text that is being written isn't saved yet, and what saves it. */
export interface PreviewedText {
  isSaving?: boolean;
  saveNow?: () => void;
}

export interface PdfPreviewProps extends PreviewedText {
  /** on the button, "Se som PDF" */
  label: string;
  title: string;
  /** what is ready: "Brevet er klar" */
  ready: string;
  /** who may see it, as a sentence */
  hint?: string;
  /** of the route that orders it and says how far it is, once there is something to say (modules/pdf/when-made.server.ts) */
  address: string;
  /** what is sent to order it; its key is added */
  fields: () => FormData;
  /** among them are files */
  files?: boolean;
  documentPath: (documentId: string) => string;
}

/** Where PDFs are ordered to look at: it changes nothing that a page shows. */
const orders = /\/(?:udkast|forhaandsvisning|proeve)$/;

/** `shouldRevalidate` of pages with a preview: ordering one doesn't read them anew. */
export const unlessPreviewed: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && !orders.test(formAction ?? "");

/** A PDF of what stands there, made while one waits or goes on working. */
export function PdfPreview(props: PdfPreviewProps) {
  const { label, title, ready, hint, address, fields, files = false, documentPath, isSaving = false, saveNow } = props;
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const { order, draft, refusal } = usePreview({ address, fields, files, isOpen });
  useEffect(() => {
    if (!wanted || isSaving) return;
    setWanted(false);
    order();
  }, [wanted, isSaving, order]);
  const start = () => {
    setOpen(true);
    saveNow?.();
    setWanted(true);
  };
  return (
    <PdfDialog
      label={label}
      title={title}
      isOpen={isOpen}
      onOrder={start}
      onClose={() => setOpen(false)}
      isOrdering={wanted}
      refusal={refusal}
      draft={draft}
      ready={ready}
      hint={hint}
      href={documentPath}
    />
  );
}

/** Orders the PDF, and asks how far it is while the dialog is open. */
function usePreview({
  address,
  fields,
  files,
  isOpen,
}: Required<Pick<PdfPreviewProps, "address" | "fields" | "files">> & { isOpen: boolean }) {
  const ordering = useFetcher<Ordered>();
  const asking = useFetcher<DraftPdf>();
  /** the answer to the order before: not to this one */
  const [stale, setStale] = useState<Ordered>();
  const answer = ordering.state === "idle" && ordering.data !== stale ? ordering.data : undefined;
  const documentId = answer?.documentId;
  const draft = asking.data && asking.data.id === documentId ? asking.data : undefined;
  const ask = isOpen && documentId !== undefined && (!draft || isUnderWay(draft));
  const { load, state } = asking;
  useEffect(() => {
    if (ask && state === "idle") load(`${address}?dokument=${documentId}`);
  }, [ask, state, load, address, documentId]);
  const { submit, data } = ordering;
  const order = useCallback(() => {
    setStale(data);
    const sent = fields();
    sent.set(idempotencyField, freshKey());
    submit(sent, { method: "post", action: address, ...(files ? { encType: "multipart/form-data" as const } : {}) });
  }, [submit, data, fields, files, address]);
  return { order, draft, refusal: answer?.faults?.[0]?.message };
}
