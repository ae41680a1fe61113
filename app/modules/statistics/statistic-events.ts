interface SeriesData {
  series?: string;
}

/** What happens to a statistic series: kind → what stands after the person's name. */
export const statisticEvents = {
  "series.created": ({ series }: SeriesData) => `oprettede talserien${series ? ` “${series}”` : ""}`,
} as const;
