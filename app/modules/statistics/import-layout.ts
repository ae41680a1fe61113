import type { FigureUnit } from "~/modules/figures/figure-unit";
import type { SpreadsheetRow } from "~/modules/files/spreadsheet";
import { provisionalPeriod, readFigureCell } from "./import-cells";
import { frequencies, readPeriod, type Period } from "./period";

/** What a column of a file is. Several may be of the target group: they are joined. */
export const columnRoles = ["area", "period", "group", "measure", "value", "ignore"] as const;
export type ColumnRole = (typeof columnRoles)[number];

export const columnRoleNames: Record<ColumnRole, string> = {
  area: "Område",
  period: "Periode",
  group: "Målgruppe",
  measure: "Hvad der måles",
  value: "Tal",
  ignore: "Bruges ikke",
};

/** A period of whichever frequency it is written in. */
export function readAnyPeriod(text: string): Period | null {
  for (const frequency of frequencies) {
    const period = readPeriod(text, frequency);
    if (period !== null) return period;
  }
  return null;
}

/** 3478 may be a count; a year of statistics lies near. */
const likelyPeriod = (text: string): boolean => /^(?:19[7-9]|20)\d/.test(readAnyPeriod(text) ?? "");

const named: [ColumnRole, RegExp][] = [
  ["area", /^(?:område|kommune|geografi|jobcenter|landsdel|region|rar|area|(?:bopæls|arbejds)kommune)/i],
  ["period", /^(?:periode|måned|kvartal|halvår|år|tid|dato|period|time)$/i],
  ["measure", /^(?:måling|måletal|mål|nøgletal|indikator|variabel|measure)$/i],
  ["value", /^(?:værdi|tal|value)$/i],
];

/**
 * What each column seems to be, by its heading and by what stands in it. The file is long (a row for each value) or wide (a column for
 * each measure, or for each period).
 * @param sample some rows beneath the heading
 */
export function recogniseColumns(columns: readonly string[], sample: readonly SpreadsheetRow[]): ColumnRole[] {
  const roles = columns.map((heading, index): ColumnRole => {
    const known = named.find(([, pattern]) => pattern.test(heading))?.[0];
    if (known !== undefined) return known;
    const cells = sample.map(({ cells: row }) => row[index] ?? null).filter((cell) => cell !== null);
    if (cells.length === 0) return "ignore";
    const isPeriod = cells.every(({ text, date }) => likelyPeriod(date ?? provisionalPeriod(text).period));
    if (isPeriod && readAnyPeriod(heading) === null && !roleTaken("period")) return "period";
    const figures = cells.filter((cell) => readFigureCell(cell, "thousands").kind !== "fault").length;
    return figures * 2 > cells.length ? "value" : "group";
  });
  // A column of years beside one of months or quarters is a part of the period that stands there whole.
  const once = roles.map((role, index) => (role === "period" && roles.indexOf("period") !== index ? "ignore" : role));
  // Where no column has figures, the last has what should have been.
  const last = once.includes("value") ? -1 : once.lastIndexOf("group");
  return once.map((role, index) => (index === last ? "value" : role));

  function roleTaken(role: ColumnRole): boolean {
    return columns.some((heading) => named.find(([, pattern]) => pattern.test(heading))?.[0] === role);
  }
}

/** Columns of values, and where their measure and period stand. */
export interface Layout {
  area: number | null;
  period: number | null;
  measure: number | null;
  groups: number[];
  /** the period that a column's heading is, where the file has one column for each */
  values: { column: number; heading: string; period: Period | null; provisional: boolean }[];
}

export function layoutOf(columns: readonly string[], roles: readonly ColumnRole[]): Layout {
  const at = (role: ColumnRole) => {
    const index = roles.indexOf(role);
    return index < 0 ? null : index;
  };
  const period = at("period");
  return {
    area: at("area"),
    period,
    measure: at("measure"),
    groups: roles.flatMap((role, index) => (role === "group" ? [index] : [])),
    values: roles.flatMap((role, column) => {
      if (role !== "value") return [];
      const heading = columns[column] ?? "";
      const said = provisionalPeriod(heading);
      const inHeading = period === null ? readAnyPeriod(said.period) : null;
      return [{ column, heading, period: inHeading, provisional: inHeading !== null && said.provisional }];
    }),
  };
}

/** Why a layout can't be read, in words for whoever chose it; null where it can. */
export function layoutFault(layout: Layout): string | null {
  if (layout.values.length === 0) return "Ingen kolonne er valgt som Tal. Vælg den, tallene står i.";
  if (layout.period === null && layout.values.some(({ period }) => period === null))
    return "Ingen kolonne er valgt som Periode. Vælg den, eller lad hver kolonne med tal have sin periode som overskrift.";
  if (layout.measure !== null && layout.period !== null && layout.values.length > 1)
    return "Når en kolonne siger, hvad der måles, skal tallene stå i én kolonne. Vælg, hvilken.";
  return null;
}

/** What a measure counts, by its name. */
export function unitOfMeasure(name: string): FigureUnit {
  const said = name.toLocaleLowerCase("da");
  if (/pct|procent|%|andel|rettidig/.test(said)) return "percent";
  if (/fuldtid/.test(said)) return "fullTimeEquivalents";
  if (/\bkr\b|kroner|udgift|beløb/.test(said)) return "kroner";
  if (/\bdage\b/.test(said)) return "days";
  return /person|berørte|modtagere|borgere|ledige|antal$/.test(said) ? "persons" : "count";
}

/** Whether a measure of that name is a change and no share or count. The net unemployed ("nettoledige") are people. */
export const isUnbounded = (name: string): boolean =>
  /udvikling(?!s)|ændring|vækst(?!virksomhed)|forskel(?!lig)|indeks|afvigelse|saldo|balance|difference|netto(?![-\s]?ledig)/i.test(
    name,
  );
