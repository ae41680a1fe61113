import { Button, LinkButton } from "./button";
import { countOf } from "./danish-numbers";
import { Dialog } from "./dialog";
import { Note } from "./note";
import { Progress } from "./progress";

/** A PDF on its way, as pages carry it. */
export interface DraftPdf {
  id: string;
  state: "waiting" | "working" | "ready" | "failed";
  progress: string;
  problem: string | null;
  pages: number | null;
}

export const isUnderWay = ({ state }: Pick<DraftPdf, "state">): boolean => state === "waiting" || state === "working";

export interface PdfDialogProps {
  /** on the button that orders it: "Se som PDF" */
  label: string;
  title: string;
  isOpen: boolean;
  onOrder: () => void;
  onClose: () => void;
  /** the order is on its way: what is known is of the one before */
  isOrdering: boolean;
  refusal: string | undefined;
  draft: DraftPdf | undefined;
  /** what is ready: "Brevet er klar" */
  ready: string;
  /** who may see it, as a sentence */
  hint?: string;
  href: (documentId: string) => string;
}

/** "Se som PDF": what stands there, made while one waits or goes on working. */
export function PdfDialog(props: PdfDialogProps) {
  const { label, title, isOpen, onOrder, onClose, isOrdering, refusal, draft, ready, hint, href } = props;
  const known = isOrdering || refusal ? undefined : draft;
  return (
    <>
      <Button icon="file-pdf" onClick={onOrder}>
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={onClose}>
        {!isOrdering && refusal && (
          <Note kind="stop" role="alert">
            {refusal}
          </Note>
        )}
        {(isOrdering || (!refusal && (!draft || isUnderWay(draft)))) && (
          <Progress text={draft?.progress || "Laver PDF"} hint="Du kan roligt lukke og gå videre." />
        )}
        {known?.state === "failed" && (
          <>
            <Note kind="stop" role="alert">
              {known.problem}
            </Note>
            <div className="actions">
              <Button icon="refresh" onClick={onOrder}>
                Prøv igen
              </Button>
            </div>
          </>
        )}
        {known?.state === "ready" && (
          <>
            <p role="status">
              {ready}
              {known.pages === null ? "" : `: ${countOf(known.pages, "side", "sider")}`}.{hint && ` ${hint}`}
            </p>
            <div className="actions">
              <LinkButton variant="primary" icon="file-pdf" href={href(known.id)}>
                Åbn PDF
              </LinkButton>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}
