import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { isWritten, type PlanStatus } from "../plan";

export interface PlanFacts {
  id: string;
  title: string;
  status: PlanStatus;
  committeeId: string;
  caseFileId: string;
  textId: string;
  proposalId: string | null;
  year: number;
  version: number;
}

const facts = {
  id: true,
  title: true,
  status: true,
  committeeId: true,
  caseFileId: true,
  textId: true,
  proposalId: true,
  year: true,
  version: true,
} as const;

/** A plan that the actor may know of. @throws not_found */
export async function findPlan({ tx, actor }: Unit<Actor>, planId: string): Promise<PlanFacts> {
  const plan = await tx.plan.findFirst({ where: { id: planId }, select: facts });
  if (!plan || !may(actor, "readPlan", plan)) throw notFound();
  return { ...plan, status: plan.status as PlanStatus };
}

/** One conditional write: whoever comes second sees that somebody was first. @throws conflict */
export async function writePlan(
  { tx }: Pick<Unit, "tx">,
  { id, status }: Pick<PlanFacts, "id" | "status">,
  seen: number,
  data: object,
): Promise<void> {
  const { count } = await tx.plan.updateMany({
    where: { id, status, version: seen },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "Planen er ændret, siden du åbnede siden. Genindlæs den, og se, hvad der står nu. Det, du skrev, står stadig her.",
    );
}

/** @throws conflict where the plan's words and goals are settled */
export function assertWritten({ status }: Pick<PlanFacts, "status">): void {
  if (isWritten(status)) return;
  throw new DomainError(
    "conflict",
    status === "submitted"
      ? "Planen er sendt til udvalget. Tag den tilbage til udkast, hvis den skal ændres."
      : "Planen er vedtaget og kan ikke ændres. Skriv en ny, der afløser den.",
  );
}
