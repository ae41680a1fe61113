import type { Unit } from "~/platform/unit-of-work.server";
import { copenhagenDate } from "~/platform/danish-time";
import type { WayLetter } from "./locked-letter.server";

/** Where the letter stands with the committee that is to see it first. */
export interface CommitteeItem {
  state: "none" | "notPut" | "waiting" | "decided";
  committeeName: string;
  proposalId: string | null;
  /** draft | submitted | returned | ready */
  proposalStatus: string;
  /** the meeting that it is on, or was decided at */
  meeting: { id: string; date: string; number: string | null; held: boolean } | null;
  /** none of a closed item: its minutes are for those who may read them */
  decisions: { outcome: string; text: string }[];
  closed: boolean;
}

const heldStates = ["closed", "signing", "sealed"];

/** What became of the letter's agenda item. A decision holds once its meeting is closed (KSL § 23: until then it can be referred). */
export async function committeeItemOf(
  { tx }: Unit,
  letter: Pick<WayLetter, "committeeFirst" | "proposalId"> & { inquiry: { committeeId: string | null } },
): Promise<CommitteeItem> {
  const nothing = { proposalId: null, proposalStatus: "", meeting: null, decisions: [], closed: false };
  if (!letter.proposalId) {
    const committee = letter.inquiry.committeeId
      ? await tx.committee.findFirst({ where: { id: letter.inquiry.committeeId }, select: { name: true } })
      : null;
    return { ...nothing, state: letter.committeeFirst ? "notPut" : "none", committeeName: committee?.name ?? "" };
  }
  const proposal = await tx.proposal.findUniqueOrThrow({
    where: { id: letter.proposalId },
    select: {
      status: true,
      committee: { select: { name: true } },
      items: {
        orderBy: { createdAt: "asc" },
        select: {
          number: true,
          closed: true,
          meeting: { select: { id: true, startsAt: true, status: true } },
          decisions: { orderBy: { pointId: "asc" }, select: { outcome: true, text: true } },
          onward: { where: { state: { not: "calledOff" } }, select: { kind: true } },
        },
      },
    },
  });
  const items = proposal.items.filter(({ meeting }) => meeting.status !== "cancelled");
  const decided = items.findLast(
    ({ meeting, decisions, onward }) =>
      heldStates.includes(meeting.status) && decisions.length > 0 && onward.length === 0,
  );
  const shown = decided ?? items.at(-1);
  return {
    state: !letter.committeeFirst ? "none" : decided ? "decided" : "waiting",
    committeeName: proposal.committee.name,
    proposalId: letter.proposalId,
    proposalStatus: proposal.status,
    meeting: shown
      ? {
          id: shown.meeting.id,
          date: copenhagenDate(shown.meeting.startsAt),
          number: shown.number,
          held: heldStates.includes(shown.meeting.status),
        }
      : null,
    decisions: shown && !shown.closed && heldStates.includes(shown.meeting.status) ? shown.decisions : [],
    closed: shown?.closed ?? false,
  };
}
