import { placeComingItems } from "~/modules/decisions/place-coming-items.server";
import { firstDayOf } from "~/modules/statistics/period";
import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { evaluationName } from "./evaluation";
import { consequencesFor, type DecideEvaluationInput } from "./evaluation-forms";
import { itemsOfProposals } from "./internal/decided-item.server";
import { writeDecision } from "./internal/decision-of-project.server";
import { followOnCommittee } from "./internal/evaluation-task.server";
import { dayOrNull, evaluationFor, writeEvaluation } from "./internal/load-evaluation.server";
import { findProject } from "./internal/load-project.server";
import { moveProject } from "./move-project.server";
import { statusWords, stepsFrom, type ProjectStepKind } from "./project";

/**
 * The committee has decided on an evaluation, and its decision flows back: the project goes on with a new end, ends or is anchored, the
 * decision stands on it, the task ends, and what the committee wants to see again becomes the next evaluation, which puts itself on the
 * first meeting of that month.
 * @throws not_found, forbidden, rule_broken (it isn't decided yet; at a field), conflict
 */
export async function decideEvaluation(
  unit: Unit<Actor>,
  { evaluationId, version, consequence, endsOn, title, returnMonth, question }: DecideEvaluationInput,
): Promise<{ projectId: string; nextId: string | null }> {
  const { evaluation, project } = await evaluationFor(unit, evaluationId, "decide");
  const item = (await itemsOfProposals(unit, [evaluation.proposalId!])).get(evaluation.proposalId!);
  if (!item?.decided || item.itemId === null)
    throw new DomainError(
      "rule_broken",
      "Udvalget har ikke besluttet endnu. Beslutningen kan skrives her, når mødet er hævet.",
    );
  if (returnMonth !== "" && returnMonth < copenhagenDate(unit.now).slice(0, 7))
    throw new DomainError("rule_broken", "Måneden er gået. Vælg en måned, der kommer.", "returnMonth");
  if (!consequencesFor(project.status).includes(consequence))
    throw new DomainError(
      "rule_broken",
      `Projektet er ${statusWords[project.status].toLocaleLowerCase("da")}, så det kan beslutningen ikke gøre. Genindlæs siden, og vælg igen.`,
      "consequence",
    );
  // A closed item isn't named where more people read.
  const agendaItemId = item.closed ? null : item.itemId;
  const take = async (step: ProjectStepKind, decisionTitle: string) => {
    const now = await findProject(unit, project.id);
    if (!stepsFrom(now.status).includes(step)) return;
    await moveProject(unit, {
      projectId: project.id,
      version: now.version,
      step,
      endsOn: step === "continue" ? endsOn : "",
      comment: "",
      agendaItemId,
      decisionTitle,
    });
  };
  await writeEvaluation(unit, evaluation, version, {
    state: "done",
    outcome: title,
    agendaItemId: item.itemId,
    endedAt: unit.now,
  });
  if (evaluation.kind !== "midway") await take("evaluate", evaluationName(evaluation));
  if (consequence !== "none") await take(consequence, title);
  else if (agendaItemId !== null)
    await writeDecision(unit, { projectId: project.id, kind: "evaluated", title, agendaItemId });
  await followOnCommittee(unit, evaluationId);
  unit.record({
    kind: "evaluation.decided",
    subject: `project:${project.id}`,
    data: { title: project.title, evaluation: evaluationName(evaluation), evaluationId, decision: title },
  });
  const nextId =
    returnMonth === "" ? null : await comeBack(unit, project, { returnMonth, question, agendaItemId: item.itemId });
  return { projectId: project.id, nextId };
}

/** "Behandles igen på mødet i november 2022": the next evaluation, whose task becomes an item of that meeting. */
async function comeBack(
  unit: Unit<Actor>,
  { id: projectId, committeeId, title }: { id: string; committeeId: string; title: string },
  { returnMonth, question, agendaItemId }: { returnMonth: string; question: string; agendaItemId: string },
): Promise<string> {
  const { id } = await unit.tx.projectEvaluation.create({
    data: {
      projectId,
      kind: "followUp",
      dueOn: dayOrNull(firstDayOf(returnMonth)),
      dueChosen: true,
      question,
      // It is a task at once: the task is what comes back.
      state: "due",
      createdAt: unit.now,
    },
    select: { id: true },
  });
  await followOnCommittee(unit, id, { returnMonth, agendaItemId });
  unit.record({
    kind: "evaluation.planned",
    subject: `project:${projectId}`,
    data: { title, evaluation: evaluationName({ kind: "followUp", monthsAfter: null }), evaluationId: id, returnMonth },
  });
  await placeComingItems(unit, { committeeId });
  return id;
}
