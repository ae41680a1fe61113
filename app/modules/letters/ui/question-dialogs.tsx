import { useFetcher } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { DateField, Select, TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";
import { questionStateWords, type InquiryQuestionView } from "../inquiry-page";

export type QuestionStep = "add" | "edit" | "deliver" | "leaveOut";

const titles: Record<QuestionStep, string> = {
  add: "Skriv et spørgsmål",
  edit: "Ret spørgsmål",
  deliver: "Meld dit bidrag klart",
  leaveOut: "Besvar ikke spørgsmålet",
};

interface QuestionDialogProps {
  step: QuestionStep | null;
  /** null: a new one */
  question: InquiryQuestionView | null;
  people: { value: string; label: string }[];
  addAt?: string;
  onClose: () => void;
}

/** The dialogs of one question: write it, give it an owner, deliver to it, leave it out. */
export function QuestionDialog({ step, question, people, addAt, onClose }: QuestionDialogProps) {
  return (
    <Dialog title={step ? titles[step] : ""} isOpen={step !== null} onClose={onClose} steady>
      {step && <QuestionForm key={step} {...{ step, question, people, addAt, onClose }} />}
    </Dialog>
  );
}

const deeds = { edit: "ret", deliver: "klar", leaveOut: "vaelg-fra" } as const;
const labels = { text: "Spørgsmål", state: "Tilstand", note: "Bidrag eller begrundelse" };
const stateWords = Object.fromEntries(Object.entries(questionStateWords).map(([state, { words }]) => [state, words]));

interface Conflict {
  version: number;
  now?: Record<string, unknown>;
}

function QuestionForm({ step, question, people, addAt, onClose }: QuestionDialogProps & { step: QuestionStep }) {
  const fetcher = useFetcher<FormAnswer & { details?: Conflict; code?: string }>();
  const conflict = fetcher.data?.code === "conflict" ? fetcher.data.details : undefined;
  const action = step === "add" ? addAt : `/intern/henvendelser/spoergsmaal/${question?.id}/${deeds[step]}`;
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      action={action}
      idPrefix={`${step}-${question?.id ?? "nyt"}`}
      onDone={onClose}
    >
      {question && <HiddenFields fields={{ version: String(conflict?.version ?? question.version) }} />}
      {question && step !== "edit" && <p>{question.text}</p>}
      {(step === "add" || step === "edit") && (
        <>
          <TextArea name="text" label="Spørgsmål" rows={4} defaultValue={question?.text} />
          <Select
            name="ownerId"
            label="Hvem bidrager til svaret?"
            hint="Personen får en mail."
            placeholder="Ingen endnu"
            options={people}
            defaultValue={question?.owner?.id}
            optional
          />
          <DateField
            name="dueOn"
            label="Bidraget skal være klart"
            defaultValue={question?.dueOn ?? undefined}
            optional
          />
        </>
      )}
      {step === "deliver" && (
        <TextArea
          name="note"
          label="Dit bidrag"
          hint="Skriv det, eller skriv, hvor det ligger. Den, der sørger for svaret, får besked."
          rows={6}
          defaultValue={question?.note}
          optional
        />
      )}
      {step === "leaveOut" && <TextArea name="reason" label="Hvorfor besvares det ikke?" rows={3} />}
      {conflict && <SavedMeanwhile theirs={conflict.now} labels={labels} words={stateWords} />}
      <FormActions>
        <Button onClick={onClose}>Fortryd</Button>
        <SubmitButton>
          {{ add: "Skriv op", edit: "Gem spørgsmål", deliver: "Meld klar", leaveOut: "Besvar ikke" }[step]}
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}
