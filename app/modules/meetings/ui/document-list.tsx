import type { DocumentState } from "~/modules/pdf/document-queries.server";
import { formatFileSize } from "~/modules/files/media-types";
import { sealWords, type SealLevel } from "~/modules/pdf/seal-level";
import { PostButton } from "~/ui/form";
import { Icon } from "~/ui/icon";
import { Note } from "~/ui/note";
import { Progress } from "~/ui/progress";
import { countOf } from "~/ui/danish-numbers";
import { isUnderWay } from "~/ui/pdf-dialog";
import { usePolling } from "./polling";

/** As pages carry it: a moment is text once it has been sent. */
type ListedDocument = Omit<DocumentState, "sealedAt" | "sealRetryAt"> & {
  sealedAt: Date | string | null;
  sealRetryAt: Date | string | null;
};

export interface DocumentListProps {
  documents: ListedDocument[];
  meetingId: string;
  /** who reads this may let a document be sealed without the time-stamp that it waits for: the committee's secretary */
  mayCallOffStamp?: boolean;
}

/**
 * PDFs with their state: under way with its progress, waiting for a time-stamp with when it is tried again, ready with its size
 * and its seal, failed with why and a way to try again.
 */
export function DocumentList({ documents, meetingId, mayCallOffStamp = false }: DocumentListProps) {
  usePolling(documents.some(isUnderWay));
  return (
    <ul className="rows files">
      {documents.map((document) => (
        <li key={document.id}>
          <Icon name="file-pdf" />
          <DocumentLine document={document} meetingId={meetingId} mayCallOffStamp={mayCallOffStamp} />
        </li>
      ))}
    </ul>
  );
}

function DocumentLine({
  document,
  meetingId,
  mayCallOffStamp,
}: {
  document: ListedDocument;
  meetingId: string;
  mayCallOffStamp: boolean;
}) {
  const { id, edition, title, state, progress, problem, pages, size, sealLevel, sealRetryAt } = document;
  if (isUnderWay(document) && sealRetryAt !== null && problem)
    return (
      <div className="stack">
        <span className="t">{title}</span>
        <Note kind="warn" role="status">
          {problem}
        </Note>
        {mayCallOffStamp && (
          <PostButton
            action={`/intern/moeder/${meetingId}/dokument/uden-tidsstempel`}
            fields={{ meetingId, documentId: id }}
            small
          >
            Forsegl uden tidsstempel
          </PostButton>
        )}
      </div>
    );
  if (isUnderWay(document))
    return (
      <div>
        <span className="t">{title}</span>
        <Progress text={progress || "Laver PDF"} hint="Du kan roligt gå videre." />
      </div>
    );
  if (state === "failed")
    return (
      <div className="stack">
        <span className="t">{title}</span>
        <Note kind="stop">{problem ?? "PDF’en kunne ikke laves."}</Note>
        <PostButton
          action={`/intern/moeder/${meetingId}/dokument`}
          fields={{ meetingId, documentId: id }}
          small
          icon="refresh"
        >
          Prøv igen
        </PostButton>
      </div>
    );
  return (
    <span>
      <a className="t" href={`/intern/dokumenter/${id}.pdf`}>
        {title}
      </a>
      <span className="s">
        {pages !== null && <span>{countOf(pages, "side", "sider")}</span>}
        {size !== null && <span>{formatFileSize(size)}</span>}
        {edition === "public" && <span>Offentlig udgave</span>}
        {sealLevel !== null && <span>{sealWords[sealLevel as SealLevel]}</span>}
      </span>
    </span>
  );
}
