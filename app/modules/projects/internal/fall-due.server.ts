import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { evaluationName, hasFallenDue } from "../evaluation";
import { dueMail } from "./evaluation-mails";
import { followOnCommittee } from "./evaluation-task.server";
import type { EvaluationRow } from "./load-evaluation.server";
import { projectRows } from "./load-project.server";

/** An evaluation whose time has come becomes a task, and its owner is told. Whose time hasn't stays planned. @returns whether it did */
export async function fallDue(unit: Unit, evaluation: EvaluationRow): Promise<boolean> {
  if (!hasFallenDue(evaluation, copenhagenDate(unit.now))) return false;
  const { id, projectId, dueOn } = evaluation;
  const { count } = await unit.tx.projectEvaluation.updateMany({
    where: { id, state: "planned", version: evaluation.version },
    data: { state: "due", version: { increment: 1 } },
  });
  if (count === 0) return false;
  await followOnCommittee(unit, id);
  const [project] = await projectRows(unit, [projectId]);
  if (!project) return true;
  const owner = await unit.tx.user.findFirst({
    where: { id: project.ownerId, deactivatedAt: null },
    select: { email: true },
  });
  if (owner && project.ownerId !== unit.actor.userId)
    await sendMail(unit, { recipient: owner.email, ...dueMail(settings().baseUrl, { id, dueOn: dueOn! }) });
  unit.record({
    kind: "evaluation.due",
    subject: `project:${projectId}`,
    data: { title: project.title, evaluation: evaluationName(evaluation), evaluationId: id },
  });
  return true;
}
