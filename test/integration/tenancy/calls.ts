import type { Actor } from "~/modules/identity/actor";
import type { DomainErrorCode } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { WholeMunicipality } from "../../factories/whole-municipality";

/**
 * One call of a use case or a query with ids of another municipality.
 * @param its what the ids are taken from: the other municipality
 * @param own the caller's own municipality, for calls that mix the two: one's own meeting with another's case
 */
export type Call = (unit: Unit<Actor>, its: WholeMunicipality, own: WholeMunicipality) => Promise<unknown>;

/** What a call answers where the id is nobody's: an error, or (`null`) a result in which nothing of it stands. */
export interface Calls {
  error: DomainErrorCode | null;
  calls: Call[];
}

/** Function → what it is called with. */
export type CallTable = Record<string, Calls | Calls[]>;

/** The ordinary answer: there is no such thing. */
export const notFound = (...calls: Call[]): Calls => ({ error: "not_found", calls });
/** Something chosen in a form that isn't there is said at its field, as if it had been removed meanwhile. */
export const refused = (...calls: Call[]): Calls => ({ error: "rule_broken", calls });
/** A list, or a follow-up that has nothing to follow. */
export const finds = (...calls: Call[]): Calls => ({ error: null, calls });
/** A part of one's own that isn't there is what another person's removal leaves behind. */
export const gone = (...calls: Call[]): Calls => ({ error: "conflict", calls });
