import { countOf } from "~/ui/danish-numbers";

interface SeriesData {
  series?: string;
  count?: number;
  corrected?: number;
  reason?: string;
}

const named = ({ series }: SeriesData) => (series ? ` “${series}”` : "");
const corrections = ({ corrected = 0, reason }: SeriesData) =>
  corrected > 0 ? `, heraf ${countOf(corrected, "rettelse", "rettelser")}${reason ? `: “${reason}”` : ""}` : "";

/** What happens to a statistic series: kind → what stands after the person's name. */
export const statisticEvents = {
  "series.created": (data: SeriesData) => `oprettede talserien${named(data)}`,
  "series.edited": (data: SeriesData) => `rettede talserien${named(data)}`,
  "series.deleted": (data: SeriesData) => `slettede talserien${named(data)}`,
  "series.valuesEntered": (data: SeriesData) =>
    `skrev ${countOf(data.count ?? 0, "tal", "tal")} i talserien${named(data)}${corrections(data)}`,
  "series.imported": (data: SeriesData) =>
    `hentede ${countOf(data.count ?? 0, "tal", "tal")} ind i talserien${named(data)} fra en fil${corrections(data)}`,
} as const;
