import { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CommitmentChoice, InquiryFilter, YearFigures } from "../inquiry-list";
import { isDueThisYear, isLate, seen, seenPromises, type PromiseScope, type Viewer } from "./overview-scope.server";

export type CommitmentCounts = Record<CommitmentChoice, number> & { all: number };

interface Counted {
  open: number;
  late: number;
  thisYear: number;
  lateThisYear: number;
  kept: number;
  dropped: number;
}

/**
 * How many promises each choice would show, and how many the filter does. Each state is a stretch of an index, gone through once.
 */
export async function commitmentCounts(
  { tx }: Unit,
  filter: InquiryFilter,
  { letters, where }: PromiseScope,
  today: string,
): Promise<{ found: number; counts: CommitmentCounts }> {
  const [past, near] = [isLate(today), isDueThisYear(today)];
  const ended = (state: string) =>
    Prisma.sql`(SELECT count(*)::int FROM commitment c WHERE c.state = ${state} AND ${where})`;
  const [counted] = await tx.$queryRaw<Counted[]>`${letters}
    SELECT count(*)::int AS open, count(*) FILTER (WHERE ${past})::int AS late, count(*) FILTER (WHERE ${near})::int AS "thisYear",
           count(*) FILTER (WHERE ${past} AND ${near})::int AS "lateThisYear", ${ended("kept")} AS kept, ${ended("dropped")} AS dropped
    FROM commitment c WHERE c.state = 'open' AND ${where}`;
  const { open, late, thisYear, lateThisYear, kept, dropped } = counted!;
  const chosen = (choice: CommitmentChoice) => filter.commitments.includes(choice);
  const both = chosen("over-tid") && chosen("i-aar") ? lateThisYear : 0;
  const counts = { "over-tid": late, "i-aar": thisYear, holdt: kept, opgivet: dropped };
  return {
    found: filter.commitments.length === 0 ? open : filter.commitments.reduce((sum, one) => sum + counts[one], -both),
    counts: { ...counts, all: open + kept + dropped },
  };
}

/**
 * Year by year, the newest first: answered in time or not, and what became of the promises, by the year in which they ended or were
 * due. They are the municipality's, whatever the list shows; a follow-up that is missing belongs to no year.
 */
export async function yearFigures({ tx }: Unit, viewer: Viewer, today: string): Promise<YearFigures[]> {
  const { letters, where } = seenPromises(viewer);
  const end = (which: "min" | "max", state: string, day: Prisma.Sql) =>
    Prisma.sql`(SELECT ${Prisma.raw(which)}(${day}) FROM commitment c WHERE c.state = ${state} AND ${where})`;
  const [listed, due] = [Prisma.sql`c.listed_on`, Prisma.sql`c.due_on`];
  const inYear = (state: string, day: Prisma.Sql) => Prisma.sql`LATERAL (SELECT count(*)::int AS count FROM commitment c
    WHERE c.state = ${state} AND ${day} BETWEEN y.first AND y.last AND ${where})`;
  return tx.$queryRaw<YearFigures[]>`
    ${letters === Prisma.empty ? Prisma.sql`WITH` : Prisma.sql`${letters},`} answered AS (
      SELECT date_part('year', i.answered_on)::int AS year, count(*) FILTER (WHERE i.answered_in_time)::int AS "inTime",
             count(*) FILTER (WHERE NOT i.answered_in_time)::int AS late,
             count(*) FILTER (WHERE i.answered_in_time IS NULL)::int AS "withoutDeadline"
      FROM inquiry i WHERE i.status IN ('answered', 'closed') AND i.answered_on IS NOT NULL AND ${seen(viewer)} GROUP BY 1),
    promised AS (
      SELECT y.year, kept.count AS kept, dropped.count AS dropped, overdue.count AS overdue
      FROM (SELECT year, make_date(year, 1, 1) AS first, make_date(year, 12, 31) AS last FROM generate_series(
              date_part('year', least(${end("min", "kept", listed)}, ${end("min", "dropped", listed)}, ${end("min", "open", due)}))::int,
              date_part('year', greatest(${today}::date, ${end("max", "kept", listed)}, ${end("max", "dropped", listed)}))::int) year) y,
           ${inYear("kept", listed)} kept, ${inYear("dropped", listed)} dropped,
           ${inYear("open", Prisma.sql`c.due_on < ${today}::date AND c.due_on`)} overdue
      WHERE kept.count + dropped.count + overdue.count > 0)
    SELECT year, coalesce(a."inTime", 0) AS "inTime", coalesce(a.late, 0) AS late, coalesce(a."withoutDeadline", 0) AS "withoutDeadline",
           coalesce(p.kept, 0) AS kept, coalesce(p.dropped, 0) AS dropped, coalesce(p.overdue, 0) AS overdue
    FROM answered a FULL JOIN promised p USING (year) ORDER BY year DESC`;
}
