import type { Task } from "~/modules/meetings/overview";
import type { WaitingEvaluation } from "./evaluation-page";

/** A person's own evaluations that wait for them, as the overview lists what waits for them. */
export const evaluationTasks = (evaluations: readonly WaitingEvaluation[]): Task[] =>
  evaluations.map(({ id, name, project, dueOn, decided }) => ({
    deed: decided ? "Skriv beslutningen på" : "Evaluér",
    title: project,
    facts: [name],
    due: dueOn,
    to: `/intern/evalueringer/${id}`,
    action: "Se projektet",
  }));
