import type { Actor } from "~/modules/identity/actor";
import { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CommitmentChoice, InquiryFilter, YearFigures } from "../inquiry-list";
import { commitmentScope, isLate, seen, seenCommitments } from "./overview-scope.server";

export type CommitmentCounts = Record<CommitmentChoice, number> & { all: number };

interface Group {
  state: string;
  /** by the filter's senders and "mine"; the figures of a year are the municipality's, whatever the list shows */
  inside: boolean;
  late: boolean;
  thisYear: boolean;
  endedIn: number | null;
  /** of one whose own day has passed; a follow-up that is missing belongs to no year */
  dueIn: number | null;
  count: number;
}

interface Figures {
  /** that the filter shows */
  found: number;
  counts: CommitmentCounts;
  /** year → what became of the promises */
  years: Map<number, Pick<YearFigures, "kept" | "dropped" | "overdue">>;
}

/** One reading of the promises for every count there is of them. */
export async function commitmentFigures(
  { tx, actor }: Unit<Actor>,
  filter: InquiryFilter,
  named: readonly string[],
  today: string,
): Promise<Figures> {
  const groups = await tx.$queryRaw<Group[]>`
    SELECT c.state, (${commitmentScope(actor, filter, named)}) AS inside,
           ${isLate(today)} AS late,
           c.state = 'open' AND coalesce(c.due_on BETWEEN ${today}::date AND ${`${today.slice(0, 4)}-12-31`}::date, false) AS "thisYear",
           extract(year FROM c.ended_on)::int AS "endedIn",
           CASE WHEN c.state = 'open' AND c.due_on < ${today}::date THEN extract(year FROM c.due_on)::int END AS "dueIn",
           count(*)::int AS count
    FROM commitment c WHERE c.state <> 'draft' AND ${seenCommitments(actor)}
    GROUP BY 1, 2, 3, 4, 5, 6`;
  const shown = (test: (group: Group) => boolean) =>
    groups.filter((group) => group.inside && test(group)).reduce((sum, { count }) => sum + count, 0);
  const tests: Record<CommitmentChoice, (group: Group) => boolean> = {
    "over-tid": ({ late }) => late,
    "i-aar": ({ thisYear }) => thisYear,
    holdt: ({ state }) => state === "kept",
    opgivet: ({ state }) => state === "dropped",
  };
  const chosen = filter.commitments;
  const counts = Object.fromEntries(
    (Object.keys(tests) as CommitmentChoice[]).map((choice) => [choice, shown(tests[choice])]),
  ) as Record<CommitmentChoice, number>;
  const years: Figures["years"] = new Map();
  for (const { state, late, endedIn, dueIn, count } of groups) {
    const part = state === "kept" || state === "dropped" ? state : late ? "overdue" : null;
    const year = part === "overdue" ? dueIn : endedIn;
    if (part === null || year === null) continue;
    const of = years.get(year) ?? { kept: 0, dropped: 0, overdue: 0 };
    years.set(year, { ...of, [part]: of[part] + count });
  }
  return {
    found: shown((group) =>
      chosen.length === 0 ? group.state === "open" : chosen.some((choice) => tests[choice](group)),
    ),
    counts: { ...counts, all: shown(() => true) },
    years,
  };
}

/** Year by year, the newest first: answered in time or not, and what became of the promises. */
export async function yearFigures({ tx, actor }: Unit<Actor>, promised: Figures["years"]): Promise<YearFigures[]> {
  const answered = await tx.$queryRaw<Pick<YearFigures, "year" | "inTime" | "late" | "withoutDeadline">[]>`
    SELECT extract(year FROM i.answered_on)::int AS year, count(*) FILTER (WHERE i.answered_in_time)::int AS "inTime",
           count(*) FILTER (WHERE NOT i.answered_in_time)::int AS late,
           count(*) FILTER (WHERE i.answered_in_time IS NULL)::int AS "withoutDeadline"
    FROM inquiry i WHERE i.answered_on IS NOT NULL AND ${seen(actor, Prisma.sql`i.id`)} GROUP BY 1`;
  const none = { inTime: 0, late: 0, withoutDeadline: 0 };
  const byYear = new Map(answered.map((figures) => [figures.year, figures]));
  return [...new Set([...byYear.keys(), ...promised.keys()])]
    .toSorted((a, b) => b - a)
    .map((year) => ({
      year,
      ...(byYear.get(year) ?? none),
      ...(promised.get(year) ?? { kept: 0, dropped: 0, overdue: 0 }),
    }));
}
