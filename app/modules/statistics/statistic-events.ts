import { countOf } from "~/ui/danish-numbers";
import { frequencyOf, periodName } from "./period";

interface SeriesData {
  series?: string;
  count?: number;
  corrected?: number;
  reason?: string;
  period?: string;
  words?: string;
}

const inPeriod = ({ period }: SeriesData) => (period && frequencyOf(period) ? ` i ${periodName(period)}` : "");

interface ImportData extends SeriesData {
  file?: string;
  source?: string;
  newSeries?: number;
}

interface AreaData {
  name?: string;
  successor?: string;
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
  "series.breakAdded": (data: SeriesData) =>
    `skrev et brud${inPeriod(data)} i talserien${named(data)}${data.words ? `: “${data.words}”` : ""}${
      (data.count ?? 1) > 1 ? `, og i ${countOf(data.count! - 1, "anden serie", "andre serier")}` : ""
    }`,
  "series.breakRemoved": (data: SeriesData) => `slettede et brud${inPeriod(data)} i talserien${named(data)}`,
  "statistics.imported": ({ file, source, count = 0, newSeries = 0, ...data }: ImportData) =>
    `hentede ${countOf(count, "tal", "tal")} ind fra filen “${file ?? ""}”${source ? ` (${source})` : ""}${
      newSeries > 0 ? `, med ${countOf(newSeries, "ny serie", "nye serier")}` : ""
    }${corrections(data)}`,
  "area.added": ({ name, successor }: AreaData) =>
    `skrev, hvornår området “${name ?? ""}” findes${successor ? `, og at det blev en del af ${successor}` : ""}`,
  "area.removed": ({ name }: AreaData) => `slettede, hvornår området “${name ?? ""}” findes`,
} as const;
