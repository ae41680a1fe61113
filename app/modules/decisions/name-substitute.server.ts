import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { requestToAnswer } from "./internal/substitute-request.server";
import { seatSubstitute } from "./internal/seat-substitute.server";
import { keepingVotesTrue } from "./internal/keep-votes-true.server";
import { mailNamed } from "./internal/substitute-mails.server";
import { substituteCandidates } from "./internal/substitute-candidates.server";
import type { nameSubstituteForm } from "./presence-forms";

/**
 * The election group names who sits for its member at one meeting: somebody of the same group who sits on the council
 * (kommunestyrelsesloven § 28(2); RD 16.1.4). Who is named is told, and may read the meeting's agenda from then on.
 * @throws not_found; forbidden for who is neither the group's contact nor the secretary; conflict when it is answered or withdrawn, or
 *   the meeting is over; rule_broken on "substituteId" for who can't
 */
export async function nameSubstitute(
  unit: Unit<Actor>,
  { requestId, substituteId }: z.infer<typeof nameSubstituteForm>,
): Promise<{ meetingId: string; requestId: string }> {
  const { meeting, request, rows } = await requestToAnswer(unit, requestId);
  const candidates = await substituteCandidates(unit, meeting, rows, request.groupName || null);
  if (!candidates.some(({ userId }) => userId === substituteId))
    throw new DomainError(
      "rule_broken",
      "Vælg et medlem af byrådet fra samme gruppe, som ikke selv skal med til mødet.",
      "substituteId",
    );
  const told = await keepingVotesTrue(unit, meeting, () =>
    seatSubstitute(unit, meeting, rows, substituteId, request.memberId),
  );
  await mailNamed(unit, substituteId, { meeting, member: told.for });
  unit.record({
    kind: "substitute.named",
    subject: `meeting:${meeting.id}`,
    data: { memberId: request.memberId, member: told.for, substituteId, substitute: told.member },
  });
  return { meetingId: meeting.id, requestId };
}
