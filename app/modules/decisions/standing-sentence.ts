/** The keys that write the committee's standing sentences, in their order (JOURNEYS.md, keyboard). */
export const sentenceKeys = ["F2", "F3", "F4", "F6", "F7", "F8", "F9"];

/** Words in a standing sentence that say which outcome it is; the first that fits and that the municipality uses. */
const signs: [RegExp, string[]][] = [
  [/udsættes|udsat/i, ["Udsat"]],
  [/ikke godkend/i, ["Ikke godkendt"]],
  [/godkend/i, ["Godkendt"]],
  [/tiltræde|tiltrådt/i, ["Tiltrådt"]],
  [/givet en orientering|orientering givet/i, ["Orientering givet"]],
  [/efterretning/i, ["Taget til efterretning"]],
  [/til orientering/i, ["Taget til orientering"]],
  [/drøfte/i, ["Drøftet"]],
  [/anbefale/i, ["Anbefalet"]],
  [/oversende/i, ["Oversendt til"]],
  [/tilbage/i, ["Tilbagesendt"]],
];

/** "Administrationens indstilling godkendes." → "Godkendt"; "" when the sentence says none that is offered. */
export function outcomeOf(sentence: string, outcomes: readonly string[]): string {
  for (const [sign, names] of signs) {
    const found = sign.test(sentence) ? names.find((name) => outcomes.includes(name)) : undefined;
    if (found) return found;
  }
  return "";
}
