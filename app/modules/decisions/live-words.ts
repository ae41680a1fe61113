import { clock } from "~/ui/danish-dates";
import type { LiveItem, LiveState } from "./live-state";
import type { AwayReason } from "./presence";
import type { VoteTally } from "./vote";

export const awayWords: Record<AwayReason, string> = {
  apology: "afbud",
  absent: "fraværende",
  late: "ikke kommet endnu",
  left: "gået",
  steppedOut: "ude",
  disqualified: "inhabil",
};

/** "5 for, 1 imod, 1 undlod" */
export const tallyWords = ({ inFavour, against, abstained }: VoteTally): string =>
  `${inFavour} for, ${against} imod${abstained > 0 ? `, ${abstained} undlod` : ""}`;

/** What somebody wrote, as the end of a sentence. */
const ended = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const outcomeOf = ({ decisions }: LiveItem): string =>
  decisions.map(({ outcome }) => outcome || "Besluttet").join("; ");

/**
 * What has happened between two states, in a sentence for who can't see the screen change. The most recent thing only: it is
 * said once, and what one missed stands on the page. "" where nothing of it concerns the reader.
 */
export function announcementOf(before: LiveState, after: LiveState): string {
  const { meeting } = after;
  if (before.meeting.status !== meeting.status) {
    if (meeting.status === "inSession") return "Mødet er åbnet.";
    if (meeting.status === "closed") return "Mødet er hævet.";
  }
  if (!before.meeting.pausedAt && meeting.pausedAt) return `Pause siden kl. ${clock(meeting.pausedAt)}.`;
  if (before.meeting.pausedAt && !meeting.pausedAt && meeting.status === "inSession") return "Mødet fortsætter.";
  const [was, is] = [before.vote, after.vote];
  if (is && is.state === "open" && was?.id !== is.id)
    return is.question ? `${is.about}: ${ended(is.question)}` : "Afstemning om punktet.";
  if (is?.result && is.tally && (was?.id !== is.id || was.state === "open"))
    return `Afstemningen er slut: ${tallyWords(is.tally)}. ${is.resultWords}`;
  const current = after.items.find(({ id }) => id === after.currentId);
  if (current && before.currentId !== after.currentId)
    return `Mødet er ved punkt ${current.number}: ${ended(current.title)}`;
  const proposed = after.amendments.find(({ id }) => !before.amendments.some((one) => one.id === id));
  if (proposed) return `Ændringsforslag fra ${proposed.by}: ${ended(proposed.text)}`;
  const earlier = new Map(before.items.map((item) => [item.id, item]));
  const decided = after.items.find(
    (item) =>
      outcomeOf(item) !== "" && outcomeOf(item) !== outcomeOf(earlier.get(item.id) ?? { ...item, decisions: [] }),
  );
  if (decided) return `Punkt ${decided.number}: ${outcomeOf(decided)}.`;
  const changed = (what: "stayed" | "onward") =>
    after.items.find((item) => item[what] && earlier.get(item.id) && earlier.get(item.id)![what] !== item[what]);
  const [stayed, onward] = [changed("stayed"), changed("onward")];
  if (stayed) return `Punkt ${stayed.number} er standset: et medlem kræver sagen indbragt for byrådet.`;
  if (onward) return `Punkt ${onward.number}: ${onward.onward}.`;
  if (before.quorum.met !== after.quorum.met && meeting.status === "inSession")
    return after.quorum.met ? "Udvalget er beslutningsdygtigt igen." : "Udvalget er ikke beslutningsdygtigt.";
  return "";
}
