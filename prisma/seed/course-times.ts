import type { LocalMoment } from "./content/dates";

const minutesOf = (at: LocalMoment): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
const atMinute = (day: LocalMoment, minute: number): LocalMoment =>
  `${day.slice(0, 10)}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** When each item of a meeting begins and ends: its time is divided by the items' weights, the first begins as it is opened. */
export function itemTimes(
  openedAt: LocalMoment,
  closedAt: LocalMoment,
  weights: readonly number[],
): { begin: LocalMoment; end: LocalMoment }[] {
  const [from, to] = [minutesOf(openedAt), minutesOf(closedAt)];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const edges = [0, ...weights].map((_, index) => {
    const before = weights.slice(0, index).reduce((sum, weight) => sum + weight, 0);
    return atMinute(openedAt, Math.floor(from + ((to - from) * before) / total));
  });
  return weights.map((_, index) => ({ begin: edges[index]!, end: edges[index + 1]! }));
}

/** When the steps of one item are taken: after the debate, in its last third, in their order. */
export function stepTimes(begin: LocalMoment, end: LocalMoment, count: number): LocalMoment[] {
  const [from, to] = [minutesOf(begin), minutesOf(end)];
  const debated = from + ((to - from) * 2) / 3;
  return Array.from({ length: count }, (_, step) =>
    atMinute(begin, Math.floor(debated + ((to - debated) * step) / Math.max(count, 1))),
  );
}
