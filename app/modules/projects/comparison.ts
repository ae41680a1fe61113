import { roundHalfAway } from "~/modules/figures/danish-number";
import { countOf, formatNumber } from "~/ui/danish-numbers";
import { exactInterval, neededInEach, tellsApart, type Counted } from "./exact-interval";
import { behindWords, changeWords, countBehind, exactValue, valueWords, type IndicatorFacts } from "./indicator";
import { momentWordsOf, sameMoment } from "./measuring-moment";
import { inCourseOrder, type IndicatorWithMeasurements, type MeasurementFacts } from "./results";
import { allFigures, type ShownFigures } from "./shown-figures";
import { whenWords } from "./when";

/** An indicator of one project that is held against the same of others. */
export interface Compared {
  projectId: string;
  project: string;
  targetGroup: string;
  /** how many began, where that is known */
  started: number | null;
  indicator: IndicatorWithMeasurements;
}

export interface ComparedCell {
  value: number;
  /** "60 %" */
  shown: string;
  /** "9 af 15, regnet af andelen" */
  behind: string;
  counted: Counted | null;
  /** in per cent; null where the count isn't known */
  interval: { low: number; high: number } | null;
  /** "16 til 68 %"; "" without one */
  intervalShown: string;
  /** "1. april 2022" */
  on: string;
}

export interface ComparedRow {
  projectId: string;
  project: string;
  indicatorId: string;
  started: number | null;
  /** one for each moment; null where it wasn't measured */
  cells: (ComparedCell | null)[];
  /** likewise: it was measured, and may not be shown */
  leftOut: boolean[];
  /** from the first moment to the last: "+20 point" */
  change: string;
  /** "3 flere"; "" where the counts aren't known */
  people: string;
}

export interface Difference {
  /** the second's from the first's: "+8 point" */
  points: string;
  /** what it is in people of the first: "svarer til 1 af de 15" */
  people: string;
}

export interface Likeness {
  same: boolean;
  words: string;
}

export interface Comparison {
  name: string;
  /** in a sentence: what happened in each, and whether one can say which is best */
  verdict: string;
  /** "ved afslutning", "et halvt år efter": those at which all were measured, in the course's order */
  moments: string[];
  rows: ComparedRow[];
  /** of two: how far the second is from the first, at each moment and in the change between them */
  differences: {
    /** "Unge på Broen i forhold til Cykelprojektet" */
    words: string;
    cells: (Difference | null)[];
    change: string;
  } | null;
  likeness: Likeness[];
  /** null: the numbers tell them apart, or say nothing of how many there are */
  warning: { title: string; text: string } | null;
  /** "omkring 540 i hver gruppe"; null where it can't be said */
  needed: number | null;
}

/** From so many in each group on, a share is more than a handful of people. */
const enough = 30;

/**
 * Like with like: the same indicator at the same times in the course. What isn't alike is said.
 * @param compared at least two, all of the same kind and unit
 */
export function compare(
  compared: readonly Compared[],
  { isHidden }: Pick<ShownFigures, "isHidden"> = allFigures,
): Comparison {
  const [first] = compared;
  const moments = commonMoments(compared);
  const rows = compared.map((one) => rowOf(one, moments, isHidden));
  const lastCells = rows.map(({ cells }) => cells.at(-1) ?? null);
  const counted = lastCells.map((cell) => cell?.counted ?? null);
  const pair = rows.length === 2 && counted[0] && counted[1] ? ([counted[0], counted[1]] as const) : null;
  const warning = warningOf(compared, rows, counted);
  const told = { rows, moments: moments.map(momentWordsOf), warning };
  return {
    name: first!.indicator.name,
    verdict: verdictOf(told),
    ...told,
    differences: rows.length === 2 ? differencesOf(compared, rows) : null,
    likeness: likenessOf(compared, moments, rows),
    needed: pair ? neededInEach(...pair) : null,
  };
}

type MomentOf = Pick<MeasurementFacts, "moment" | "momentWords">;

const ofAll = ({ indicator }: Compared): MeasurementFacts[] =>
  inCourseOrder(indicator.measurements.filter(({ group }) => group === ""));

