/** PAdES baseline levels (ETSI EN 319 142-1), lowest first. */
export const sealLevels = ["B-B", "B-T", "B-LT", "B-LTA"] as const;
export type SealLevel = (typeof sealLevels)[number];
