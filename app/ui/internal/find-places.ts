import type { Place } from "../jump";

/** Lower case without accents, so that "a a" finds "Åben" no worse than "å" does. */
export const folded = (text: string) =>
  text
    .toLocaleLowerCase("da")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

/** The places where every typed word begins a word, in their own order. */
export function findPlaces(places: Place[], typed: string): Place[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return places.filter((place) => {
    const words = folded([place.label, place.facts, place.words].join(" ")).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));
  });
}
