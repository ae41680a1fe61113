import type { Actor } from "~/modules/identity/actor";
import { assertMay, may, type Action } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ProposalStatus } from "../agenda";
import { proposalWay, type ProposalStep } from "../proposal";
import { mayRead, readableSelect } from "./readable-proposal";

export interface LockedProposal {
  id: string;
  caseFileId: string;
  committeeId: string;
  title: string;
  purpose: string;
  status: ProposalStatus;
  textId: string;
  closed: boolean;
  closedReason: string;
  authorId: string;
  /** who took the last step, and when; none while it is a first draft */
  last: { kind: ProposalStep; byId: string; at: Date } | null;
  /** who sent it to approval last */
  submitterId: string | null;
  version: number;
}

/**
 * Reads a proposal and keeps it until the unit commits: text, facts, attachments and state are written one at a time, and
 * `freezeProposal` waits for it, too.
 * @throws not_found, also for who may not read it
 */
export async function lockProposal({ tx, actor }: Unit<Actor>, proposalId: string): Promise<LockedProposal> {
  await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${proposalId}::uuid FOR UPDATE`;
  const found = await tx.proposal.findFirst({
    where: { id: proposalId },
    include: {
      items: readableSelect(actor).items,
      steps: { orderBy: [{ at: "desc" }, { id: "desc" }], select: { kind: true, byId: true, at: true } },
    },
  });
  if (!found || !mayRead(actor, found)) throw notFound();
  const { steps, items: _items, ...proposal } = found;
  const last = steps[0];
  return {
    ...proposal,
    status: proposal.status as ProposalStatus,
    last: last ? { ...last, kind: last.kind as ProposalStep } : null,
    submitterId: steps.find(({ kind }) => kind === "submitted")?.byId ?? null,
  };
}

/** May the actor take the step, from the state it is taken from? Whether the proposal is there is `nextStatus`' to say. */
export function assertMayStep(actor: Actor, action: Action, proposal: LockedProposal, step: ProposalStep): void {
  const { from } = proposalWay[step];
  const status = from.includes(proposal.status) ? proposal.status : from[0]!;
  assertMay(actor, action, { ...proposal, status });
}

/**
 * @throws forbidden for who never may; conflict for who may in another state (it says which); rule_broken once it is sent out
 */
export async function assertMayEdit(unit: Unit<Actor>, proposal: LockedProposal): Promise<void> {
  if (!may(unit.actor, "editProposal", proposal)) {
    assertMay(unit.actor, "editProposal", { ...proposal, status: "draft" });
    throw new DomainError(
      "conflict",
      proposal.status === "submitted"
        ? "Sagen er sendt til godkendelse og kan ikke rettes imens. Træk den tilbage først."
        : "Sagen er godkendt. Nu er det udvalgets sekretær, der kan rette i den.",
    );
  }
  await assertNotSentOut(unit, proposal.id);
}

/**
 * What members have got stays as it is until their meeting is over; then a case that was put off may be worked on again.
 * @throws rule_broken
 */
export async function assertNotSentOut({ tx }: Unit, proposalId: string): Promise<void> {
  const sent = await tx.agendaItem.count({
    where: {
      proposalId,
      dispatchNumber: { not: null },
      meeting: { status: { in: ["dispatched", "inSession"] } },
    },
  });
  if (sent > 0)
    throw new DomainError(
      "rule_broken",
      "Sagen er sendt ud med dagsordenen og ligger fast, til mødet er holdt. Nye oplysninger kan komme med en tillægsdagsorden.",
    );
}
