import { longDate } from "~/ui/danish-dates";
import type { PublicHistory, PublicItem, PublicMeeting } from "./public-meeting";

export const cancelledInWords = "mødet er aflyst";

/** What a change in the meeting does to what is already public. */
export interface Followed {
  meeting: PublicMeeting;
  /** Danish, for the history: "beslutningen i punkt 3 er taget ned". Numbers only, no titles. */
  changes: string[];
  /** what stood there and may not be read any longer, in a PDF either */
  lessPublic: "nothing" | "decisions" | "texts";
}

/**
 * What may no longer be public goes at once, without anybody publishing again: a decision that waits for the parties, a closed
 * item's text. So does what somebody said on purpose for the public: that the parties have been told, that the meeting is moved or
 * cancelled. Everything else that would show more waits for "Offentliggør igen", which a person does after a look.
 * @param blocked numbers of items that the screening found something in, and "sted": nothing new of them is shown
 */
export function followed(published: PublicMeeting, now: PublicMeeting, blocked: ReadonlySet<string>): Followed {
  const changes: string[] = [];
  const gone = new Set<Step["takes"]>();
  const items = published.items.map((before) => {
    const present = now.items.find(({ number }) => number === before.number);
    const step = present && itemStep(before, present, blocked.has(before.number));
    if (!step) return before;
    changes.push(step.change);
    gone.add(step.takes);
    return step.item;
  });
  const facts = factSteps(published, now, blocked.has("sted"));
  return {
    // Who was where, and why, is told item by item: what may be said of it changes with what may be said of the items.
    meeting: { ...published, ...facts.changed, ...(changes.length > 0 ? { notes: now.notes } : {}), items },
    changes: [...facts.changes, ...changes],
    lessPublic: gone.has("texts") ? "texts" : gone.has("decisions") ? "decisions" : "nothing",
  };
}

interface Step {
  item: PublicItem;
  change: string;
  takes: Followed["lessPublic"];
}

function itemStep(before: PublicItem, now: PublicItem, blocked: boolean): Step | undefined {
  const { number } = before;
  const history = before.history.filter((entry) => now.history.some((one) => sameHistory(one, entry)));
  if (history.length < before.history.length && !now.closed)
    return {
      ...(itemStep({ ...before, history }, { ...now, history }, blocked) ?? {
        item: { ...before, history },
        change: `det, der tidligere er besluttet i punkt ${number}, er taget ned`,
      }),
      takes: "texts",
    };
  if (now.closed && !before.closed)
    return {
      // A closed item whose public words can't be used has none, until somebody mends them.
      item: blocked || now.title === "" ? { ...now, title: "Lukket punkt", summary: "", ...nothingHappened } : now,
      change: `punkt ${number} er lukket`,
      takes: "texts",
    };
  if (now.held && !before.held)
    return {
      item: { ...before, ...nothingHappened, held: true },
      change: `beslutningen i punkt ${number} er taget ned`,
      takes: "decisions",
    };
  if (before.held && !now.held && !blocked && before.closed === now.closed)
    return {
      item: { ...before, ...happenedAt(now), held: false },
      change: `beslutningen i punkt ${number} er offentlig`,
      takes: "nothing",
    };
  return undefined;
}

type Happened = Pick<PublicItem, "decision" | "stayed" | "disqualified" | "presence" | "onward">;
const nothingHappened: Happened = { decision: null, stayed: "", disqualified: "", presence: "", onward: "" };
const happenedAt = ({ decision, stayed, disqualified, presence, onward }: PublicItem): Happened => ({
  decision,
  stayed,
  disqualified,
  presence,
  onward,
});

const sameHistory = (one: PublicHistory, other: PublicHistory): boolean =>
  one.itemId === other.itemId && wordsOf(one) === wordsOf(other);
const wordsOf = ({
  decision: { outcome, text, points, amendments, votes, statements },
  stayed,
}: PublicHistory): string =>
  [
    outcome,
    text,
    ...points.flatMap((point) => [point.number, point.outcome, point.text]),
    ...amendments.flatMap((one) => [one.by, one.about, one.text, one.result]),
    ...votes.flatMap((vote) => [vote.subject, ...vote.words, vote.result]),
    ...statements.flatMap(({ kind, by, text: words }) => [kind, by, words]),
    stayed,
  ].join("\n");

function factSteps(published: PublicMeeting, now: PublicMeeting, placeBlocked: boolean) {
  const changes: string[] = [];
  const changed: Partial<PublicMeeting> = {};
  if (now.startsAt !== published.startsAt || now.endsAt !== published.endsAt || now.pathDate !== published.pathDate) {
    Object.assign(changed, { startsAt: now.startsAt, endsAt: now.endsAt, pathDate: now.pathDate });
    changes.push(`mødet er flyttet til ${longDate(now.startsAt)}`);
  }
  const place = placeBlocked ? "" : now.place;
  if (place !== published.place) {
    changed.place = place;
    changes.push("stedet er et andet");
  }
  if (now.cancelled !== published.cancelled) {
    changed.cancelled = now.cancelled;
    changes.push(cancelledInWords);
  }
  return { changes, changed };
}
