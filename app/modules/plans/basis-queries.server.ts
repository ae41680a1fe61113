import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { isValidOn, validWords, type Distance } from "./plan";

export interface BasisKind {
  id: string;
  name: string;
  reference: string;
  validFrom: string | null;
  validTo: string | null;
  plans: number;
  version: number;
}

export interface BasisGroup {
  id: string;
  name: string;
  distance: Distance;
  note: string;
  validFrom: string | null;
  validTo: string | null;
  plans: number;
  version: number;
}

export interface BasisYear {
  year: number;
  source: string;
  issuedOn: string | null;
  goals: string[];
}

export interface PlanBasis {
  kinds: BasisKind[];
  groups: BasisGroup[];
  years: BasisYear[];
  today: string;
}

/** What plans stand on: kinds of plans, target groups and national goals, each with its time. @throws forbidden */
export async function planBasis({ tx, actor, now }: Unit<Actor>): Promise<PlanBasis> {
  assertMay(actor, "editPlan");
  const kinds = await tx.$queryRaw<BasisKind[]>`
    SELECT k.id, k.name, k.reference, k.valid_from::text AS "validFrom", k.valid_to::text AS "validTo", k.version,
           (SELECT count(*)::int FROM plan p WHERE p.kind_id = k.id) AS plans
    FROM plan_kind k ORDER BY k.name COLLATE "da-DK-x-icu"`;
  const groups = await tx.$queryRaw<BasisGroup[]>`
    SELECT g.id, g.name, g.distance, g.note, g.valid_from::text AS "validFrom", g.valid_to::text AS "validTo", g.version,
           (SELECT count(*)::int FROM plan_group p WHERE p.target_group_id = g.id) AS plans
    FROM plan_target_group g ORDER BY g.position, g.name COLLATE "da-DK-x-icu"`;
  const years = await tx.$queryRaw<BasisYear[]>`
    SELECT n.year, min(n.source) AS source, min(n.issued_on)::text AS "issuedOn", jsonb_agg(n.text ORDER BY n.position) AS goals
    FROM national_goal n GROUP BY n.year ORDER BY n.year DESC`;
  return { kinds, groups, years, today: copenhagenDate(now) };
}

export interface PlanChoices {
  /** those that there are in the year first; "Beskæftigelsesplan, til 31. december 2022" */
  kinds: { value: string; label: string; name: string }[];
  committees: { value: string; label: string }[];
  cases: { value: string; label: string }[];
  year: number;
}

/** How many cases can be chosen among: the newest. */
const casesOffered = 200;

/** What a new plan is made from. @throws forbidden */
export async function planChoices({ tx, actor, now }: Unit<Actor>): Promise<PlanChoices> {
  assertMay(actor, "editPlan");
  const year = Number(copenhagenDate(now).slice(0, 4)) + 1;
  const day = (date: Date | null) => date && date.toISOString().slice(0, 10);
  const kinds = (await tx.planKind.findMany({ orderBy: { name: "asc" } }))
    .map(({ id, name, ...days }) => ({ id, name, validFrom: day(days.validFrom), validTo: day(days.validTo) }))
    .toSorted((a, b) => Number(isValidOn(b, `${year}-01-01`)) - Number(isValidOn(a, `${year}-01-01`)));
  const committees = await tx.committee.findMany({
    where: { active: true },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  const cases = await tx.caseFile.findMany({
    where: { state: "open" },
    orderBy: { createdAt: "desc" },
    take: casesOffered,
    select: { id: true, caseNumber: true, title: true },
  });
  return {
    kinds: kinds.map((kind) => ({
      value: kind.id,
      name: kind.name,
      label: [kind.name, validWords(kind)].filter(Boolean).join(", "),
    })),
    committees: committees.map(({ id, name }) => ({ value: id, label: name })),
    cases: cases.map(({ id, caseNumber, title }) => ({ value: id, label: `${caseNumber} ${title}` })),
    year,
  };
}