function commonMoments(compared: readonly Compared[]): MomentOf[] {
  const [first, ...others] = compared.map(ofAll);
  // Under way is no time that two projects share.
  return (first ?? [])
    .filter(({ moment }) => moment !== "during")
    .filter((one) => others.every((list) => list.some((each) => sameMoment(each, one))))
    .map(({ moment, momentWords }) => ({ moment, momentWords }));
}

function rowOf(one: Compared, moments: readonly MomentOf[], isHidden: ShownFigures["isHidden"]): ComparedRow {
  const { indicator, project, projectId, started } = one;
  const found = moments.map((moment) => ofAll(one).find((each) => sameMoment(each, moment)) ?? null);
  const measured = found.map((each) => (isHidden(each) ? null : each));
  const [from, to] = [measured[0], measured.length > 1 ? measured.at(-1) : null];
  const change = from && to ? exactValue(indicator, to) - exactValue(indicator, from) : null;
  const [before, after] = [from && countBehind(indicator, from), to && countBehind(indicator, to)];
  return {
    projectId,
    project,
    indicatorId: indicator.id,
    started,
    cells: measured.map((each) => each && cellOf(indicator, each)),
    leftOut: found.map(isHidden),
    change: change === null ? "" : changeWords(indicator, change),
    people: before && after && before.base === after.base ? peopleWords(after.count - before.count) : "",
  };
}

function cellOf(indicator: IndicatorFacts, measured: MeasurementFacts): ComparedCell {
  const behind = countBehind(indicator, measured);
  const counted = behind && { count: behind.count, base: behind.base };
  const interval = counted && exactInterval(counted);
  return {
    value: measured.value,
    shown: valueWords(indicator, measured),
    behind: behindWords(indicator, measured),
    counted,
    interval,
    intervalShown: interval ? intervalWords(interval) : "",
    on: whenWords(measured.takenOn),
  };
}

const peopleWords = (people: number): string =>
  people === 0 ? "lige mange" : `${formatNumber(Math.abs(people))} ${people > 0 ? "flere" : "færre"}`;

/** "16 til 68 %" */
const intervalWords = ({ low, high }: { low: number; high: number }): string =>
  `${formatNumber(roundHalfAway(low))} til ${formatNumber(roundHalfAway(high))}\u00a0%`;

function differencesOf(compared: readonly Compared[], rows: readonly ComparedRow[]): Comparison["differences"] {
  const [one, other] = [rows[0]!, rows[1]!];
  const { indicator } = compared[0]!;
  const between = (a: ComparedCell | null, b: ComparedCell | null): Difference | null => {
    if (!a || !b) return null;
    const far = exactOf(b) - exactOf(a);
    const people = a.counted ? roundHalfAway((far / 100) * a.counted.base) : null;
    return {
      points: changeWords(indicator, far),
      people:
        people === null ? "" : `svarer til ${formatNumber(Math.abs(people))} af de ${formatNumber(a.counted!.base)}`,
    };
  };
  const cells = one.cells.map((cell, index) => between(cell, other.cells[index] ?? null));
  const gain = ({ cells: own }: ComparedRow) => {
    const [from, to] = [own[0], own.length > 1 ? own.at(-1) : null];
    return from && to ? exactOf(to) - exactOf(from) : null;
  };
  const [a, b] = [gain(one), gain(other)];
  return {
    words: `${other.project} i forhold til ${one.project}`,
    cells,
    change: a === null || b === null ? "" : changeWords(indicator, b - a),
  };
}

const exactOf = ({ value, counted }: ComparedCell): number => (counted ? (counted.count * 100) / counted.base : value);

