import { useNavigate } from "@remix-run/react";
import { useMemo } from "react";
import type { Passage, PassageAction } from "~/modules/richtext/passages";
import type { LetterCommitments } from "../commitment-queries.server";
import { letterPath } from "../letter-paths";
import type { TextAddition } from "./use-answer-marking";

/** Chosen words become a commitment: its form opens with the sentence and the date that it seems to say. */
export function useCommitmentMarking({ letterId, commitments, mayMake }: LetterCommitments): TextAddition {
  const navigate = useNavigate();
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
  const actions = useMemo<PassageAction[]>(() => {
    const make = ({ blockId, quote }: Passage) =>
      navigate(
        `${letterPath(letterId)}/tilsagn/nyt?${new URLSearchParams({ blok: blockId, citat: quote }).toString()}`,
      );
    return mayMake ? [{ label: "Gør til tilsagn", keys: "Mod+Alt+t", run: make }] : [];
  }, [letterId, mayMake, navigate]);
  return { passages, actions, dialog: null };
}
