/** PAdES baseline levels (ETSI EN 319 142-1), lowest first. */
export const sealLevels = ["B-B", "B-T", "B-LT", "B-LTA"] as const;
export type SealLevel = (typeof sealLevels)[number];

/** What a seal of that level is called where files are listed; the handbook says what each is worth. */
export const sealWords: Record<SealLevel, string> = {
  "B-B": "Forseglet uden tidsstempel",
  "B-T": "Forseglet med tidsstempel",
  "B-LT": "Forseglet med tidsstempel og bevis",
  "B-LTA": "Forseglet med varigt bevis",
};
