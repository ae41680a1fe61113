import { longDate } from "~/ui/danish-dates";
import { DomainError } from "~/platform/errors";

interface InquiryDates {
  datedOn: string | null;
  receivedOn: string | null;
  deadline: string | null;
}

/** What can't be so, said at its field. @throws rule_broken */
export function assertDates({ datedOn, receivedOn, deadline }: InquiryDates, today: string): void {
  if (datedOn !== null && datedOn > today)
    throw new DomainError("rule_broken", "Brevets dato ligger efter i dag. Se efter i brevet.", "datedOn");
  if (receivedOn !== null && receivedOn > today)
    throw new DomainError("rule_broken", "Brevet kan ikke være modtaget efter i dag. Ret dagen.", "receivedOn");
  if (datedOn !== null && receivedOn !== null && receivedOn < datedOn)
    throw new DomainError(
      "rule_broken",
      `Brevet er dateret ${longDate(datedOn)} og kan ikke være modtaget før. Ret den ene af dagene.`,
      "receivedOn",
    );
  assertDeadline({ datedOn, deadline });
}

/** @throws rule_broken at the field: nobody can answer a letter before it is written */
export function assertDeadline({ datedOn, deadline }: Omit<InquiryDates, "receivedOn">): void {
  if (deadline !== null && datedOn !== null && deadline < datedOn)
    throw new DomainError(
      "rule_broken",
      `Fristen ligger før brevets dato, ${longDate(datedOn)}. Ret fristen eller datoen.`,
      "deadline",
    );
}
