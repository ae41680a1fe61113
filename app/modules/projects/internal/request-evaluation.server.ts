import { isDeepStrictEqual } from "node:util";
import type { EvaluationDocument } from "~/modules/pdf/evaluation-document";
import { requestDocument } from "~/modules/pdf/request-document.server";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { evaluationName, ordinaryQuestion } from "../evaluation";
import { evaluationDocumentOf } from "../evaluation-document";
import { hidesSmallGroups } from "../small-groups.server";
import { lastDecision } from "./last-decision.server";
import type { EvaluationRow } from "./load-evaluation.server";
import { indicatorsOf } from "./load-indicators.server";
import type { ProjectRow } from "./load-project.server";

/** An evaluation as a document, of what is known today. Access is the caller's to ask. */
export async function documentOfEvaluation(
  unit: Pick<Unit, "tx" | "now">,
  evaluation: EvaluationRow,
  project: ProjectRow,
): Promise<EvaluationDocument> {
  const indicators = await indicatorsOf(unit, [project.id]);
  const today = copenhagenDate(unit.now);
  const { name, accent } = await unit.tx.municipality.findFirstOrThrow({ select: { name: true, accent: true } });
  return evaluationDocumentOf({
    name: evaluationName(evaluation),
    project,
    last: await lastDecision(unit, project.id),
    question: evaluation.question || ordinaryQuestion[evaluation.kind],
    indicators,
    hidesFew: await hidesSmallGroups(unit),
    today,
    frame: { municipality: { name, accent }, demonstration: settings().demonstration },
  });
}

/** Orders an evaluation's PDF for the case text that it was put as, unless it was made of just this. @returns whether it was ordered */
export async function requestEvaluation(unit: Unit, evaluation: EvaluationRow, project: ProjectRow): Promise<boolean> {
  const subject = `proposal:${evaluation.proposalId}`;
  const data = await documentOfEvaluation(unit, evaluation, project);
  const last = await unit.tx.issuedDocument.findFirst({
    where: { kind: "evaluation", subject, state: { not: "failed" } },
    orderBy: { createdAt: "desc" },
    select: { input: true },
  });
  if (last && saysTheSame(last.input, data)) return false;
  await requestDocument(unit, {
    kind: "evaluation",
    edition: "members",
    subject,
    title: `${evaluationName(evaluation)} af ${project.title}`.slice(0, 200),
    recipe: { name: "evaluation", data },
  });
  return true;
}

/** But for the day it is of. */
function saysTheSame(input: unknown, data: object): boolean {
  const before = (input as { data?: object }).data;
  const told = (one: object | undefined): unknown => JSON.parse(JSON.stringify({ ...one, issued: "" }));
  return isDeepStrictEqual(told(before), told(data));
}
