import { isBeingWritten, type Station } from "./reply-letter";

/** The way to signature as page and server see it alike. Pure. */

/** Something in the way of a step (`must`), or merely wise to mend first. */
export interface WayReason {
  code: string;
  must: boolean;
  /** "Direktør har ingen person" */
  title: string;
  /** what to do, in a sentence or two */
  text: string;
  /** where it is mended; null: on the spot */
  to: string | null;
}

export const stepKinds = [
  "sentOn",
  "returned",
  "takenBack",
  "takenOver",
  "handedOver",
  "undone",
  "toCommittee",
  "committeeLifted",
  "locked",
  "reopened",
  "sealed",
  "sent",
  "sendingFailed",
  "sendingCalledOff",
] as const;
export type StepKind = (typeof stepKinds)[number];

export interface WayStep {
  id: string;
  kind: StepKind;
  fromKey: string;
  toKey: string;
  byId: string | null;
  at: Date;
}

/** How long a step may be undone by who took it, in milliseconds. The receipt with "Fortryd" stands for 10 s, longer in focus. */
export const stepMayBeUndoneFor = 2 * 60_000;
/** Mails of a step that may be undone wait so long, in seconds, and are not sent of a step that was. */
export const stepMailWaits = 15;

interface OnWay {
  status: string;
  stations: readonly Station[];
  stationKey: string;
}

/** The place of its station on the way; -1 = it is with its author. */
export const placeOf = ({ stations, stationKey }: Pick<OnWay, "stations" | "stationKey">): number =>
  stations.findIndex(({ key }) => key === stationKey);

/** The station that it goes to next; null = the signatories are next. */
export const nextStation = (letter: OnWay): Station | null =>
  isBeingWritten(letter.status) ? (letter.stations[placeOf(letter) + 1] ?? null) : null;

/** The station that it goes back to; null = its author. */
export const previousStation = (letter: OnWay): Station | null => letter.stations[placeOf(letter) - 1] ?? null;

/** It has been put before everybody on its way: what remains is locking it. */
export const isAtTheEnd = (letter: OnWay): boolean =>
  isBeingWritten(letter.status) && placeOf(letter) === letter.stations.length - 1;

/** The stops as they are drawn, and at which of them the letter is (their number: past them all). */
export function wayStops(letter: OnWay): { steps: string[]; at: number } {
  const { stations, status } = letter;
  const signing = stations.length + 1;
  const at: Record<string, number> = {
    draft: 0,
    inReview: placeOf(letter) + 1,
    freezing: signing,
    signing,
    sealing: signing,
    sealed: signing + 1,
    sending: signing + 1,
    sent: signing + 2,
    discarded: 0,
  };
  return { steps: ["Udkast", ...stations.map(({ title }) => title), "Underskrift", "Sendt"], at: at[status] ?? 0 };
}

/** What the steps come to when what was undone is left out, with the step that undid it. */
export function standingSteps<S extends Pick<WayStep, "kind">>(steps: readonly S[]): S[] {
  const standing: S[] = [];
  for (const step of steps) {
    if (step.kind === "undone") standing.pop();
    else standing.push(step);
  }
  return standing;
}

const moves: readonly StepKind[] = ["sentOn", "returned", "takenBack", "locked", "reopened"];

/** The author may have it back until somebody on the way has sent it on or back. */
export function isUntouched(letter: { status: string; steps: readonly WayStep[] }): boolean {
  const last = standingSteps(letter.steps)
    .filter(({ kind }) => moves.includes(kind))
    .at(-1);
  return letter.status === "inReview" && last?.kind === "sentOn" && last.fromKey === "";
}

/** The step that this person may undo now, if there is one. */
export function undoableStep(
  letter: { status: string; steps: readonly WayStep[] },
  userId: string,
  now: Date,
): WayStep | null {
  const last = letter.steps.at(-1);
  if (!last || !isBeingWritten(letter.status) || (last.kind !== "sentOn" && last.kind !== "returned")) return null;
  return last.byId === userId && now.getTime() - last.at.getTime() <= stepMayBeUndoneFor ? last : null;
}

