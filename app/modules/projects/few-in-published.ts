import { countBehind, countsOf } from "./indicator";
import { sameMoment } from "./measuring-moment";
import { inRole, peopleIn } from "./participants";
import { beforeAndAfter, groupsOf, type IndicatorWithMeasurements, type MeasurementFacts } from "./results";
import { isSmall, tellsOfFew } from "./small-groups";

interface Cell {
  indicator: IndicatorWithMeasurements;
  measured: MeasurementFacts;
}

/**
 * The measurements that can't stand in what is published of a project: those that tell of fewer than five people, those from which,
 * with others that may be published, such a number can be computed, and of a project with so few participants all. Every measurement
 * is asked, since one that a page leaves to another stands in a chart, or beside other projects'. Groups are taken to be parts of everybody who began, and not of each other. Those who merely weren't measured are no group.
 * @returns their ids
 */
export function fewInPublished(indicators: readonly IndicatorWithMeasurements[]): Set<string> {
  const cells = indicators.flatMap((indicator) =>
    indicator.measurements.map((measured): Cell => ({ indicator, measured })),
  );
  const together = indicators.flatMap(readTogether);
  const started = inRole(indicators, "started");
  const began = started && peopleIn(started);
  if (began !== null && isSmall(began)) return new Set(cells.map(({ measured }) => measured.id));
  const hidden = new Set(cells.filter((cell) => isFew(cell, began)).map(({ measured }) => measured.id));
  const hide = (those: readonly Cell[]) => those.forEach(({ measured }) => hidden.add(measured.id));
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const those of together) hide(tellingParts(those, hidden, began));
    hide(cells.filter((cell) => tellsHowManyCompleted(cell, indicators, hidden)));
  }
  return hidden;
}

/** The whole and its parts, as they are read beside each other: what a table shows before and after, and what is of one time. */
function readTogether(indicator: IndicatorWithMeasurements): Cell[][] {
  const { measurements } = indicator;
  const pairs = ["", ...groupsOf(indicator)].map((group) => beforeAndAfter(indicator, group));
  const sets = [
    pairs.flatMap(({ before }) => before ?? []),
    pairs.flatMap(({ after }) => after ?? []),
    ...measurements
      .filter((one, index) => measurements.findIndex((each) => ofOneTime(one, each)) === index)
      .map((one) => measurements.filter((each) => ofOneTime(one, each))),
  ];
  return sets.map((those) => those.map((measured) => ({ indicator, measured })));
}

const ofOneTime = (one: MeasurementFacts, other: MeasurementFacts): boolean =>
  sameMoment(one, other) && one.takenOn === other.takenOn;

/** The number itself, those counted in it, or the rest of its group, or of all who began. */
function isFew({ indicator, measured }: Cell, began: number | null): boolean {
  if (tellsOfFew(indicator, measured)) return true;
  const { count } = numbersOf({ indicator, measured });
  const { base, group, value } = measured;
  if (indicator.kind === "share" && base !== null && count === null)
    return countsOf(indicator.decimals, value, base).some((each) => isSmall(each) || isSmall(base - each));
  if (group !== "" || began === null) return false;
  if (
    indicator.kind === "count" ||
    indicator.role === "completed" ||
    (indicator.kind === "share" && measured.base === null)
  )
    if (count !== null && isSmall(began - count)) return true;
  // A share without its base is one of all who began where it can be: from a hundred on (a thousand with a decimal) any share is some
  // number of them, so that it doesn't tell that it is theirs.
  return indicator.kind === "share" && base === null && count === null && began < 100 * 10 ** indicator.decimals
    ? countsOf(indicator.decimals, value, began).some((each) => isSmall(each) || isSmall(began - each))
    : false;
}

/** How many people a measurement says, where it does: counted in it, and in its group. */
function numbersOf({ indicator, measured }: Cell): {
  count: number | null;
  base: number | null;
} {
  if (indicator.kind === "fraction") return { count: null, base: null };
  if (indicator.kind === "count") return { count: measured.value, base: null };
  const behind = countBehind(indicator, measured);
  return behind ?? { count: measured.count, base: measured.base };
}

/** The parts of one number that can't all stand: one of them is hidden, the whole is, or what is left besides them is few. */
function tellingParts(cells: readonly Cell[], hidden: ReadonlySet<string>, began: number | null): Cell[] {
  const whole = cells.find(({ measured }) => measured.group === "");
  const parts = cells.filter(({ measured }) => measured.group !== "");
  if (parts.length === 0) return [];
  if (cells.some(({ measured }) => hidden.has(measured.id))) return parts;
  const all = parts.map(numbersOf);
  const together = {
    count: all.some(({ count }) => count === null) ? null : sum(all.map(({ count }) => count!)),
    base: all.some(({ base }) => base === null) ? null : sum(all.map(({ base }) => base!)),
  };
  const sameTime = whole && parts.every(({ measured }) => sameMoment(measured, whole.measured));
  const rest = sameTime ? numbersOf(whole) : { count: null, base: began };
  return [...all, together].some((part) => leavesFew(rest, part)) ? parts : [];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function leavesFew(
  whole: { count: number | null; base: number | null },
  part: { count: number | null; base: number | null },
): boolean {
  const counted = whole.count === null || part.count === null ? 0 : whole.count - part.count;
  const people = whole.base === null || part.base === null ? 0 : whole.base - part.base;
  const knowsBoth = whole.count !== null && part.count !== null && whole.base !== null && part.base !== null;
  return isSmall(counted) || isSmall(people) || (knowsBoth && isSmall(people - counted));
}

/** How many completed is hidden, and this number is of just so many. */
function tellsHowManyCompleted(
  { indicator, measured }: Cell,
  indicators: readonly IndicatorWithMeasurements[],
  hidden: ReadonlySet<string>,
): boolean {
  const completed = inRole(indicators, "completed");
  if (!completed || !hidden.has(completed.after.id)) return false;
  const people = peopleIn(completed);
  if (people === null) return false;
  const { count, base } = numbersOf({ indicator, measured });
  return base === people || (indicator.kind === "count" && count === people);
}
