import type { Actor } from "~/modules/identity/actor";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { audienceOf, projectState } from "./internal/live-projection";
import { readLiveMeeting } from "./internal/live-reading.server";
import type { LiveScreen, LiveState } from "./live-state";

/**
 * The meeting as it is now, as the actor's page or the wall shows it: what a page begins with, before events come.
 * @throws not_found, also for who may not see the meeting
 */
export async function liveState(
  unit: Unit<Actor>,
  meetingId: string,
  screen: LiveScreen = "moede",
): Promise<LiveState> {
  const reading = await readLiveMeeting(unit, meetingId);
  const audience = reading && audienceOf(unit.actor, reading, screen);
  if (!audience) throw notFound();
  return projectState(reading, audience);
}
