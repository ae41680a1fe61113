import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { FormActions, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { Menu, type MenuEntry } from "~/ui/menu";
import type { ProposalGap } from "../proposal-gaps";
import type { ProposalPage } from "../proposal-page";
import { proposalPath } from "../proposal-paths";
import { SubmitProposal } from "./submit-proposal";

interface ProposalActionsProps {
  proposal: ProposalPage;
  gaps: ProposalGap[];
  saving: string;
}

/** What this person can do with the proposal now; its one primary action last. */
export function ProposalActions({ proposal, gaps, saving }: ProposalActionsProps) {
  const { rights, status, id } = proposal;
  const here = proposalPath(id);
  const submitted = status === "submitted";
  const entries: MenuEntry[] = [
    ...(rights.edit ? [{ label: "Ret oplysninger", icon: "edit" as const, to: `${here}/oplysninger` }] : []),
    ...(rights.copy ? [{ label: "Ny sag som denne", icon: "copy" as const, action: `${here}/kopi` }] : []),
    ...(rights.withdraw && !submitted
      ? [{ label: "Træk tilbage til kladde", icon: "undo" as const, action: `${here}/traek-tilbage` }]
      : []),
  ];
  return (
    <>
      <Menu label="Flere handlinger" entries={entries} />
      {rights.withdraw && submitted && <PostButton action={`${here}/traek-tilbage`}>Træk tilbage</PostButton>}
      {(rights.approve || rights.asksToApprove) && (
        <>
          <ReturnProposal action={`${here}/retur`} />
          <PostButton action={`${here}/godkend`} variant="primary" icon="check" pendingText="Godkender">
            Godkend
          </PostButton>
        </>
      )}
      {rights.submit && <SubmitProposal action={`${here}/send`} gaps={gaps} saving={saving} />}
    </>
  );
}

/** Asks for what must be mended; it is what the author gets to know. */
function ReturnProposal({ action }: { action: string }) {
  const fetcher = useFetcher();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button icon="reply" onClick={() => setOpen(true)}>
        Send retur
      </Button>
      <Dialog title="Send sagen retur" isOpen={isOpen} onClose={close}>
        <PostForm className="stack" action={action} fetcher={fetcher} idPrefix="retur" onDone={close}>
          <TextArea
            name="comment"
            label="Hvad skal rettes?"
            hint="Forfatteren får en mail og ser din kommentar øverst i sagen."
            rows={5}
          />
          <FormActions>
            <Button onClick={close}>Vent</Button>
            <SubmitButton pendingText="Sender retur">Send retur</SubmitButton>
          </FormActions>
        </PostForm>
      </Dialog>
    </>
  );
}
