import { longDate } from "~/ui/danish-dates";

/** Where an item goes from its meeting (issue 3, "what becomes of an item"). */
export const onwardKinds = ["deferred", "forwarded", "returned", "withdrawn", "referred"] as const;
export type OnwardKind = (typeof onwardKinds)[number];

/** Becomes an item on another agenda: of the same committee, of another, or of the council (kommunestyrelsesloven § 23). */
export const movesOn = (kind: string): boolean => ["deferred", "forwarded", "referred"].includes(kind);

export interface OnwardTarget {
  kind: OnwardKind;
  /** whose meeting it goes to; null where it goes to none */
  committee: string | null;
  /** ISO; null: the committee's next meeting */
  startsAt: string | null;
  /** returned: what the administration is to do */
  note: string;
}

/** "Økonomiudvalgets", "Kultur og Fritids’" */
export const genitive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}’` : `${name}s`);

/** Beside the item: "Udsat til mødet 17. november 2022", "Oversendt til Økonomiudvalgets møde 24. november 2022". */
export function onwardInWords({ kind, committee, startsAt }: OnwardTarget): string {
  const body = committee ?? "et andet udvalg";
  const meeting = startsAt ? `${genitive(body)} møde ${longDate(startsAt)}` : body;
  return {
    deferred: startsAt ? `Udsat til mødet ${longDate(startsAt)}` : "Udsat til næste møde",
    forwarded: `Oversendt til ${meeting}`,
    returned: "Sendt tilbage til forvaltningen",
    withdrawn: "Taget af dagsordenen",
    referred: `Indbragt for ${meeting}`,
  }[kind];
}

/** As the decision's text where nobody has written one. @param what "Sagen" or "Punktet" */
export function onwardSentence(what: string, { kind, committee, startsAt, note }: OnwardTarget): string {
  const body = committee ?? "et andet udvalg";
  return {
    deferred: startsAt
      ? `${what} udsættes til udvalgets møde den ${longDate(startsAt)}.`
      : `${what} udsættes til udvalgets næste møde.`,
    forwarded: `${what} oversendes til ${body}.`,
    returned: `${what} sendes tilbage til forvaltningen. ${note}`.trim(),
    withdrawn: `${what} tages af dagsordenen.`,
    referred: `${what} indbringes for ${body}.`,
  }[kind];
}

const outcomeSigns: Record<OnwardKind, { sign: RegExp; word: string }> = {
  deferred: { sign: /^(udsat|udsættes)/i, word: "Udsat" },
  forwarded: { sign: /^(oversend|videresend)/i, word: "Oversendt til" },
  returned: { sign: /^(tilbagesend|send(t|es) tilbage)/i, word: "Tilbagesendt" },
  withdrawn: { sign: /^(udgår|taget af dagsordenen)/i, word: "Udgår" },
  referred: { sign: /^indbragt/i, word: "Indbragt" },
};

/** Does this outcome say that the item went that way? */
export const saysOnward = (kind: OnwardKind, outcome: string): boolean => outcomeSigns[kind].sign.test(outcome.trim());

/** The municipality's own word for it where it has one: "Udsat", "Oversendt til Økonomiudvalget". */
export function outcomeFor({ kind, committee }: Pick<OnwardTarget, "kind" | "committee">, outcomes: readonly string[]) {
  const word = outcomes.find((one) => saysOnward(kind, one)) ?? outcomeSigns[kind].word;
  return kind === "forwarded" && /til$/i.test(word) && committee ? `${word} ${committee}` : word;
}

/** On the agenda that it comes to: "Oversendt fra Beskæftigelsesudvalgets møde 17. november 2022." */
export const cameFrom = (kind: string, committee: string, startsAt: Date | string): string =>
  `${{ deferred: "Udsat", referred: "Indbragt" }[kind] ?? "Oversendt"} fra ${genitive(committee)} møde ${longDate(startsAt)}.`;
