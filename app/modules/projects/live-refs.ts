const id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/**
 * What of this module a case text shows: as tables a project's results, prices, and projects beside each other; as charts a project's
 * shares before and after, an indicator's way to its target, and projects with their intervals.
 */
export type ProjectRef =
  | { kind: "results"; projectId: string }
  | { kind: "prices"; priceTableId: string }
  | { kind: "comparison"; indicatorIds: string[] }
  | { kind: "beforeAndAfter"; projectId: string }
  | { kind: "wayToTarget"; indicatorId: string }
  | { kind: "intervals"; indicatorIds: string[] };

export const resultsRef = (projectId: string): string => `projekt:${projectId}`;
export const pricesRef = (priceTableId: string): string => `priser:${priceTableId}`;
export const comparisonRef = (indicatorIds: readonly string[]): string => `sammenligning:${indicatorIds.join(",")}`;
export const beforeAndAfterRef = (projectId: string): string => `foerefter:${projectId}`;
export const wayToTargetRef = (indicatorId: string): string => `maalvej:${indicatorId}`;
export const intervalsRef = (indicatorIds: readonly string[]): string => `intervaller:${indicatorIds.join(",")}`;

/** The words that these refs begin with. */
export const projectRefWords = ["projekt", "priser", "sammenligning", "foerefter", "maalvej", "intervaller"] as const;

/** @returns null for what refers to nothing here */
export function readProjectRef(ref: string): ProjectRef | null {
  const [, word = "", rest = ""] = /^([a-z]+):(.+)$/.exec(ref) ?? [];
  const ids = rest.split(",");
  if (!ids.every((each) => new RegExp(`^${id}$`).test(each))) return null;
  if (word === "projekt" && ids.length === 1) return { kind: "results", projectId: ids[0]! };
  if (word === "priser" && ids.length === 1) return { kind: "prices", priceTableId: ids[0]! };
  if (word === "foerefter" && ids.length === 1) return { kind: "beforeAndAfter", projectId: ids[0]! };
  if (word === "maalvej" && ids.length === 1) return { kind: "wayToTarget", indicatorId: ids[0]! };
  const several = ids.length >= 2 && ids.length <= 6;
  if (word === "sammenligning" && several) return { kind: "comparison", indicatorIds: ids };
  if (word === "intervaller" && several) return { kind: "intervals", indicatorIds: ids };
  return null;
}
