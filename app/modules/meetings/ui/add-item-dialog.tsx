import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { nearDate } from "~/ui/danish-dates";
import { Dialog } from "~/ui/dialog";
import { TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { Rows, Row } from "~/ui/rows";
import { State } from "~/ui/state";
import type { AgendaPage, WaitingProposal } from "../agenda-page";

const states = {
  draft: { kind: "draft", words: "Kladde" },
  submitted: { kind: "wait", words: "Til godkendelse" },
  returned: { kind: "stop", words: "Sendt retur" },
  ready: { kind: "ready", words: "Klar" },
} as const;

/** "Tilføj punkt": a case of the committee, ready or still under way, or an item without a case. */
export function AddItemDialog({ page, isOpen, onClose }: { page: AgendaPage; isOpen: boolean; onClose: () => void }) {
  const { meeting, waiting } = page;
  const fetcher = useFetcher();
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLocaleLowerCase("da");
  const found = waiting.filter(({ title, caseNumber }) =>
    `${title} ${caseNumber}`.toLocaleLowerCase("da").includes(wanted),
  );
  return (
    <Dialog title="Tilføj punkt" isOpen={isOpen} onClose={onClose} wide>
      {waiting.length > 0 && (
        <section className="stack" aria-label="Sager">
          {waiting.length > 6 && (
            <TextField
              name="soeg"
              label="Find en sag"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              optional
            />
          )}
          <Rows label="Sager, der kan sættes på">
            {found.map((proposal) => (
              <WaitingRow key={proposal.id} page={page} proposal={proposal} />
            ))}
          </Rows>
          {found.length === 0 && <p className="hint">Ingen sag hedder “{typed.trim()}”.</p>}
        </section>
      )}
      <PostForm
        fetcher={fetcher}
        action={`/intern/moeder/${meeting.id}/punkter/nyt`}
        idPrefix="nyt"
        className="stack"
        onDone={onClose}
      >
        <HiddenFields fields={{ meetingId: meeting.id }} />
        <TextField name="title" label="Punkt uden sag" hint="For eksempel en mundtlig orientering eller et besøg." />
        <FormActions>
          <SubmitButton icon="add">Tilføj punkt</SubmitButton>
        </FormActions>
      </PostForm>
    </Dialog>
  );
}

/** A case that waits for a meeting, with its one action. */
export function WaitingRow({ page, proposal }: { page: AgendaPage; proposal: WaitingProposal }) {
  const { id, title, caseNumber, status } = proposal;
  const { kind, words } = states[status];
  return (
    <Row
      title={title}
      to={`/intern/forslag/${id}`}
      facts={[caseNumber, factOf(proposal, page.notice.today)]}
      state={status === "ready" ? undefined : <State kind={kind}>{words}</State>}
      end={
        page.mayEdit && (
          <PostButton
            small
            icon="add"
            action={`/intern/moeder/${page.meeting.id}/punkter/sag`}
            fields={{ meetingId: page.meeting.id, proposalId: id }}
          >
            Sæt på dagsordenen
          </PostButton>
        )
      }
    />
  );
}

function factOf({ status, stepAt, stepBy, authorName }: WaitingProposal, today: string): string {
  if (status === "ready" && stepAt && stepBy) return `godkendt ${nearDate(stepAt, today)} af ${stepBy}`;
  return authorName;
}
