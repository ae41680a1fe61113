import { randomUUID } from "node:crypto";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { createProposal } from "~/modules/meetings/create-proposal.server";
import { readText } from "~/modules/richtext/read-text.server";
import { saveText } from "~/modules/richtext/save-text.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { evaluationName, ordinaryQuestion } from "./evaluation";
import type { EvaluationInput } from "./evaluation-forms";
import { evaluationText } from "./internal/evaluation-text";
import { followOnCommittee } from "./internal/evaluation-task.server";
import { publishedFiguresOf } from "./internal/published-figures.server";
import { lastDecision } from "./internal/last-decision.server";
import { evaluationFor, writeEvaluation, type EvaluationRow } from "./internal/load-evaluation.server";
import { indicatorsOf } from "./internal/load-indicators.server";
import type { ProjectRow } from "./internal/load-project.server";
import { resultsChartRef } from "./results-chart";
import { costEachOf, factsOf, headlineOf } from "./project-headline";
import { requestEvaluation } from "./internal/request-evaluation.server";
import { copenhagenDate } from "~/platform/danish-time";

/**
 * Makes the evaluation an agenda item: a case text to the committee on the project's case, written of the data, with the results as a
 * live table and a chart, what the committee decided last, and what it must decide now. The same as a PDF becomes its
 * attachment. One that comes back on a meeting has its item already:
 * that item's draft is written, unless somebody has begun to write in it.
 * @throws not_found, forbidden, rule_broken (it is put already; the case is closed, the committee isn't active), conflict
 */
export async function putEvaluation(
  unit: Unit<Actor>,
  { evaluationId, version }: EvaluationInput,
): Promise<{ projectId: string; proposalId: string }> {
  const { evaluation, project } = await evaluationFor(unit, evaluationId, "put");
  const title = `${project.title}: ${evaluationName(evaluation).toLocaleLowerCase("da")}`.slice(0, 400);
  const draft = await returnedDraft(unit, evaluation);
  const proposalId =
    draft?.proposalId ??
    (
      await createProposal(unit, {
        caseFileId: project.caseFileId,
        committeeId: project.committeeId,
        title,
        purpose: "decision",
      })
    ).proposalId;
  if (!draft?.begun) await writeText(unit, proposalId, evaluation, project);
  if (draft && !draft.begun) {
    await unit.tx.proposal.update({ where: { id: proposalId }, data: { title, version: { increment: 1 } } });
    await unit.tx.agendaItem.updateMany({ where: { proposalId, number: null }, data: { title } });
  }
  await requestEvaluation(unit, { ...evaluation, proposalId }, project);
  await writeEvaluation(unit, evaluation, version, { state: "atCommittee", proposalId });
  await followOnCommittee(unit, evaluationId);
  unit.record({
    kind: "evaluation.put",
    subject: `project:${project.id}`,
    data: { title: project.title, evaluation: evaluationName(evaluation), evaluationId, proposalId },
  });
  return { projectId: project.id, proposalId };
}

/** The draft that the evaluation's task has come back with, where it has, and whether somebody has written in it. */
async function returnedDraft(
  unit: Unit<Actor>,
  { taskId }: EvaluationRow,
): Promise<{ proposalId: string; begun: boolean } | null> {
  if (taskId === null) return null;
  const [found] = await unit.tx.$queryRaw<
    { proposalId: string; revision: number; committeeId: string; status: string; authorId: string }[]
  >`
    SELECT p.id AS "proposalId", d.revision, p.committee_id AS "committeeId", p.status, p.author_id AS "authorId"
    FROM follow_up_task t JOIN agenda_item i ON i.id = t.return_item_id JOIN proposal p ON p.id = i.proposal_id
    JOIN text_document d ON d.id = p.text_id
    WHERE t.id = ${taskId}::uuid`;
  if (!found) return null;
  const { proposalId, revision, ...subject } = found;
  // A draft is written once, by being made.
  const begun = revision > 1 || subject.status !== "draft";
  if (!begun) assertMay(unit.actor, "editProposal", subject);
  return { proposalId, begun };
}

async function writeText(
  unit: Unit<Actor>,
  proposalId: string,
  { kind, question }: EvaluationRow,
  project: ProjectRow,
): Promise<void> {
  const { textId } = await unit.tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { textId: true } });
  const text = await readText(unit.tx, textId);
  const indicators = await indicatorsOf(unit, [project.id]);
  const shown = await publishedFiguresOf(unit, indicators);
  if (text.document.content.length === 0)
    throw new DomainError("rule_broken", "Udvalgets skabelon har ingen afsnit. Ret den under Administration.");
  await saveText(unit, {
    textId,
    baseRevision: text.revision,
    saveId: randomUUID(),
    subject: `proposal:${proposalId}`,
    document: evaluationText(text.document, {
      project,
      headline: headlineOf(indicators, copenhagenDate(unit.now), shown),
      facts: factsOf(indicators, shown.pairOf),
      hasResults: indicators.some(({ role }) => role === "outcome"),
      chart: resultsChartRef(project, indicators, shown),
      costEach: costEachOf(project.cost, indicators, shown.pairOf),
      last: await lastDecision(unit, project.id),
      question: question || ordinaryQuestion[kind],
    }),
  });
}
