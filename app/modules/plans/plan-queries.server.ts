import { monthsToCome } from "~/modules/decisions/months-to-come";
import type { Actor } from "~/modules/identity/actor";
import { may, maySomewhere } from "~/modules/identity/permissions";
import type { RichDocument } from "~/modules/richtext/document";
import { readFrozenText, readText } from "~/modules/richtext/read-text.server";
import type { ReadText } from "~/modules/richtext/stored-text";
import { periodName } from "~/modules/statistics/period";
import { seriesById, seriesChoices } from "~/modules/statistics/series-queries.server";
import type { MultiplesData } from "~/ui/charts/multiples-drawing";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { committeeItemOf, type CommitteeItem } from "./internal/committee-item.server";
import { writePrinted } from "./internal/read-printed";
import { planRow, seriesOf, type FollowUpRow, type PlanRow } from "./internal/plan-row.server";
import { isFollowed, isWritten, type PlanStatus } from "./plan";
import { formatNumber } from "~/ui/danish-numbers";
import { groupsChart, shownTable, type ShownTable } from "./plan-table";
import { newestWords, shownIndicator, type ShownIndicator } from "./shown-indicator";
import { urgency, verdictOf, type Verdict } from "./standing";

export interface ListedPlan {
  id: string;
  title: string;
  kind: string;
  year: number;
  status: PlanStatus;
  committeeName: string;
  committeeId: string;
  adoptedOn: string | null;
  indicators: number;
}

/** The plans that the actor may read, the newest first. @throws forbidden */
export async function listPlans(unit: Unit<Actor>): Promise<{ plans: ListedPlan[]; mayEdit: boolean }> {
  const { tx, actor } = unit;
  if (!maySomewhere(actor, "readPlan")) throw new DomainError("forbidden", "Du har ikke adgang til planer.");
  const plans = await tx.$queryRaw<ListedPlan[]>`
    SELECT p.id, p.title, k.name AS kind, p.year, p.status, c.name AS "committeeName", p.committee_id AS "committeeId",
           p.adopted_on::text AS "adoptedOn", (SELECT count(*)::int FROM plan_indicator i WHERE i.plan_id = p.id) AS indicators
    FROM plan p JOIN plan_kind k ON k.id = p.kind_id JOIN committee c ON c.id = p.committee_id
    ORDER BY p.year DESC, p.title COLLATE "da-DK-x-icu"`;
  return { plans: plans.filter((plan) => may(actor, "readPlan", plan)), mayEdit: may(actor, "editPlan") };
}

/** What every page of a plan says of it. */
export type PlanHead = Pick<
  PlanRow,
  | "id"
  | "title"
  | "kind"
  | "year"
  | "validFrom"
  | "validTo"
  | "status"
  | "committeeName"
  | "caseFileId"
  | "caseNumber"
  | "adoptedOn"
  | "adoptedWords"
  | "supersededById"
  | "supersededBy"
  | "publishedAt"
  | "version"
>;

export interface PlanPageData {
  plan: PlanHead;
  verdict: Verdict | null;
  indicators: (ShownIndicator & { mayNote: boolean })[];
  /** "Tal til og med august 2021" */
  newest: string;
  groups: MultiplesData | null;
  tables: ShownTable[];
  goals: string[];
  national: PlanRow["national"];
  followUps: (FollowUpRow & {
    mayEnd: boolean;
    /** its month has gone without a meeting that it could come to */
    passed: boolean;
  })[];
  committee: CommitteeItem | null;
  /** other plans that can come in its place */
  successors: { value: string; label: string }[];
  people: { value: string; label: string }[];
  /** in which something can come back to the committee */
  months: { value: string; label: string }[];
  mayEdit: boolean;
  mayPublish: boolean;
  /** goals and words can be changed just now */
  written: boolean;
  followed: boolean;
}

