import type { Actor } from "~/modules/identity/actor";
import type { EvaluationDocument } from "~/modules/pdf/evaluation-document";
import type { Unit } from "~/platform/unit-of-work.server";
import { findEvaluation } from "./internal/load-evaluation.server";
import { documentOfEvaluation } from "./internal/request-evaluation.server";

/** An evaluation as a document, of what is known today; whoever reads the project may have it. @throws not_found */
export async function evaluationDocument(unit: Unit<Actor>, evaluationId: string): Promise<EvaluationDocument> {
  const { evaluation, project } = await findEvaluation(unit, evaluationId);
  return documentOfEvaluation(unit, evaluation, project);
}
