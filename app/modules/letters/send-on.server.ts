import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertDueDay } from "./internal/due-day.server";
import { assertBeingWritten, lockedLetter } from "./internal/locked-letter.server";
import { letterToSendOn } from "./internal/letter-to-send-on.server";
import { moveLetter, noteStep } from "./internal/take-letter-step.server";
import { mustBeMended, nextStation, sendOnBlockers, stepMailWaits } from "./reply-way";
import type { SendOnInput } from "./reply-way-forms";

/**
 * Puts the letter before the next station on its way. Its holder gets a mail, once it can't be undone with the receipt any longer.
 * Who wrote it can't send it on from a station (separation of duties).
 * @throws not_found, forbidden, conflict; rule_broken with the first of `sendOnBlockers` that must be mended
 */
export async function sendOn(
  unit: Unit<Actor>,
  { letterId, userId, comment, dueOn }: SendOnInput,
): Promise<{ letterId: string; station: string; holder: string; previousDueOn: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertBeingWritten(letter);
  assertMay(unit.actor, letter.status === "draft" ? "editReply" : "reviewReply", letter);
  const station = nextStation(letter);
  if (!station)
    throw new DomainError("conflict", "Svaret har været hele vejen igennem. Lås det, så det kan underskrives.");
  const facts = await letterToSendOn(unit, letter, userId);
  const [first] = mustBeMended(sendOnBlockers(facts, userId));
  if (first) throw new DomainError("rule_broken", `${first.title}. ${first.text}`, first.to ? "userId" : undefined);
  if (dueOn !== null) assertDueDay(unit, letter, dueOn);
  const holder = facts.people.get(userId ?? station.userId ?? "")!;
  await moveLetter(unit, letter, "sendOn", {
    stationKey: station.key,
    holderId: holder.id,
    holderDueOn: dueOn ? new Date(dueOn) : null,
    stations: letter.stations.map((each) =>
      each.key === station.key ? { ...each, userId: holder.id } : each,
    ) as unknown as object[],
  });
  const stepId = await noteStep(unit, letterId, "sentOn", { fromKey: letter.stationKey, toKey: station.key, comment });
  unit.record({
    kind: "reply.sentOn",
    subject: `reply:${letterId}`,
    data: { from: letter.stationKey, station: station.title, holderId: holder.id },
  });
  unit.enqueue({ queue: "letter-mail", data: { stepId }, startAfter: stepMailWaits });
  return {
    letterId,
    station: station.title,
    holder: holder.name,
    previousDueOn: letter.holderDueOn?.toISOString().slice(0, 10) ?? "",
  };
}
