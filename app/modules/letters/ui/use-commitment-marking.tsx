import { useFetcher } from "@remix-run/react";
import { useEffect, useMemo, useState } from "react";
import type { Passage, PassageAction } from "~/modules/richtext/passages";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import type { LetterCommitments } from "../commitment-queries.server";
import type { CommitmentToMake } from "../commitment-to-make.server";
import { letterPath } from "../letter-paths";
import { NewCommitmentFields } from "./new-commitment-fields";
import type { TextAddition } from "./use-answer-marking";

/** Chosen words become a commitment: its form opens over the letter with the sentence and the date that it seems to say. */
export function useCommitmentMarking({ letterId, commitments, mayMake }: LetterCommitments): TextAddition {
  const [chosen, setChosen] = useState<Passage | null>(null);
  const passages = useMemo(
    () =>
      commitments.map(({ id, blockId, quote, title }) => ({
        id: `tilsagn-${id}`,
        blockId,
        quote,
        kind: "promise" as const,
        label: `Tilsagn: ${title}`,
      })),
    [commitments],
  );
  const actions = useMemo<PassageAction[]>(
    () => (mayMake ? [{ label: "Gør til tilsagn", keys: "Mod+Alt+t", run: setChosen }] : []),
    [mayMake],
  );
  return {
    passages,
    actions,
    dialog: chosen && (
      <CommitmentDialog
        letterId={letterId}
        passage={chosen}
        isOne={commitments.some(({ blockId, quote }) => blockId === chosen.blockId && quote === chosen.quote)}
        onClose={() => setChosen(null)}
      />
    ),
  };
}

interface CommitmentDialogProps {
  letterId: string;
  passage: Passage;
  /** the words are a commitment already: they may promise two things */
  isOne: boolean;
  onClose: () => void;
}

function CommitmentDialog({ letterId, passage: { blockId, quote }, isOne, onClose }: CommitmentDialogProps) {
  const toMake = useFetcher<CommitmentToMake>();
  const making = useFetcher();
  const action = `${letterPath(letterId)}/tilsagn/nyt`;
  const { load } = toMake;
  useEffect(() => {
    load(`${action}?${new URLSearchParams({ blok: blockId, citat: quote }).toString()}`);
  }, [load, action, blockId, quote]);
  return (
    <Dialog title="Gør til tilsagn" isOpen onClose={onClose} steady>
      {isOne && <Note kind="warn">Ordene er allerede et tilsagn. Gem kun, hvis de lover mere end det ene.</Note>}
      {toMake.data ? (
        <PostForm className="stack" action={action} fetcher={making} idPrefix="tilsagn" onDone={onClose}>
          <HiddenFields fields={{ from: "letter" }} />
          <NewCommitmentFields toMake={toMake.data} blockId={blockId} />
          <FormActions>
            <Button onClick={onClose}>Fortryd</Button>
            <SubmitButton pendingText="Gemmer">Gør til tilsagn</SubmitButton>
          </FormActions>
        </PostForm>
      ) : (
        <p role="status">Læser sætningen …</p>
      )}
    </Dialog>
  );
}
