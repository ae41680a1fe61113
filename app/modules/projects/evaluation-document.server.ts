import type { Actor } from "~/modules/identity/actor";
import type { EvaluationDocument } from "~/modules/pdf/evaluation-document";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { evaluationName, ordinaryQuestion } from "./evaluation";
import { evaluationDocumentOf } from "./evaluation-document";
import { hidesSmallGroups } from "./small-groups.server";
import { lastDecision } from "./internal/last-decision.server";
import { findEvaluation } from "./internal/load-evaluation.server";
import { indicatorsOf } from "./internal/load-indicators.server";

/** An evaluation as a document, of what is known today; whoever reads the project may have it. @throws not_found */
export async function evaluationDocument(unit: Unit<Actor>, evaluationId: string): Promise<EvaluationDocument> {
  const { evaluation, project } = await findEvaluation(unit, evaluationId);
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
