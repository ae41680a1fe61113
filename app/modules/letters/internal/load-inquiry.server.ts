import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** Kept as it is until the unit commits, so that no letter is begun for an inquiry that somebody closes. @throws not_found */
export async function lockInquiry({ tx }: Unit, inquiryId: string) {
  await tx.$queryRaw`SELECT id FROM inquiry WHERE id = ${inquiryId}::uuid FOR UPDATE`;
  const found = await tx.inquiry.findFirst({ where: { id: inquiryId } });
  if (!found) throw notFound();
  return found;
}

/** What is written for an inquiry needs it open. @throws not_found, rule_broken (closed without an answer) */
export async function lockOpenInquiry(unit: Unit, inquiryId: string) {
  const inquiry = await lockInquiry(unit, inquiryId);
  if (inquiry.status === "closed")
    throw new DomainError("rule_broken", "Henvendelsen er afsluttet uden svar. Genåbn henvendelsen først.");
  return inquiry;
}

/** Whoever is to have something in hand. @throws rule_broken at the field */
export async function assertActive(
  { tx }: Unit,
  userId: string,
  field: string,
): Promise<{ id: string; name: string; email: string }> {
  const found = await tx.user.findFirst({
    where: { id: userId, deactivatedAt: null },
    select: { id: true, name: true, email: true },
  });
  if (!found) throw new DomainError("rule_broken", "Personen har ikke længere adgang. Vælg en anden.", field);
  return found;
}

/** @throws rule_broken at the field */
export async function assertCommittee({ tx }: Unit, committeeId: string): Promise<void> {
  if ((await tx.committee.count({ where: { id: committeeId } })) === 0)
    throw new DomainError("rule_broken", "Udvalget findes ikke længere. Vælg et andet.", "committeeId");
}

/** Somebody else has written the inquiry meanwhile. @param now what stands there, where the page can show it */
export const inquiryConflict = (version: number, now?: object) =>
  new DomainError(
    "conflict",
    "En anden har rettet henvendelsen, siden du åbnede siden. Se, hvad der står nu, og gem igen.",
    undefined,
    { version, ...(now ? { now } : {}) },
  );

/** "2018-07-09" of a date column. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
export const dayOrNull = (date: Date | null): string | null => (date === null ? null : dayOf(date));
/** A date column's value of "2018-07-09". */
export const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
