import { useFetcher } from "@remix-run/react";
import { useMemo, useState, type ReactNode } from "react";
import type { MarkedPassage, Passage, PassageAction } from "~/modules/richtext/passages";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/choice";
import { Dialog } from "~/ui/dialog";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { answerMarks, answerState, type AnsweredQuestion } from "../letter-answers";
import { letterPath } from "../letter-paths";

/** What a part of the page adds to the letter's text: marks over it, what can be done with chosen words, and its dialog. */
export interface TextAddition {
  passages: MarkedPassage[];
  actions: PassageAction[];
  dialog: ReactNode;
}

/** Chosen words become the answer to a question. */
export function useAnswerMarking(letterId: string, questions: AnsweredQuestion[], mayWrite: boolean): TextAddition {
  const [chosen, setChosen] = useState<Passage | null>(null);
  const passages = useMemo(() => answerMarks(questions), [questions]);
  const canMark = mayWrite && questions.length > 0;
  const actions = useMemo<PassageAction[]>(
    () => (canMark ? [{ label: "Svarer på spørgsmål", keys: "Mod+Alt+q", run: setChosen }] : []),
    [canMark],
  );
  return {
    passages,
    actions,
    dialog: chosen && (
      <AnswerDialog letterId={letterId} questions={questions} passage={chosen} onClose={() => setChosen(null)} />
    ),
  };
}

interface AnswerDialogProps {
  letterId: string;
  questions: AnsweredQuestion[];
  passage: Passage;
  onClose: () => void;
}

function AnswerDialog({ letterId, questions, passage, onClose }: AnswerDialogProps) {
  const fetcher = useFetcher();
  const first = questions.find((question) => answerState(question) !== "answered") ?? questions[0];
  return (
    <Dialog title="Hvilket spørgsmål svarer det på?" isOpen onClose={onClose}>
      <PostForm
        className="stack"
        action={`${letterPath(letterId)}/besvarelser`}
        fetcher={fetcher}
        idPrefix="besvarelse"
        onDone={onClose}
      >
        <HiddenFields fields={{ ...passage }} />
        <blockquote className="chosen">{passage.quote}</blockquote>
        <RadioGroup
          name="questionId"
          label="Spørgsmål"
          defaultValue={first?.id}
          choices={questions.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }))}
        />
        <FormActions>
          <Button onClick={onClose}>Fortryd</Button>
          <SubmitButton>Markér som svar</SubmitButton>
        </FormActions>
      </PostForm>
    </Dialog>
  );
}
