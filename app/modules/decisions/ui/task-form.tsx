import { useFetcher } from "@remix-run/react";
import { Button } from "~/ui/button";
import { DateField, Select, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { ShownTask } from "../follow-up-list";
import type { MeetingTasks, TaskChoices } from "../follow-up-queries.server";

export interface TaskFormProps {
  /** the item whose decision it follows from; without it and without `task` one of `items` is chosen */
  itemId?: string;
  items?: MeetingTasks["items"];
  /** the task to be corrected */
  task?: ShownTask;
  committeeId: string;
  choices: TaskChoices;
  onDone: () => void;
}

/** What, who, when, and where it comes back: a new task, or one that is corrected. */
export function TaskForm({ itemId, items = [], task, committeeId, choices, onDone }: TaskFormProps) {
  const fetcher = useFetcher();
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      action={task ? "/intern/opfoelgning/ret" : "/intern/opfoelgning/ny"}
      idPrefix={task ? `opgave-${task.id}` : `opgave-${itemId ?? "ny"}`}
      onDone={onDone}
    >
      {task && <HiddenFields fields={{ taskId: task.id, version: String(task.version) }} />}
      {itemId && <HiddenFields fields={{ itemId }} />}
      {!task && !itemId && (
        <Select
          name="itemId"
          label="Hvilken beslutning følger den af"
          placeholder="Vælg punkt"
          options={items.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))}
        />
      )}
      <TextField
        name="title"
        label="Hvad skal gøres"
        hint="For eksempel: Udarbejd et notat om økonomien i projektet"
        autoComplete="off"
        defaultValue={task?.title}
      />
      {!task && <Select name="ownerId" label="Hvem" placeholder="Vælg person" options={choices.people} />}
      <DateField name="dueOn" label="Frist" optional defaultValue={task?.dueOn ?? undefined} />
      {task?.placed ? (
        <>
          <HiddenFields fields={{ comesBack: task.returnTo }} />
          <p className="hint">{task.comesBack}. Tag punktet af dér, før du vælger et andet møde.</p>
        </>
      ) : (
        <Select
          name="comesBack"
          label="Behandles igen"
          hint="Punktet kommer på den dagsorden af sig selv."
          optional
          placeholder="Kommer ikke igen"
          options={returnsFor(choices.returns[committeeId] ?? [], task)}
          defaultValue={task?.returnTo ?? ""}
        />
      )}
      <FormActions>
        <Button onClick={onDone}>Vent</Button>
        <SubmitButton>{task ? "Ret opgave" : "Giv opgave"}</SubmitButton>
      </FormActions>
    </PostForm>
  );
}

/** What stands there now can be kept, also when it is no longer among the choices. */
function returnsFor(returns: TaskChoices["returns"][string], task: ShownTask | undefined) {
  const known = returns.some(({ options }) => options.some(({ value }) => value === task?.returnTo));
  if (!task?.returnTo || known) return returns;
  return [{ group: "Som nu", options: [{ value: task.returnTo, label: task.comesBack }] }, ...returns];
}
