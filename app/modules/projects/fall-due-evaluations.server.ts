import { addDays } from "~/modules/meetings/calendar-date";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { fallDue } from "./internal/fall-due.server";
import { evaluationRows } from "./internal/load-evaluation.server";

/** More than the longest notice: which of these have fallen due is the rule's to say. */
const horizonDays = 100;

/**
 * Evaluations whose time has come become tasks. May run any number of times, also twice at once; each becomes one once.
 * @returns how many did
 */
export async function fallDueEvaluations(unit: Unit): Promise<{ due: number }> {
  const horizon = addDays(copenhagenDate(unit.now), horizonDays);
  const near = await unit.tx.projectEvaluation.findMany({
    where: { state: "planned", dueOn: { lte: new Date(horizon) } },
    select: { id: true },
  });
  let due = 0;
  for (const evaluation of await evaluationRows(unit, { ids: near.map(({ id }) => id) }))
    if (await fallDue(unit, evaluation)) due += 1;
  return { due };
}
