/** A pattern's parts: YY or YYYY for the year, one run of N for the running number, and signs between. */
const shape = /^(?<before>(?:Y{4}|Y{2})?[^YN]*)(?<number>N+)(?<after>[^YN]*(?:Y{4}|Y{2})?)$/;

/** What is wrong with a case-number pattern, in Danish, or null. */
export function caseNumberPatternProblem(pattern: string): string | null {
  const match = shape.exec(pattern);
  if (!match?.groups) return "Skriv YY eller YYYY for året og N for hvert ciffer i nummeret, for eksempel YY-NNNNNN.";
  const { before = "", number = "", after = "" } = match.groups;
  if (number.length < 3 || number.length > 8) return "Brug 3 til 8 N i træk, ét for hvert ciffer i nummeret.";
  if (/Y/.test(before) && /Y/.test(after)) return "Året kan kun stå ét sted.";
  if (!/^[-/. ]*$/.test((before + after).replace(/Y/g, "")))
    return "Brug kun bindestreg, skråstreg, punktum eller mellemrum mellem delene.";
  return null;
}

/** Does the number begin again each year? Without a year in the pattern it runs on. */
export const beginsEachYear = (pattern: string): boolean => pattern.includes("Y");

/**
 * @param pattern "YY-NNNNNN"
 * @returns "22-016257"; a number that has outgrown its digits is written out in full
 */
export function caseNumber(pattern: string, year: number, number: number): string {
  return pattern
    .replace(/Y{4}|Y{2}/, (run) => String(year).padStart(4, "0").slice(-run.length))
    .replace(/N+/, (run) => String(number).padStart(run.length, "0"));
}
