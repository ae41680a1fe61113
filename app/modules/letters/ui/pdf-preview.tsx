import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { isUnderWay, PdfDialog, type DraftPdf } from "~/ui/pdf-dialog";

interface Ordered {
  documentId?: string;
  faults?: { message: string }[];
}

/** Most letters are finished within a second: at first it is asked often. */
const soon = { every: 120, for: 3000 };
const later = { every: 1000 };

/** What of a text that is being written isn't saved yet, and what saves it. */
export interface PreviewedText {
  isSaving?: boolean;
  saveNow?: () => void;
}

export interface PdfPreviewProps extends PreviewedText {
  /** on the button, "Se som PDF" */
  label: string;
  title: string;
  /** of the route that orders it and says how far it is */
  address: string;
  /** what is sent to order it; its key is added */
  fields: () => FormData;
  /** among them are files */
  files?: boolean;
  documentPath: (documentId: string) => string;
}

/** A PDF of what stands there, made while one waits or goes on working. */
export function PdfPreview(props: PdfPreviewProps) {
  const { label, title, address, fields, files = false, documentPath, isSaving = false, saveNow } = props;
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
      ready="Brevet er klar"
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
  const since = useRef(0);
  /** the answer to the order before: not to this one */
  const [stale, setStale] = useState<Ordered>();
  const answer = ordering.state === "idle" && ordering.data !== stale ? ordering.data : undefined;
  const documentId = answer?.documentId;
  const draft = asking.data && asking.data.id === documentId ? asking.data : undefined;
  const ask = isOpen && documentId !== undefined && (!draft || isUnderWay(draft));
  const { load, state } = asking;
  useEffect(() => {
    if (!ask || state !== "idle") return;
    const { every } = performance.now() - since.current < soon.for ? soon : later;
    const timer = setTimeout(() => load(`${address}?dokument=${documentId}`), draft ? every : 0);
    return () => clearTimeout(timer);
  }, [ask, state, load, address, documentId, draft]);
  const { submit, data } = ordering;
  const order = useCallback(() => {
    since.current = performance.now();
    setStale(data);
    const sent = fields();
    sent.set(idempotencyField, freshKey());
    submit(sent, { method: "post", action: address, ...(files ? { encType: "multipart/form-data" as const } : {}) });
  }, [submit, data, fields, files, address]);
  return { order, draft, refusal: answer?.faults?.[0]?.message };
}
