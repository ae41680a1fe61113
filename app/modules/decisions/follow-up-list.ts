import type { CalendarDate } from "~/modules/meetings/calendar-date";
import type { StateKind } from "~/ui/state";

/** A task as pages show it, with what this person may do with it. */
export interface ShownTask {
  id: string;
  version: number;
  title: string;
  committee: { id: string; name: string; slug: string };
  owner: { id: string; name: string };
  /** what it follows from: "Punkt 4 den 18. august 2022"; null without an item */
  decision: { words: string; title: string; to: string; itemId: string } | null;
  closed: boolean;
  state: string;
  shown: { kind: StateKind; words: string };
  overdue: boolean;
  dueOn: CalendarDate | null;
  deadline: string;
  /** "Behandles på mødet i november 2022"; "" when it doesn't come back */
  comesBack: string;
  /** as the form sends it: a meeting's id, a month, or "" */
  returnTo: string;
  placed: boolean;
  /** what it stands for, whose own page ends it; null for a task of its own */
  source: { label: string; to: string } | null;
  report: string;
  /** ISO */
  finishedAt: string | null;
  mayFinish: boolean;
  mayEdit: boolean;
}

export const followUpStates = ["aabne", "overskredet", "afsluttede"] as const;
export type FollowUpState = (typeof followUpStates)[number];
export const followUpStateWords: Record<FollowUpState, string> = {
  aabne: "Åbne",
  overskredet: "Overskredet",
  afsluttede: "Afsluttede",
};

export interface FollowUpFilter {
  /** slug; null: all */
  committee: string | null;
  /** only the actor's own */
  mine: boolean;
  state: FollowUpState;
}

/** As it stands in the address; what isn't there is the ordinary choice. */
export function followUpFilter(search: URLSearchParams): FollowUpFilter {
  const state = followUpStates.find((one) => one === search.get("tilstand")) ?? "aabne";
  return { committee: search.get("udvalg"), mine: search.get("ejer") === "mig", state };
}

const finished = ({ state }: ShownTask) => state === "done" || state === "dropped";
const inState: Record<FollowUpState, (task: ShownTask) => boolean> = {
  aabne: (task) => !finished(task),
  overskredet: ({ overdue }) => overdue,
  afsluttede: finished,
};

export interface FollowUpCounts {
  states: Record<FollowUpState, number>;
  mine: number;
  all: number;
  committees: { slug: string; name: string; count: number }[];
}

/** The tasks of a filter, and how many each other choice would show with the rest of the filter as it is. */
export function filtered(
  tasks: readonly ShownTask[],
  filter: FollowUpFilter,
  userId: string,
  committees: readonly { slug: string; name: string }[],
): { shown: ShownTask[]; counts: FollowUpCounts } {
  const matching = (change: Partial<FollowUpFilter>) => {
    const { committee, mine, state } = { ...filter, ...change };
    return tasks.filter(
      (task) =>
        (committee === null || task.committee.slug === committee) &&
        (!mine || task.owner.id === userId) &&
        inState[state](task),
    );
  };
  const count = (change: Partial<FollowUpFilter>) => matching(change).length;
  return {
    shown: matching({}),
    counts: {
      states: {
        aabne: count({ state: "aabne" }),
        overskredet: count({ state: "overskredet" }),
        afsluttede: count({ state: "afsluttede" }),
      },
      mine: count({ mine: true }),
      all: count({ mine: false }),
      committees: committees.map(({ slug, name }) => ({ slug, name, count: count({ committee: slug }) })),
    },
  };
}
