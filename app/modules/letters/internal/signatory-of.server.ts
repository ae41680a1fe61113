import { DomainError, notFound } from "~/platform/errors";
import type { Capacity } from "../reply-letter";
import type { WayPerson } from "../reply-way";

interface Given {
  userId: string;
  title: string;
  capacity: Capacity;
  inPlaceOfId: string | null;
  inPlaceOfName: string;
  inPlaceOfTitle: string;
  reason: string;
  /** its place in the list that is set; null: it alone is changed */
  row: number | null;
}

/**
 * A signatory as they are kept: both people by name and title as they are now, and the reason where it is in another's place.
 * @throws not_found; rule_broken at the row's field, or at `userId`, for who has left, and for who would sign in their own place
 */
export function signatoryOf(people: ReadonlyMap<string, WayPerson>, given: Given) {
  const { userId, capacity, row } = given;
  const person = people.get(userId);
  if (!person) throw notFound();
  if (person.left)
    throw new DomainError(
      "rule_broken",
      `${person.name} er ikke længere bruger i Sagsgang. Vælg en anden underskriver.`,
      row === null ? "userId" : `userId.${row}`,
    );
  const own = { userId, name: person.name, title: given.title || person.title, capacity };
  if (capacity === "self") return { ...own, inPlaceOfId: null, inPlaceOfName: "", inPlaceOfTitle: "", reason: "" };
  const other = given.inPlaceOfId ? people.get(given.inPlaceOfId) : undefined;
  if (given.inPlaceOfId && !other) throw notFound();
  if (other?.id === userId)
    throw new DomainError(
      "rule_broken",
      `${person.name} kan ikke underskrive i sit eget sted. Vælg “underskriver selv”.`,
      row === null ? "userId" : `inPlaceOfName.${row}`,
    );
  return {
    ...own,
    inPlaceOfId: other?.id ?? null,
    inPlaceOfName: other?.name ?? given.inPlaceOfName,
    inPlaceOfTitle: given.inPlaceOfTitle || (other?.title ?? ""),
    reason: given.reason,
  };
}