function likenessOf(
  compared: readonly Compared[],
  moments: readonly MomentOf[],
  rows: readonly ComparedRow[],
): Likeness[] {
  const [first] = compared;
  const days = (cells: ComparedRow["cells"]) => cells.map((cell) => cell?.on ?? "").join("|");
  const sameDays = rows.every(({ cells }) => days(cells) === days(rows[0]!.cells) && !days(cells).includes("||"));
  const everybody = rows.every(
    ({ cells, started }) => started !== null && cells.every((cell) => cell?.counted?.base === started),
  );
  const groups = new Set(compared.map(({ targetGroup }) => targetGroup.toLocaleLowerCase("da")));
  const bases = rows.flatMap(({ cells }) => cells.map((cell) => cell?.counted?.base ?? null));
  return [
    { same: true, words: `Samme mål: ${first!.indicator.name.toLocaleLowerCase("da")}` },
    { same: moments.length > 0, words: moments.length > 0 ? "Samme tid i forløbet" : "Ingen fælles måletidspunkter" },
    { same: sameDays, words: sameDays ? "Samme måledage" : "Ikke samme måledage" },
    {
      same: everybody,
      words: everybody ? "Alle, der begyndte, er talt med" : "Det vides ikke, om alle, der begyndte, er talt med",
    },
    { same: groups.size === 1, words: groups.size === 1 ? "Samme målgruppe" : "Ikke samme målgruppe" },
    bases.includes(null)
      ? { same: false, words: "Antallet bag andelene kendes ikke for alle" }
      : {
          same: bases.every((base) => base! >= enough),
          words: bases.every((base) => base! >= enough)
            ? `Mindst ${enough} i hver gruppe`
            : `Under ${enough} i en af grupperne`,
        },
  ];
}

/** Plainly, where the groups are too small to tell them apart. */
function warningOf(
  compared: readonly Compared[],
  rows: readonly ComparedRow[],
  counted: readonly (Counted | null)[],
): Comparison["warning"] {
  if (rows.every(({ cells }) => cells.length === 0)) return null;
  if (rows.some(({ leftOut }) => leftOut.some(Boolean))) return null;
  if (counted.some((each) => each === null))
    return compared[0]!.indicator.kind === "share"
      ? {
          title: "Antallet bag andelene kendes ikke.",
          text: "Derfor kan det ikke siges, om forskellen er større end tilfældigheder.",
        }
      : null;
  const known = counted as readonly Counted[];
  const unclear = known.flatMap((one, index) =>
    known
      .slice(index + 1)
      .flatMap((other, offset) =>
        tellsApart(one, other)
          ? []
          : [{ one, other, names: [rows[index]!.project, rows[index + 1 + offset]!.project] }],
      ),
  );
  if (unclear.length === 0) return null;
  if (known.length > 2)
    return {
      title: "Grupperne er for små til at skelne dem alle.",
      text: `Det gælder ${unclear.map(({ names }) => names.join(" og ")).join(", ")}.`,
    };
  return { title: "Grupperne er for små til at skelne.", text: oneMore(rows[0]!.project, known[0]!, known[1]!) };
}

/** What a single person would have changed. */
function oneMore(project: string, one: Counted, other: Counted): string {
  const far = (a: Counted, b: Counted) => (b.count / b.base - a.count / a.base) * 100;
  const now = far(one, other);
  const step = now >= 0 ? 1 : -1;
  const count = one.count + step;
  if (now === 0 || count < 0 || count > one.base) return "Intervallerne overlapper. Forskellen kan være tilfældig.";
  const then = far({ ...one, count }, other);
  const points = (size: number) =>
    formatNumber(roundHalfAway(Math.abs(size), 1), Number.isInteger(roundHalfAway(Math.abs(size), 1)) ? 0 : 1);
  return `Havde ${project} haft ${step > 0 ? "én mere" : "én færre"} med, var forskellen ${points(then)} point i stedet for ${points(now)}. Den kan være tilfældig.`;
}

function verdictOf({ rows, moments, warning }: Pick<Comparison, "rows" | "moments" | "warning">): string {
  const changed = rows.filter(({ change }) => change !== "" && change !== "uændret");
  const up = changed.filter(({ change }) => change.startsWith("+"));
  const when = moments.at(-1) ?? "";
  const first =
    changed.length === 0
      ? ""
      : up.length === rows.length
        ? `Andelen er steget i ${rows.length === 2 ? "begge" : `alle ${countOf(rows.length, "projekt", "projekter")}`} ${when}.`
        : up.length === 0
          ? `Andelen er faldet ${when}.`
          : `Andelen er steget i ${up.map(({ project }) => project).join(" og ")} ${when}.`;
  const second = warning
    ? "Hvilket der virker bedst, kan tallene ikke sige."
    : "Forskellen er større end det tilfældige.";
  return [first, rows.length > 1 && moments.length > 0 ? second : ""].filter(Boolean).join(" ");
}
