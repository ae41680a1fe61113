import { onwardInWords, onwardSentence, type OnwardTarget } from "~/modules/meetings/onward";
import { longDate } from "~/ui/danish-dates";
import type { DisqualifiedMember } from "./disqualification";
import type { DocumentVotes } from "./document-votes.server";

/** What was written as decided, of the whole item (`pointId` "") or one point of its recommendation. */
export interface RecordedDecision {
  agendaItemId: string;
  pointId: string;
  outcome: string;
  text: string;
}

/** All that happened at one item, as minutes tell it; "" and empty lists where there is nothing to say. */
export interface ItemRecord extends DocumentVotes {
  decisions: RecordedDecision[];
  disqualified: DisqualifiedMember[];
  /** who else wasn't there, and who sat for them */
  presence: string;
  /** that a member referred the decision to the council (kommunestyrelsesloven § 23) */
  stayed: string;
  /** where the item goes on */
  onward: string;
  /** the tasks that were given: the members' edition's alone */
  followUp: string;
}

/** "Udsat til mødet 17. november 2022."; "" where the decision's own words say it already. */
export function onwardLine(target: OnwardTarget, decisions: readonly { text: string }[]): string {
  const said = ["Sagen", "Punktet"].map((what) => onwardSentence(what, target));
  if (decisions.some(({ text }) => said.some((sentence) => text.includes(sentence)))) return "";
  return [`${onwardInWords(target)}.`, target.note].filter(Boolean).join(" ");
}

/** "Ny evaluering. Ansvarlig: Ida Lund. Frist: 1. marts 2023." */
export function taskInWords({ title, owner, dueOn }: { title: string; owner: string; dueOn: string | null }): string {
  const stopped = /[.!?]$/.test(title.trim()) ? title.trim() : `${title.trim()}.`;
  return [stopped, `Ansvarlig: ${owner}.`, ...(dueOn ? [`Frist: ${longDate(dueOn)}.`] : [])].join(" ");
}