/** A plan as one follows it: each goal with its line against the target. At most six statements, however many figures. @throws not_found */
export async function planPage(unit: Unit<Actor>, planId: string): Promise<PlanPageData> {
  const { tx, actor } = unit;
  const row = await planRow(unit, planId);
  const series = await seriesById(unit, seriesOf(row));
  const tables = row.tables.map((table) => shownTable(table, series));
  const indicators = row.indicators
    .map((indicator) => ({
      ...shownIndicator(indicator, series.get(indicator.seriesId ?? "")),
      mayNote: may(actor, "followIndicator", { ownerId: indicator.ownerId }),
    }))
    .toSorted((a, b) => urgency(a.standing) - urgency(b.standing));
  const followedSeries = row.indicators.flatMap(({ seriesId }) => series.get(seriesId ?? "") ?? []);
  const mayEdit = may(actor, "editPlan");
  const [people, others] = mayEdit ? await choicesFor(unit, row) : [[], []];
  const { textId: _t, textVersionId: _v, committeeId: _c, proposalId, tables: _ts, indicators: _i, ...head } = row;
  const { goals, national, groups: _g, followUps, ...plan } = head;
  return {
    plan,
    verdict: verdictOf(indicators),
    indicators,
    newest: newestWords(followedSeries),
    groups: groupsChart(tables, await ownArea(unit)),
    tables,
    goals,
    national,
    followUps: followUps.map((one) => ({
      ...one,
      mayEnd: may(actor, "followIndicator", { ownerId: one.ownerId }),
      passed: one.meeting === null && one.comesIn !== "" && one.comesIn < copenhagenDate(unit.now).slice(0, 7),
    })),
    committee: proposalId ? await committeeItemOf({ tx }, proposalId) : null,
    successors: others,
    people,
    months: mayEdit ? monthsToCome(copenhagenDate(unit.now)) : [],
    mayEdit,
    mayPublish: may(actor, "publishPlan"),
    written: isWritten(plan.status),
    followed: isFollowed(plan.status),
  };
}

/** The municipality as the figures name it: "Rudersdal" of "Rudersdal Kommune". */
const ownArea = async ({ actor }: Unit<Actor>): Promise<string> => actor.municipalityName.replace(/ Kommune$/, "");

type Choice = { value: string; label: string };

async function choicesFor({ tx }: Unit<Actor>, { id, committeeId }: PlanRow): Promise<[Choice[], Choice[]]> {
  const [row] = await tx.$queryRaw<{ people: Choice[]; successors: Choice[] }[]>`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('value', u.id, 'label', concat_ws(', ', u.name, nullif(u.title, '')))
                                      ORDER BY u.name COLLATE "da-DK-x-icu")
                     FROM "user" u WHERE u.deactivated_at IS NULL), '[]') AS people,
           coalesce((SELECT jsonb_agg(jsonb_build_object('value', p.id, 'label', p.title) ORDER BY p.year DESC, p.title)
                     FROM plan p WHERE p.id <> ${id}::uuid AND p.committee_id = ${committeeId}::uuid
                       AND p.status IN ('adopted', 'published')), '[]') AS successors`;
  return [row!.people, row!.successors];
}

export interface PlanReading {
  plan: PlanHead;
  goals: string[];
  national: PlanRow["national"];
  groups: PlanRow["groups"];
  textId: string;
  document: RichDocument;
  /** the actor may write in it just now */
  isWriting: boolean;
  tables: ShownTable[];
  chart: MultiplesData | null;
}

/** The plan as one reads it: its chapters as they were adopted, or as they stand, with goals, groups and appendix. @throws not_found */
export async function planReading(unit: Unit<Actor>, planId: string): Promise<PlanReading> {
  const row = await planRow(unit, planId);
  const series = await seriesById(unit, seriesOf(row));
  const { document } = row.textVersionId
    ? await readFrozenText(unit.tx, row.textVersionId)
    : await readText(unit.tx, row.textId);
  const tables = row.tables.map((table) => shownTable(table, series));
  const { goals, national, groups, textId, ...plan } = row;
  return {
    plan,
    goals,
    national,
    groups: groups.filter(({ chosen }) => chosen),
    textId,
    document,
    isWriting: mayWriteNow(unit, row),
    tables,
    chart: groupsChart(tables, await ownArea(unit)),
  };
}

