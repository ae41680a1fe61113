import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
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

/**
 * "Se som PDF": the letter as it stands, made while one waits or goes on working.
 * @param hint who can see it, in a sentence
 */
export function PreviewButton({ letterId, hint = "" }: { letterId: string; hint?: string }) {
  const [isOpen, setOpen] = useState(false);
  const address = `/intern/svar/${letterId}/forhaandsvisning`;
  const { order, draft, refusal } = usePreview(address, letterId, isOpen);
  const start = () => {
    setOpen(true);
    order();
  };
  return (
    <>
      <Button icon="file-pdf" onClick={start}>
        Se som PDF
      </Button>
      <Dialog title="Brevet som PDF" isOpen={isOpen} onClose={() => setOpen(false)}>
        {refusal && (
          <Note kind="stop" role="alert">
            {refusal}
          </Note>
        )}
        {!refusal && (!draft || draft.state === "waiting" || draft.state === "working") && (
          <Progress text={draft?.progress || "Laver PDF"} hint="Du kan roligt lukke og gå videre." />
        )}
        {!refusal && draft?.state === "failed" && (
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
        {!refusal && draft?.state === "ready" && (
          <>
            <p role="status">
              Brevet er klar{draft.pages === null ? "" : `: ${countOf(draft.pages, "side", "sider")}`}.
              {hint && ` ${hint}`}
            </p>
            <div className="actions">
              <LinkButton
                variant="primary"
                icon="file-pdf"
                href={`/intern/svar/${letterId}/dokumenter/${draft.id}.pdf`}
              >
                Åbn PDF
              </LinkButton>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}

/** Orders the PDF, and asks how far it is while the dialog is open. */
function usePreview(address: string, letterId: string, isOpen: boolean) {
  const ordering = useFetcher<Ordered>();
  const asking = useFetcher<Draft>();
  const since = useRef(0);
  const documentId = ordering.state === "idle" ? ordering.data?.documentId : undefined;
  const draft = asking.data && asking.data.id === documentId ? asking.data : undefined;
  const underWay = isOpen && documentId !== undefined && draft?.state !== "ready" && draft?.state !== "failed";
  const { load, state } = asking;
  useEffect(() => {
    if (!underWay || state !== "idle") return;
    const { every } = performance.now() - since.current < soon.for ? soon : later;
    const timer = setTimeout(() => load(`${address}?dokument=${documentId}`), draft ? every : 0);
    return () => clearTimeout(timer);
  }, [underWay, state, load, address, documentId, draft]);
  const order = () => {
    since.current = performance.now();
    ordering.submit({ letterId, [idempotencyField]: freshKey() }, { method: "post", action: address });
  };
  return { order, draft, refusal: ordering.state === "idle" ? ordering.data?.faults?.[0]?.message : undefined };
}
