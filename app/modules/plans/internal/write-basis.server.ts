import { DomainError, notFound } from "~/platform/errors";

export const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(day));

/** One conditional write of something that plans stand on. @throws not_found, conflict */
export async function writeBasis(found: Promise<unknown>, write: () => Promise<{ count: number }>): Promise<void> {
  if (!(await found)) throw notFound();
  const { count } = await write();
  if (count === 0)
    throw new DomainError(
      "conflict",
      "En anden har rettet det, siden du åbnede siden. Genindlæs den, og se, hvad der står nu.",
    );
}
