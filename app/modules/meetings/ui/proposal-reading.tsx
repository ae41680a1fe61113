import { renderParts } from "~/modules/richtext/render-html";
import { shownAtoms } from "~/modules/richtext/ui/shown-atoms";
import { UnsentText } from "~/modules/richtext/ui/unsent-text";
import type { ProposalPage } from "../proposal-page";
import { proposalPicturePath } from "../proposal-paths";
import { AttachmentSection } from "./attachment-section";
import { ProposalDesk } from "./proposal-desk";

/** A proposal as who may not write in it sees it. */
export function ProposalReading({ proposal, userId }: { proposal: ProposalPage; userId: string }) {
  const { id, text } = proposal;
  const parts = renderParts(text.document, {
    baseLevel: 2,
    imageUrl: (sha256) => proposalPicturePath(id, sha256),
    atoms: shownAtoms([], proposal.live),
  }).filter(({ kind }) => kind === "text" || kind === "recommendation");
  return (
    <ProposalDesk proposal={proposal} document={text.document} saving="saved">
      <UnsentText documentKey={`${text.id}:${userId}`} document={text.document} />
      <article className="doc" aria-label="Sagens tekst">
        {parts.map((part) => (
          <section key={part.id} aria-labelledby={`afsnit-${part.key}`} className="doc-section">
            <h2 id={`afsnit-${part.key}`}>{part.title}</h2>
            <div className="prose" dangerouslySetInnerHTML={{ __html: part.html }} />
          </section>
        ))}
      </article>
      <AttachmentSection proposal={proposal} />
    </ProposalDesk>
  );
}
