import type { Unit } from "~/platform/unit-of-work.server";

/** What a task that stands for something else is made to say. */
export interface TaskInStep {
  /** "commitment:<id>" */
  source: string;
  committeeId: string;
  title: string;
  ownerId: string;
  /** "2022-11-17" */
  dueOn: string | null;
  state: "open" | "done" | "dropped";
  /** what was done, or why it was dropped: the committee hears it at its next meeting */
  report: string;
  /** "2022-11": it becomes an item of the committee's first meeting of that month; "" = none */
  returnMonth?: string;
}

/**
 * The task by which a committee hears of something that is led elsewhere: made at first, then kept in step, in the transaction of
 * what changed there. That is audited there, and its owner is told there; rights are that thing's. A task that is taken up again is
 * reported anew.
 */
export async function keepTaskInStep({ tx, now, actor, record }: Unit, task: TaskInStep): Promise<{ taskId: string }> {
  const { source, committeeId, dueOn, state, report, ...facts } = task;
  const existing = await tx.followUpTask.findFirst({ where: { source }, select: { id: true, state: true } });
  const ended = state === "open" ? null : now;
  const data = {
    ...facts,
    state,
    report,
    dueOn: dueOn === null ? null : new Date(dueOn),
    finishedAt: ended,
    finishedById: ended && actor.userId,
  };
  if (existing) {
    await tx.followUpTask.update({
      where: { id: existing.id },
      data: {
        ...data,
        version: { increment: 1 },
        ...(existing.state !== "open" && state === "open" ? { reportedItemId: null } : {}),
      },
    });
    return { taskId: existing.id };
  }
  const { id } = await tx.followUpTask.create({
    data: { ...data, source, committeeId, createdAt: now },
    select: { id: true },
  });
  const owner = await tx.user.findFirst({ where: { id: task.ownerId }, select: { name: true } });
  record({
    kind: "task.created",
    subject: `committee:${committeeId}`,
    data: { taskId: id, title: task.title, ownerId: task.ownerId, owner: owner?.name, dueOn },
  });
  return { taskId: id };
}
