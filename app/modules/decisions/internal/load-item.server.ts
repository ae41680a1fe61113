import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** An agenda item as what is recorded about it needs it. @throws not_found */
export async function loadItem({ tx }: Unit<Actor>, itemId: string) {
  const item = await tx.agendaItem.findFirst({
    where: { id: itemId },
    select: {
      id: true,
      number: true,
      title: true,
      fixedKind: true,
      closed: true,
      meetingId: true,
      proposalId: true,
      proposal: { select: { authorId: true } },
      meeting: { select: { startsAt: true, committeeId: true, committee: { select: { kind: true } } } },
    },
  });
  if (!item) throw notFound();
  return item;
}

/** As the history names it: its title may be closed. */
export const namedItem = ({ number }: { number: string | null }): string => `punkt ${number ?? "?"}`;

/** @throws rule_broken, with `refusal` for a meeting that isn't in session */
export function assertInSession(meeting: { status: string }, refusal: string): void {
  if (meeting.status !== "inSession") throw new DomainError("rule_broken", refusal);
}
