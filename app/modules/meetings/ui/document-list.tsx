import type { DocumentState } from "~/modules/pdf/document-queries.server";
import { formatFileSize } from "~/modules/files/media-types";
import { PostButton } from "~/ui/form";
import { Icon } from "~/ui/icon";
import { Note } from "~/ui/note";
import { Progress } from "~/ui/progress";
import { countOf } from "~/ui/danish-numbers";
import { usePolling } from "./polling";

export const isUnderWay = ({ state }: Pick<DocumentState, "state">): boolean =>
  state === "waiting" || state === "working";

/** PDFs with their state: under way with its progress, ready with its size, failed with why and a way to try again. */
export function DocumentList({ documents, meetingId }: { documents: DocumentState[]; meetingId: string }) {
  usePolling(documents.some(isUnderWay));
  return (
    <ul className="rows files">
      {documents.map((document) => (
        <li key={document.id}>
          <Icon name="file-pdf" />
          <DocumentLine document={document} meetingId={meetingId} />
        </li>
      ))}
    </ul>
  );
}

function DocumentLine({ document, meetingId }: { document: DocumentState; meetingId: string }) {
  const { id, title, state, progress, problem, pages, size } = document;
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
      </span>
    </span>
  );
}
