import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertCanReview, lockedLetter } from "./internal/locked-letter.server";
import type { Station } from "./reply-letter";
import { stationKeyOf } from "./reply-way";
import type { StationsInput } from "./reply-way-forms";
import { whereItIs } from "./reply-letter";

/**
 * Sets the letter's way to signature: which stations, in which order, with whom. Only while it is with its author.
 * @throws not_found, forbidden, conflict (it is on its way; somebody changed it meanwhile); rule_broken at `userId.<row>`
 */
export async function setStations(
  unit: Unit<Actor>,
  { letterId, version, key, title, userId }: StationsInput,
): Promise<{ letterId: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertMay(unit.actor, "editReply", { ...letter, status: "draft" });
  if (letter.status !== "draft")
    throw new DomainError(
      "conflict",
      letter.status === "inReview"
        ? "Svaret er på vej. Vejen kan ændres, når det er hos forfatteren igen."
        : whereItIs[letter.status],
    );
  const known = letter.stations.map((station) => station.key);
  const stations: Station[] = [];
  for (const [index, name] of title.entries()) {
    const person = userId[index] || null;
    if (person && person !== letter.stations.find((station) => station.key === key[index])?.userId)
      await assertCanReview(unit, letter, person, `userId.${index}`);
    const kept = key[index] && known.includes(key[index]) ? key[index] : null;
    stations.push({
      key: kept ?? stationKeyOf(name, [...known, ...stations.map((station) => station.key)]),
      title: name,
      userId: person,
    });
  }
  if (new Set(stations.map((station) => station.key)).size !== stations.length)
    throw new DomainError("conflict", "Siden er forældet. Genindlæs den, og prøv igen.");
  const { count } = await unit.tx.replyLetter.updateMany({
    where: { id: letterId, version, status: "draft" },
    data: { stations: stations as unknown as object[], version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError("conflict", "En anden har ændret brevets oplysninger imens. Genindlæs siden, og prøv igen.");
  unit.record({
    kind: "reply.stationsSet",
    subject: `reply:${letterId}`,
    data: { stations: stations.map((station) => ({ title: station.title, userId: station.userId })) },
  });
  return { letterId };
}
