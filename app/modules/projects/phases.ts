import { isBefore, readWhen, spanWords, whenExample, whenField, type When } from "./when";

/** A part of the project's time. */
export interface Phase {
  name: string;
  from: When;
  until: When;
}

/** One phase a line: "Opstart: januar 2018 til juni 2018". A phase may have no dates yet. */
export function readPhases(text: string): { phases: Phase[] } | { fault: string } {
  const phases: Phase[] = [];
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === "") continue;
    const [, name = line, span = ""] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    const [first = "", last = ""] = span.split(/\s+(?:til|–)\s+/);
    const [from, until] = [readWhen(first), readWhen(last)];
    if (from === null || until === null || name.trim() === "" || name.length > 120)
      return { fault: `“${line}” kan ikke læses. Skriv for eksempel Opstart: januar 2018 til juni 2018.` };
    if (isBefore(until, from)) return { fault: `“${name.trim()}” slutter, før den begynder.` };
    phases.push({ name: name.trim(), from, until });
  }
  return phases.length > 20 ? { fault: "Skriv højst 20 faser." } : { phases };
}

/** As they stand in the field. */
export const phasesField = (phases: readonly Phase[]): string =>
  phases
    .map(({ name, from, until }) =>
      from === "" && until === ""
        ? name
        : `${name}: ${[whenField(from), whenField(until)].filter(Boolean).join(" til ")}`,
    )
    .join("\n");

export const phaseWords = ({ from, until }: Phase): string => spanWords(from, until);

export const phaseHint = `En på hver linje, for eksempel Opstart: januar 2018 til juni 2018. Datoer skrives som ${whenExample}.`;
