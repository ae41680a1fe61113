const id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** What of this module a case text shows: a project's results, a table of prices, some projects beside each other. */
export type ProjectRef =
  | { kind: "results"; projectId: string }
  | { kind: "prices"; priceTableId: string }
  | { kind: "comparison"; indicatorIds: string[] };

export const resultsRef = (projectId: string): string => `projekt:${projectId}`;
export const pricesRef = (priceTableId: string): string => `priser:${priceTableId}`;
export const comparisonRef = (indicatorIds: readonly string[]): string => `sammenligning:${indicatorIds.join(",")}`;

/** @returns null for what refers to nothing here */
export function readProjectRef(ref: string): ProjectRef | null {
  const [, word = "", rest = ""] = /^([a-z]+):(.+)$/.exec(ref) ?? [];
  const ids = rest.split(",");
  if (!ids.every((each) => new RegExp(`^${id}$`).test(each))) return null;
  if (word === "projekt" && ids.length === 1) return { kind: "results", projectId: ids[0]! };
  if (word === "priser" && ids.length === 1) return { kind: "prices", priceTableId: ids[0]! };
  if (word === "sammenligning" && ids.length >= 2 && ids.length <= 6) return { kind: "comparison", indicatorIds: ids };
  return null;
}
