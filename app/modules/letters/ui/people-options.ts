import type { NamedPerson } from "../way-page";

/** "Birgit Holmgaard, direktør" */
export const personWords = ({ name, title }: Pick<NamedPerson, "name" | "title">): string =>
  title ? `${name}, ${title.charAt(0).toLocaleLowerCase("da")}${title.slice(1)}` : name;

export const peopleOptions = (people: readonly NamedPerson[]): { value: string; label: string }[] =>
  people.map((person) => ({ value: person.id, label: personWords(person) }));
