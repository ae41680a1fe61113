/** When in a participant's or the project's course something is measured: like is compared with like by these. */
export const measuringMoments = ["start", "during", "end", "weekAfter", "halfYearAfter", "yearAfter", "other"] as const;
export type MeasuringMoment = (typeof measuringMoments)[number];

export const momentNames: Record<MeasuringMoment, string> = {
  start: "ved start",
  during: "undervejs",
  end: "ved afslutning",
  weekAfter: "ugen efter afslutning",
  halfYearAfter: "et halvt år efter",
  yearAfter: "efter et år",
  other: "et andet tidspunkt",
};

/** As it stands in a row: the project's own words, where it has some. */
export const momentWordsOf = ({ moment, momentWords }: { moment: MeasuringMoment; momentWords: string }): string =>
  momentWords || momentNames[moment];

/** @returns the moment that a cell of a spreadsheet names; null for none of these */
export function readMoment(text: string): MeasuringMoment | null {
  const said = text.trim().toLocaleLowerCase("da").replace(/\s+/g, " ");
  const others: Record<string, MeasuringMoment> = {
    start: "start",
    opstart: "start",
    "ved opstart": "start",
    slut: "end",
    afslutning: "end",
    "ved slut": "end",
    "ugen efter": "weekAfter",
    "6 måneder efter": "halfYearAfter",
    "seks måneder efter": "halfYearAfter",
    "halvt år efter": "halfYearAfter",
    "et år efter": "yearAfter",
    "12 måneder efter": "yearAfter",
  };
  return (
    measuringMoments.find((moment) => moment !== "other" && momentNames[moment] === said) ??
    (Object.hasOwn(others, said) ? others[said]! : null)
  );
}

/** Two measurements are of the same time in the course. */
export const sameMoment = (
  one: { moment: MeasuringMoment; momentWords: string },
  other: { moment: MeasuringMoment; momentWords: string },
): boolean =>
  one.moment === other.moment &&
  (one.moment !== "other" || one.momentWords.toLocaleLowerCase("da") === other.momentWords.toLocaleLowerCase("da"));
