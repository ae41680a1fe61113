import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { may, whoMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { inHandMail } from "./internal/letter-mails";
import { assertCanReview, lockedLetter, peopleOf } from "./internal/locked-letter.server";
import { mailPeople } from "./internal/mail-people.server";
import { noteStep, rewriteLetter } from "./internal/take-letter-step.server";
import type { handOverForm } from "./reply-way-forms";
import { whereItIs } from "./reply-letter";

/**
 * Gives the letter to another person at the station it is at: its holder may, and the case staff for a holder who has left.
 * @throws not_found, forbidden, conflict; rule_broken for somebody who has left or wrote it
 */
export async function handOverLetter(
  unit: Unit<Actor>,
  { letterId, userId, comment }: z.infer<typeof handOverForm>,
): Promise<{ letterId: string; name: string }> {
  const { actor } = unit;
  const letter = await lockedLetter(unit, letterId);
  if (letter.status !== "inReview" || !letter.holderId) throw new DomainError("conflict", whereItIs[letter.status]);
  const holder = (await peopleOf(unit, [letter.holderId])).get(letter.holderId);
  if (letter.holderId !== actor.userId) {
    if (!may(actor, "editInquiry")) throw new DomainError("forbidden", whoMay("reviewReply"));
    if (!holder?.left)
      throw new DomainError(
        "forbidden",
        `${holder?.name ?? "En anden"} har svaret i hånden. Er vedkommende fraværende, kan en godkender overtage det.`,
      );
  }
  if (userId === letter.holderId)
    throw new DomainError("conflict", "Den, du har valgt, har allerede svaret.", "userId");
  const person = await assertCanReview(unit, letter, userId);
  await rewriteLetter(unit, letter, {
    holderId: userId,
    stations: letter.stations.map((each) =>
      each.key === letter.stationKey ? { ...each, userId } : each,
    ) as unknown as object[],
  });
  await noteStep(unit, letterId, "handedOver", { fromKey: letter.stationKey, toKey: letter.stationKey, comment });
  unit.record({
    kind: "reply.handedOver",
    subject: `reply:${letterId}`,
    data: { station: letter.stationKey, name: person.name, toId: userId, fromId: letter.holderId },
  });
  const title = letter.stations.find(({ key }) => key === letter.stationKey)?.title ?? "";
  await mailPeople(
    unit,
    [userId],
    letterId,
    inHandMail({ byName: actor.name, station: title, dueOn: letter.holderDueOn }),
  );
  return { letterId, name: person.name };
}
