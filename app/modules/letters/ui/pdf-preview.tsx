import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button, LinkButton } from "~/ui/button";
import { countOf } from "~/ui/danish-numbers";
import { Dialog } from "~/ui/dialog";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { Note } from "~/ui/note";
import { Progress } from "~/ui/progress";

interface Ordered {
  documentId?: string;
  faults?: { message: string }[];
}

interface Draft {
  id: string;
  state: "waiting" | "working" | "ready" | "failed";
  progress: string;
  problem: string | null;
  pages: number | null;
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
  documentPath: (documentId: string) => string;
}

/** A PDF of what stands there, made while one waits or goes on working. */
export function PdfPreview(props: PdfPreviewProps) {
  const { label, title, address, fields, documentPath, isSaving = false, saveNow } = props;
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const { order, draft, refusal } = usePreview(address, fields, isOpen);
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
    <>
      <Button icon="file-pdf" onClick={start}>
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        {!wanted && refusal && (
          <Note kind="stop" role="alert">
            {refusal}
          </Note>
        )}
        {(wanted || (!refusal && (!draft || isUnderWay(draft)))) && (
          <Progress text={draft?.progress || "Laver PDF"} hint="Du kan roligt lukke og gå videre." />
        )}
        {!wanted && !refusal && draft?.state === "failed" && (
          <>
            <Note kind="stop" role="alert">
              {draft.problem}
            </Note>
            <div className="actions">
              <Button icon="refresh" onClick={start}>
                Prøv igen
              </Button>
            </div>
          </>
        )}
        {!wanted && !refusal && draft?.state === "ready" && (
          <>
            <p role="status">
              Brevet er klar{draft.pages === null ? "" : `: ${countOf(draft.pages, "side", "sider")}`}.
            </p>
            <div className="actions">
              <LinkButton variant="primary" icon="file-pdf" href={documentPath(draft.id)}>
                Åbn PDF
              </LinkButton>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}

const isUnderWay = ({ state }: Draft) => state === "waiting" || state === "working";

/** Orders the PDF, and asks how far it is while the dialog is open. */
function usePreview(address: string, fields: () => FormData, isOpen: boolean) {
  const ordering = useFetcher<Ordered>();
  const asking = useFetcher<Draft>();
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
    submit(sent, { method: "post", action: address });
  }, [submit, data, fields, address]);
  return { order, draft, refusal: answer?.faults?.[0]?.message };
}