/** A person as the way names them. */
export interface WayPerson {
  id: string;
  name: string;
  title: string;
  /** they can't sign in any longer */
  left: boolean;
}

export interface LetterToSendOn extends OnWay {
  letterId: string;
  authorId: string;
  /** nothing is written yet */
  empty: boolean;
  people: ReadonlyMap<string, WayPerson>;
  openQuestions: number;
  openComments: number;
}

/** What stands in the way of sending it to the next station; `chosenId` is whom the sender named for it. */
export function sendOnBlockers(letter: LetterToSendOn, chosenId: string | null = null): WayReason[] {
  const next = nextStation(letter);
  if (!next) return [];
  const reasons: WayReason[] = [];
  if (letter.empty)
    reasons.push({ code: "empty", must: true, title: "Brevet er tomt", text: "Skriv svaret først.", to: null });
  const personId = chosenId ?? next.userId;
  const person = personId ? letter.people.get(personId) : undefined;
  const mend = { must: true, to: "#vejen" };
  if (!person)
    reasons.push({
      ...mend,
      code: "noPerson",
      title: `${next.title} har ingen person`,
      text: `Vælg, hvem der skal have svaret som ${inSentence(next.title)}.`,
    });
  else if (person.left)
    reasons.push({
      ...mend,
      code: "left",
      title: `${person.name} er ikke længere bruger i Sagsgang`,
      text: `Vælg en anden som ${inSentence(next.title)}.`,
    });
  else if (person.id === letter.authorId)
    reasons.push({
      ...mend,
      code: "author",
      title: `${person.name} har selv skrevet svaret`,
      text: `Den, der har skrevet, kan ikke også gennemgå. Vælg en anden som ${inSentence(next.title)}.`,
    });
  if (letter.openQuestions > 0)
    reasons.push({
      code: "questions",
      must: false,
      title:
        letter.openQuestions === 1
          ? "Et spørgsmål er ikke besvaret"
          : `${letter.openQuestions} spørgsmål er ikke besvaret`,
      text: "Svaret kan godt sendes videre. Før det låses, skal alle spørgsmål være besvaret eller udeladt.",
      to: "#er-der-svaret",
    });
  if (letter.openComments > 0)
    reasons.push({
      code: "comments",
      must: false,
      title:
        letter.openComments === 1
          ? "En kommentar er ikke afsluttet"
          : `${letter.openComments} kommentarer er ikke afsluttet`,
      text: "Se dem igennem, før svaret går videre.",
      to: "#kommentarer",
    });
  return reasons;
}

export const mustBeMended = (reasons: readonly WayReason[]): WayReason[] => reasons.filter(({ must }) => must);

/** "Direktør" → "direktør"; "HR-chef" stays. */
export const inSentence = (title: string): string =>
  /^\p{Lu}[\p{Ll}\s-]/u.test(title) ? title.charAt(0).toLocaleLowerCase("da") + title.slice(1) : title;

/** A key for a new station, of its title, that none of the others has: "direktoer-2". */
export function stationKeyOf(title: string, taken: readonly string[]): string {
  const plain = title
    .toLocaleLowerCase("da")
    .replace(/[æøå]/g, (letter) => ({ æ: "ae", ø: "oe", å: "aa" })[letter]!)
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const base = plain || "station";
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base}-${n}`;
    if (!taken.includes(key)) return key;
  }
}

/** What is said of a step taken, before the name: "Sendt videre af Lone Bach". */
export const stepNames: Record<StepKind, string> = {
  sentOn: "Sendt videre",
  returned: "Sendt retur",
  takenBack: "Taget tilbage",
  takenOver: "Overtaget",
  handedOver: "Givet videre",
  undone: "Fortrudt",
  toCommittee: "Lagt op til udvalget",
  committeeLifted: "Kravet om udvalgets behandling ophævet",
  locked: "Låst til underskrift",
  reopened: "Åbnet igen",
  sealed: "Forseglet",
  sent: "Sendt",
  sendingFailed: "Kunne ikke sendes",
  sendingCalledOff: "Afsendelsen opgivet",
};
