import { useFetcher } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { Select, TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { ShownTask } from "../follow-up-list";
import type { TaskChoices } from "../follow-up-queries.server";
import { TaskForm } from "./task-form";

export type TaskStep = "done" | "dropped" | "edit" | "handOver";

interface TaskDialogProps {
  task: ShownTask;
  step: TaskStep | null;
  choices: TaskChoices;
  onClose: () => void;
}

/** The dialogs of one task: finish it with a report, correct it, hand it over. */
export function TaskDialog({ task, step, choices, onClose }: TaskDialogProps) {
  const titles = {
    done: `Meld “${task.title}” udført`,
    dropped: `Opgiv “${task.title}”`,
    edit: "Ret opgave",
    handOver: `Overdrag “${task.title}”`,
  };
  return (
    <Dialog title={step ? titles[step] : ""} isOpen={step !== null} onClose={onClose} steady>
      {(step === "done" || step === "dropped") && <FinishForm task={task} state={step} onDone={onClose} />}
      {step === "edit" && <TaskForm task={task} committeeId={task.committee.id} choices={choices} onDone={onClose} />}
      {step === "handOver" && <HandOverForm task={task} choices={choices} onDone={onClose} />}
    </Dialog>
  );
}

const named = ({ id, version }: ShownTask) => ({ taskId: id, version: String(version) });

function FinishForm({ task, state, onDone }: { task: ShownTask; state: "done" | "dropped"; onDone: () => void }) {
  const fetcher = useFetcher();
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      action="/intern/opfoelgning/afslut"
      idPrefix={`afslut-${task.id}`}
      onDone={onDone}
    >
      <HiddenFields fields={{ ...named(task), state }} />
      <TextArea
        name="report"
        label={state === "done" ? "Hvad er der gjort?" : "Hvorfor opgives den?"}
        hint="Udvalget får det at vide på næste møde."
        rows={4}
        defaultValue={task.report}
      />
      <FormActions>
        <Button onClick={onDone}>Vent</Button>
        <SubmitButton>{state === "done" ? "Meld udført" : "Opgiv opgave"}</SubmitButton>
      </FormActions>
    </PostForm>
  );
}

function HandOverForm({ task, choices, onDone }: { task: ShownTask; choices: TaskChoices; onDone: () => void }) {
  const fetcher = useFetcher();
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      action="/intern/opfoelgning/overdrag"
      idPrefix={`overdrag-${task.id}`}
      onDone={onDone}
    >
      <HiddenFields fields={named(task)} />
      <Select
        name="ownerId"
        label="Hvem tager over"
        hint="Vedkommende får en mail."
        placeholder="Vælg person"
        options={choices.people.filter(({ value }) => value !== task.owner.id)}
      />
      <FormActions>
        <Button onClick={onDone}>Vent</Button>
        <SubmitButton>Overdrag opgave</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
