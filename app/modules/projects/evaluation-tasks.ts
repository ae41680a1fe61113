import type { Task } from "~/modules/meetings/overview";
import type { WaitingEvaluation } from "./evaluation-page";

/** A person's own evaluations that are to be written, as the overview lists what waits for them. */
export const evaluationTasks = (evaluations: readonly WaitingEvaluation[]): Task[] =>
  evaluations.map(({ id, name, project, dueOn }) => ({
    deed: "Evaluér",
    title: project,
    facts: [name],
    due: dueOn,
    to: `/intern/evalueringer/${id}`,
    action: "Se projektet",
  }));
