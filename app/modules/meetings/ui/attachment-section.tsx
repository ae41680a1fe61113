import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { ProposalPage } from "../proposal-page";
import { AttachmentEditing } from "./attachment-editing";
import { AttachmentRow } from "./attachment-row";
import { AttachmentUpload } from "./attachment-upload";

/** While a file is read through or made anew, the page asks so often, in milliseconds, and so many times at most. */
const ASK_EVERY = 2_000;
const MOST_ASKS = 45;

/** A proposal's attachments under the text: changed here by who may, read by the others. */
export function AttachmentSection({ proposal }: { proposal: ProposalPage }) {
  const { id, attachments, rights } = proposal;
  useFollowReading(attachments.some(({ pending, follows }) => pending || follows === "making"));
  return (
    <section className="attachments" aria-labelledby="afsnit-bilag">
      <h2 id="afsnit-bilag">Bilag</h2>
      {rights.edit ? (
        <>
          {attachments.length > 0 && <AttachmentEditing proposalId={id} attachments={attachments} />}
          <AttachmentUpload proposalId={id} />
        </>
      ) : attachments.length === 0 ? (
        <p>Ingen bilag.</p>
      ) : (
        <ol className="rows files">
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentRow proposalId={id} attachment={attachment} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function useFollowReading(pending: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!pending) return;
    let asks = 0;
    const timer = setInterval(() => {
      asks += 1;
      if (asks > MOST_ASKS) clearInterval(timer);
      else revalidate();
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [pending, revalidate]);
}
