/** An agenda as pages, blockers and documents read it: plain data, safe in the browser. */

export type Placement = "first" | "middle" | "last";

/** Somebody who takes part in one item: "deltager i behandlingen fra kl. 15.45". */
export interface Guest {
  name: string;
  role: string;
  /** "15.45", or "" when no time is set */
  from: string;
}

export interface AgendaAttachment {
  id: string;
  title: string;
  closed: boolean;
  /** pdf, docx, … */
  kind: string;
  pages: number | null;
  size: number;
  /** Why a machine can't read its text, Danish; null when it can. */
  textProblem: string | null;
}

export type ProposalStatus = "draft" | "submitted" | "returned" | "ready";

/** The item's case text on its way, as it is now. */
export interface ItemProposal {
  id: string;
  status: ProposalStatus;
  authorId: string;
  authorName: string;
  /** The last step on its way; none while it is a first draft. */
  step: { kind: string; byName: string; at: string; comment: string } | null;
  createdAt: string;
  /** a document that becomes its attachment is being made */
  making: boolean;
}

export interface AgendaItemView {
  id: string;
  version: number;
  /** Frozen at dispatch; before that its place in the order. */
  number: string;
  title: string;
  caseNumber: string;
  fixedKind: string | null;
  placement: Placement;
  closed: boolean;
  closedReason: string;
  publicTitle: string;
  publicSummary: string;
  publicDecision: string;
  heldForParties: boolean;
  lateReason: string;
  /** 0 = went out with the agenda, n = with the n-th supplementary agenda, null = not sent out */
  dispatchNumber: number | null;
  guests: Guest[];
  /** None of a fixed item and of an item without a case. */
  proposal: ItemProposal | null;
  attachments: AgendaAttachment[];
}

/**
 * Numbers that are frozen stay; the others count on after the last of them, in their order. So a late item never takes a
 * number that members already know.
 */
export function numberItems<Item extends { number: string | null }>(
  items: readonly Item[],
): (Item & { number: string })[] {
  let last = Math.max(0, ...items.map(({ number }) => Number.parseInt(number ?? "0", 10) || 0));
  return items.map((item) => ({ ...item, number: item.number ?? String((last += 1)) }));
}

/** First, middle, last; within each the order they have. A late item comes after everything that was sent out. */
export function inOrder<Item extends { placement: string; position: number; dispatchNumber: number | null }>(
  items: readonly Item[],
  dispatched: boolean,
): Item[] {
  const rank = (item: Item) =>
    dispatched ? (item.dispatchNumber ?? Infinity) : ["first", "middle", "last"].indexOf(item.placement);
  return [...items].sort((a, b) => (rank(a) === rank(b) ? a.position - b.position : rank(a) - rank(b)));
}

/**
 * Puts one item in another place among those that may be moved; first and last items keep theirs.
 * @param before the item it should stand before, or null for the end of the middle
 * @returns the ids in their new order, or null when the item may not be moved or `before` isn't among the movable
 */
export function reordered(
  items: readonly { id: string; placement: string }[],
  moved: string,
  before: string | null,
): string[] | null {
  const part = (placement: string) => items.filter((item) => item.placement === placement).map(({ id }) => id);
  const middle = part("middle");
  if (!middle.includes(moved) || (before !== null && !middle.includes(before))) return null;
  if (before === moved) return items.map(({ id }) => id);
  const rest = middle.filter((id) => id !== moved);
  rest.splice(before === null ? rest.length : rest.indexOf(before), 0, moved);
  return [...part("first"), ...rest, ...part("last")];
}

/** The shape and the word of a row's state (JOURNEYS.md, rule 4). */
export interface ItemState {
  kind: "draft" | "wait" | "ready" | "done" | "stop";
  words: string;
}

export function itemState(item: AgendaItemView): ItemState {
  if (item.dispatchNumber !== null) return { kind: "done", words: "Udsendt" };
  if (item.proposal?.status === "returned") return { kind: "stop", words: "Sendt retur" };
  if (item.closed && missesOpenness(item)) return { kind: "stop", words: "Mangler" };
  if (item.proposal?.status === "submitted") return { kind: "wait", words: "Til godkendelse" };
  if (item.proposal?.status === "draft") return { kind: "draft", words: "Kladde" };
  return { kind: "ready", words: "Klar" };
}

/** A closed item needs a reason and a title the public may read (DOMAIN.md, open and closed items). */
export const missesOpenness = (item: Pick<AgendaItemView, "closed" | "closedReason" | "publicTitle">): boolean =>
  item.closed && (item.closedReason.trim() === "" || item.publicTitle.trim() === "");

/** "Projektleder Camilla Foged deltager fra kl. 15.05" */
export function guestInWords({ name, role, from }: Guest): string {
  const who = role ? `${name}, ${role},` : name;
  return from ? `${who} deltager fra kl. ${from}` : `${who} deltager`;
}
