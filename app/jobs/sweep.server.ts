import { keepCheckpoint } from "~/modules/audit/checkpoint.server";
import { placeAllComingItems } from "~/modules/decisions/place-coming-items.server";
import { remindOwners } from "~/modules/decisions/remind-owners.server";
import { remindOverdueSigners } from "~/modules/decisions/remind-overdue-signers.server";
import { sweepOrphans } from "~/modules/files/sweep-orphans.server";
import { sweepAccess } from "~/modules/identity/sweep-access.server";
import { warnOfDeadlines } from "~/modules/letters/warn-of-deadlines.server";
import { remindCommitmentOwners } from "~/modules/letters/remind-commitment-owners.server";
import { fallDueEvaluations } from "~/modules/projects/fall-due-evaluations.server";
import { renewEvaluations } from "~/modules/projects/renew-evaluations.server";
import { forgetKeys } from "~/platform/http.server";
import { log } from "~/platform/log.server";
import { sweepTries } from "~/platform/rate-limit.server";
import { lookUp, unitOfWork, type UnitActor } from "~/platform/unit-of-work.server";
import { askForPortals } from "./ask-for-portals.server";

/**
 * What the "sweep" job does, municipality by municipality. It may run any number of times: each part knows what is due. A part
 * that fails leaves the others their turn.
 */
export async function sweep(): Promise<void> {
  await part("tries", sweepTries);
  const rows = await lookUp<{ id: string }>("SELECT app.municipality_ids() AS id", []);
  for (const { id: municipalityId } of rows) {
    const actor = { municipalityId, userId: null };
    await part("checkpoint", () => keepCheckpoint(municipalityId), municipalityId);
    await part("access", () => unitOfWork(actor, sweepAccess), municipalityId);
    await part("coming items", () => unitOfWork(actor, placeAllComingItems), municipalityId);
    await part("reminders", () => unitOfWork(actor, remindOwners), municipalityId);
    await part("deadlines", () => unitOfWork(actor, warnOfDeadlines), municipalityId);
    await part("commitments", () => remindOfCommitments(actor), municipalityId);
    await part("evaluations", () => unitOfWork(actor, fallDueEvaluations), municipalityId);
    await part("evaluations' documents", () => unitOfWork(actor, (unit) => renewEvaluations(unit)), municipalityId);
    await part("keys", () => unitOfWork(actor, forgetKeys), municipalityId);
    await part("signers", () => unitOfWork(actor, remindOverdueSigners), municipalityId);
  }
  await part("portals", askForPortals);
  await part("files", sweepOrphans);
}

async function remindOfCommitments(actor: UnitActor): Promise<void> {
  let after: string | null = null;
  do after = (await unitOfWork(actor, (unit) => remindCommitmentOwners(unit, after))).last;
  while (after !== null);
}

const part = (name: string, work: () => Promise<unknown>, municipalityId?: string) =>
  work().catch((error: unknown) => log().error({ err: error, municipalityId, part: name }, "not swept"));
