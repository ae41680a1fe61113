import type { Task } from "~/modules/meetings/overview";
import type { ShownCommitment } from "./commitment-page";

/** A person's own promises that are due soon or late, as the overview lists what waits for them. */
export const commitmentTasks = (commitments: readonly ShownCommitment[]): Task[] =>
  commitments.map(({ id, title, letterSubject, shown, late, nextFollowUpOn, nextDay }) => ({
    deed: nextDay === nextFollowUpOn ? "Følg op på tilsagn" : "Hold tilsagn",
    title,
    facts: [letterSubject, late ? shown.words : ""].filter((fact) => fact !== ""),
    due: nextDay,
    to: `/intern/tilsagn/${id}`,
    action: "Se tilsagnet",
  }));
