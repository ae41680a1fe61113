import { officeNames, type Office } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dateRange, longDate } from "~/ui/danish-dates";

/** One change to a committee's seats at a time, so that two administrators can't fill the same one. */
export async function lockSeats({ tx }: Unit, committeeId: string): Promise<void> {
  const locked = await tx.$queryRaw<
    unknown[]
  >`SELECT id FROM committee WHERE id = ${committeeId}::uuid FOR NO KEY UPDATE`;
  if (locked.length === 0) throw notFound();
}

export interface Term {
  committeeId: string;
  userId: string;
  office: Office;
  validFrom: string;
  validTo: string | null;
}

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
export const periodOf = (validFrom: string, validTo: string | null): string =>
  validTo ? dateRange(validFrom, validTo) : `fra ${longDate(validFrom)}`;

/**
 * One person has one seat at a time, and a committee one chair and one vice-chair.
 * @throws DomainError rule_broken at the field "validFrom" or "office", naming who sits there and when
 */
export async function assertFree({ tx }: Unit, term: Term, except?: string): Promise<void> {
  const overlapping = await tx.membership.findMany({
    where: {
      committeeId: term.committeeId,
      ...(except ? { id: { not: except } } : {}),
      ...(term.validTo ? { validFrom: { lte: new Date(term.validTo) } } : {}),
      OR: [{ validTo: null }, { validTo: { gte: new Date(term.validFrom) } }],
    },
    include: { user: { select: { name: true } } },
  });
  const told = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) =>
    periodOf(dayOf(validFrom), validTo && dayOf(validTo));
  const own = overlapping.find(({ userId }) => userId === term.userId);
  if (own)
    throw new DomainError(
      "rule_broken",
      `${own.user.name} har allerede en plads som ${officeNames[own.office as Office].toLocaleLowerCase("da")} ${told(own)}. Lad den slutte først, eller vælg en anden periode.`,
      "validFrom",
    );
  const head = overlapping.find(({ office }) => office === term.office);
  if (head && (term.office === "chair" || term.office === "viceChair"))
    throw new DomainError(
      "rule_broken",
      `Udvalget har allerede en ${officeNames[term.office].toLocaleLowerCase("da")}: ${head.user.name}, ${told(head)}. Lad den plads slutte først.`,
      "office",
    );
}
