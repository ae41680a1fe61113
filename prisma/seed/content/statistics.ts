import { INVENTED_FIGURES } from "./figures-source";
import { RUDERSDAL } from "./municipalities";
import type { LocalMoment } from "./dates";

/** Areas that became part of another, and a file whose sender forgot it. */
export interface DemoStatistics {
  municipality: string;
  author: string;
  at: LocalMoment;
  areas: { name: string; validTo: string; successor: string }[];
  /** stays where it was shown: nothing of it can be taken in as it is */
  file: { name: string; source: string; content: string };
}

/** The areas are as the reform of 2007 made them; the file and its figures are invented. */
const RUDERSDAL_STATISTICS: DemoStatistics = {
  municipality: RUDERSDAL,
  author: "pernille-skov",
  at: "2021-10-04T11:20",
  areas: ["Birkerød", "Søllerød"].map((name) => ({ name, validTo: "2006-12-31", successor: "Rudersdal" })),
  file: {
    name: "ledige-over-50-aar-opdigtet-eksempel.csv",
    source: INVENTED_FIGURES,
    content: [
      "Område;Periode;Ledige over 50 år",
      "Rudersdal;2021-07;311",
      "Rudersdal;2021-08;298",
      "Rudersdal;2021-09;287",
      "Birkerød;2021-07;104",
      "Birkerød;2021-08;101",
      "Birkerød;2021-09;96",
    ].join("\r\n"),
  },
};

export const STATISTICS: readonly DemoStatistics[] = [RUDERSDAL_STATISTICS];
