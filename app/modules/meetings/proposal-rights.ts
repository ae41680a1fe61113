import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { listInWords } from "~/ui/danish-numbers";
import type { ProposalStatus } from "./agenda";
import type { ProposalPlacement, ProposalRights } from "./proposal-page";

interface Judged {
  committeeId: string;
  status: ProposalStatus;
  authorId: string;
  submitterId: string | null;
  placements: readonly ProposalPlacement[];
  approvers: readonly string[];
}

/** What this person may do with the proposal now, and in words what they may not. */
export function proposalRights(actor: Actor, proposal: Judged): ProposalRights {
  const sentOut = proposal.placements.some(({ meetingStatus }) => ["dispatched", "inSession"].includes(meetingStatus));
  const held = proposal.placements.some(({ meetingStatus }) => ["closed", "signing", "sealed"].includes(meetingStatus));
  const approve = may(actor, "approveProposal", proposal);
  const isApprover = actor.roles.some(({ role }) => role === "approver");
  const edit = !sentOut && may(actor, "editProposal", proposal);
  return {
    edit,
    submit: !sentOut && may(actor, "submitProposal", proposal),
    // What was decided stands in its minutes; the secretary withdraws it only when it is to be treated again.
    withdraw: !sentOut && !held && may(actor, "withdrawProposal", proposal),
    approve,
    asksToApprove: !approve && isApprover && proposal.status === "submitted",
    copy: may(actor, "createProposal", proposal),
    move: edit && proposal.status === "draft" && proposal.placements.length === 0,
    whoCan: whoCan(actor, proposal, sentOut),
  };
}

function whoCan(actor: Actor, proposal: Judged, sentOut: boolean): string {
  const { status, authorId, submitterId, approvers } = proposal;
  if (sentOut) return "Sagen er sendt ud med dagsordenen og ligger fast, til mødet er holdt.";
  if (status !== "submitted" || may(actor, "approveProposal", proposal)) return "";
  const own =
    authorId === actor.userId
      ? "Du har skrevet sagen."
      : submitterId === actor.userId
        ? "Du har sendt sagen til godkendelse."
        : "";
  const who =
    approvers.length === 0
      ? "Ingen kan godkende den endnu. Bed systemadministratoren give en anden rollen som godkender."
      : `${listInWords([...approvers], "eller")} kan godkende den.`;
  return own ? `${own} ${who}` : who;
}