const mayWriteNow = ({ actor }: Unit<Actor>, { status }: PlanRow): boolean =>
  may(actor, "editPlan") && isWritten(status);

/** A plan's text for its editor; null for who may only read it just now. @throws not_found */
export async function planText(
  unit: Unit<Actor>,
  planId: string,
): Promise<{ plan: PlanHead; text: Omit<ReadText, "savedAt"> & { savedAt: string } } | null> {
  const row = await planRow(unit, planId);
  if (!mayWriteNow(unit, row)) return null;
  const text = await readText(unit.tx, row.textId);
  return { plan: row, text: { ...text, savedAt: text.savedAt.toISOString() } };
}

/** What the forms of a plan are filled with. @throws not_found, also for who may not write it just now */
export async function planToEdit(
  unit: Unit<Actor>,
  planId: string,
): Promise<PlanRow & { series: Awaited<ReturnType<typeof seriesChoices>>; people: Choice[] }> {
  const row = await planRow(unit, planId);
  if (!may(unit.actor, "editPlan") || !isFollowed(row.status)) throw notFound();
  const [people] = await choicesFor(unit, row);
  return { ...row, series: await seriesChoices(unit), people };
}

/** An indicator's form, with its numbers and periods as they are written. @throws not_found */
export async function indicatorToEdit(
  unit: Unit<Actor>,
  { planId, indicatorId }: { planId: string; indicatorId: string },
) {
  const { id, title, indicators, series, people } = await planToEdit(unit, planId);
  const row = indicators.find((one) => one.id === indicatorId);
  if (!row) throw notFound();
  const decimals = row.seriesId ? ((await seriesById(unit, [row.seriesId])).get(row.seriesId)?.decimals ?? 0) : 0;
  const said = (period: string) => (period === "" ? "" : periodName(period));
  return {
    plan: { id, title },
    indicatorId,
    version: row.version,
    values: {
      name: row.name,
      seriesId: row.seriesId,
      ownerId: row.ownerId,
      baselinePeriod: said(row.baselinePeriod),
      targetValue: row.targetValue === null ? "" : formatNumber(row.targetValue, decimals),
      targetPeriod: said(row.targetPeriod),
    },
    series,
    people,
  };
}

/** A table's form; without a table what a new one can show. @throws not_found */
export async function tableToEdit(unit: Unit<Actor>, { planId, tableId }: { planId: string; tableId: string | null }) {
  const row = await planToEdit(unit, planId);
  const table = row.tables.find(({ id }) => id === tableId);
  if (!isWritten(row.status) || (tableId !== null && !table)) throw notFound();
  const areas = table
    ? await seriesById(
        unit,
        table.rows.map(({ seriesId }) => seriesId),
      )
    : new Map<string, never>();
  return {
    plan: { id: row.id, title: row.title, version: row.version },
    counts: row.series.filter(({ unit: counted }) => counted !== "percent"),
    shares: row.series.filter(({ unit: counted }) => counted === "percent"),
    values: table
      ? {
          ...table,
          fromPeriod: periodName(table.fromPeriod),
          toPeriod: periodName(table.toPeriod),
          seriesIds: table.rows.map(({ seriesId }) => seriesId),
          shareIds: table.rows.flatMap(({ shareSeriesId }) => shareSeriesId ?? []),
          printed: writePrinted(
            table.rows.map(({ seriesId, printedChange }) => ({ area: areas.get(seriesId)?.area ?? "", printedChange })),
          ),
          printedWhere: table.rows.find(({ printedWhere }) => printedWhere)?.printedWhere ?? "",
        }
      : null,
  };
}
