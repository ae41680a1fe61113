/** What can go wrong that a person can do something about; anything else is a bug (500). */
export type DomainErrorCode = "not_found" | "forbidden" | "conflict" | "rule_broken";

/** The one table from error to HTTP status. Malformed input (zod) is 400. */
export const httpStatusOf: Record<DomainErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  rule_broken: 422,
};

/**
 * @param message Danish: what is wrong and what to do; shown as it is
 * @param field name of the form field it belongs to, where there is one
 * @param details what the page needs to explain it (both versions of a conflict, say); serialisable
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly field?: string,
    readonly details?: unknown,
  ) {
    super(message);
  }

  get status(): number {
    return httpStatusOf[this.code];
  }
}

/** Also for what the actor may not know of: it tells nobody whether the thing exists. */
export const notFound = () => new DomainError("not_found", "Siden findes ikke, eller du har ikke adgang.");
