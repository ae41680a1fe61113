import type { Unit } from "~/platform/unit-of-work.server";
import { mailApprovers, mailWriters } from "./internal/mail-about-proposal.server";
import { approvedMail } from "./internal/proposal-mails";

/**
 * The job "proposal-mail", some seconds after a proposal was submitted or approved: tells those who wait for it, unless
 * something has happened to the proposal since. Then the step was undone, or what came after it is told instead.
 */
export async function mailAboutStep(unit: Unit, stepId: string): Promise<void> {
  const { tx } = unit;
  const step = await tx.proposalStep.findFirst({ where: { id: stepId } });
  if (!step) return;
  // Waits for a step that is being taken at this moment.
  await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${step.proposalId}::uuid FOR UPDATE`;
  const { steps, ...proposal } = await tx.proposal.findUniqueOrThrow({
    where: { id: step.proposalId },
    include: { steps: { orderBy: [{ at: "desc" }, { id: "desc" }], select: { id: true, kind: true, byId: true } } },
  });
  if (steps[0]?.id !== stepId) return;
  const by = await tx.user.findUniqueOrThrow({ where: { id: step.byId }, select: { id: true, name: true } });
  const submitterId = steps.find(({ kind }) => kind === "submitted")?.byId ?? null;
  const told = { proposal: { ...proposal, submitterId }, by };
  if (step.kind === "submitted") await mailApprovers(unit, told);
  if (step.kind === "approved") await mailWriters(unit, told, approvedMail);
}
