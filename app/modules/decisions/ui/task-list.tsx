import { Link } from "@remix-run/react";
import { useState } from "react";
import { Button, LinkButton } from "~/ui/button";
import { Lock } from "~/ui/lock";
import { Menu, type MenuEntry } from "~/ui/menu";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import type { ShownTask } from "../follow-up-list";
import type { TaskChoices } from "../follow-up-queries.server";
import { TaskDialog, type TaskStep } from "./task-dialogs";

export interface TaskListProps {
  tasks: ShownTask[];
  choices: TaskChoices;
  label: string;
  /** each row says which committee it belongs to: where tasks of several stand together */
  withCommittee?: boolean;
  /** each row says which decision it follows from: not on the item itself */
  withDecision?: boolean;
}

/** Tasks in rows: what, who, when, where it comes back, how far it is. */
export function TaskList({ tasks, choices, label, withCommittee, withDecision }: TaskListProps) {
  return (
    <Rows label={label}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} {...{ choices, withCommittee, withDecision }} />
      ))}
    </Rows>
  );
}

type TaskRowProps = Pick<TaskListProps, "choices" | "withCommittee" | "withDecision"> & { task: ShownTask };

function TaskRow({ task, choices, withCommittee, withDecision }: TaskRowProps) {
  const [step, setStep] = useState<TaskStep | null>(null);
  const finished = task.state === "done" || task.state === "dropped";
  return (
    <Row
      id={`opgave-${task.id}`}
      title={
        <>
          {task.title} {task.closed && <Lock />}
        </>
      }
      facts={[
        task.owner.name,
        task.finishedAt ? (
          <>
            Afsluttet <Time at={task.finishedAt} />
          </>
        ) : (
          task.deadline
        ),
        !finished && task.comesBack,
        withCommittee && task.committee.name,
        withDecision && task.decision && (
          <Link to={task.decision.to}>
            {task.decision.words}: {task.decision.title}
          </Link>
        ),
        finished && task.report,
      ]}
      state={<State kind={task.shown.kind}>{task.shown.words}</State>}
      end={
        (task.mayFinish || task.mayEdit || task.source) && (
          <>
            {task.source && (
              <LinkButton small to={task.source.to} aria-label={`${task.source.label}: ${task.title}`}>
                {task.source.label}
              </LinkButton>
            )}
            {task.mayFinish && !task.source && task.state === "open" && (
              <Button small icon="check" onClick={() => setStep("done")} aria-label={`Meld udført: ${task.title}`}>
                Meld udført
              </Button>
            )}{" "}
            {entriesOf(task, setStep).length > 0 && (
              <Menu small label={`Flere handlinger for ${task.title}`} entries={entriesOf(task, setStep)} />
            )}
            <TaskDialog task={task} step={step} choices={choices} onClose={() => setStep(null)} />
          </>
        )
      }
    />
  );
}

function entriesOf(task: ShownTask, open: (step: TaskStep) => void): MenuEntry[] {
  const { mayEdit, state } = task;
  const mayFinish = task.mayFinish && !task.source;
  const fields = { taskId: task.id, version: String(task.version) };
  if (state === "done" || state === "dropped")
    return mayFinish ? [{ label: "Genåbn opgave", icon: "undo", action: "/intern/opfoelgning/aabn", fields }] : [];
  return [
    ...(mayEdit ? [{ label: "Ret opgave", icon: "edit" as const, onAction: () => open("edit") }] : []),
    ...(mayFinish ? [{ label: "Overdrag opgave", icon: "person" as const, onAction: () => open("handOver") }] : []),
    ...(mayEdit && state === "open"
      ? [{ label: `Mind ${task.owner.name}`, icon: "bell" as const, action: "/intern/opfoelgning/mind", fields }]
      : []),
    ...(mayFinish && (state === "open" || state === "stayed")
      ? [{ label: "Opgiv opgave", icon: "close" as const, onAction: () => open("dropped") }]
      : []),
  ];
}
