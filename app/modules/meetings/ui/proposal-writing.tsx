import { useCallback, useMemo, useState } from "react";
import type { RichDocument } from "~/modules/richtext/document";
import type { Insertable } from "~/modules/richtext/insertables";
import { AutosaveLine } from "~/modules/richtext/ui/autosave-line";
import { ConflictPanel } from "~/modules/richtext/ui/conflict-panel";
import { DocumentEditor } from "~/modules/richtext/ui/document-editor";
import { useAutosave } from "~/modules/richtext/ui/use-autosave";
import { freshKey } from "~/ui/idempotency-key";
import type { ProposalPage } from "../proposal-page";
import { proposalPicturePath } from "../proposal-paths";
import { AttachmentSection } from "./attachment-section";
import { ProposalDesk } from "./proposal-desk";
import { liveTableOf, saveTextOf, uploadPictureTo } from "./save-proposal-text";

/** A proposal as who writes it sees it: its text saves itself, and what is missing follows the writing. */
export function ProposalWriting({
  proposal,
  userId,
  insertables,
}: {
  proposal: ProposalPage;
  userId: string;
  /** what other modules can put into the text */
  insertables?: Insertable[];
}) {
  const { id, text, questions } = proposal;
  const save = useMemo(() => saveTextOf(id), [id]);
  const loadLive = useMemo(() => liveTableOf(id), [id]);
  const upload = useMemo(() => uploadPictureTo(id), [id]);
  const autosave = useAutosave({ documentKey: `${text.id}:${userId}`, text, save });
  const { state, edit, resolve } = autosave;
  const [written, setWritten] = useState<RichDocument | null>(null);
  const imageUrl = useCallback((sha256: string) => proposalPicturePath(id, sha256), [id]);
  const change = useCallback(
    (document: RichDocument) => {
      setWritten(document);
      edit(document);
    },
    [edit],
  );
  const choose = (document: RichDocument) => {
    setWritten(document);
    resolve(document);
  };
  return (
    <ProposalDesk
      proposal={proposal}
      document={written ?? autosave.document}
      saving={state.kind}
      saveLine={<AutosaveLine state={state} />}
    >
      {state.kind === "conflict" && <ConflictPanel conflict={state} onResolve={choose} imageUrl={imageUrl} />}
      <DocumentEditor
        document={autosave.document}
        onChange={change}
        label="Sagens tekst"
        questions={questions}
        imageUrl={imageUrl}
        onUploadImage={(file) => upload(file, freshKey())}
        insertables={insertables}
        live={proposal.live}
        loadLive={loadLive}
        isReady={autosave.isReady}
      />
      <AttachmentSection proposal={proposal} />
    </ProposalDesk>
  );
}
