import type { AppLoadContext } from "@remix-run/node";
import type { Actor } from "~/modules/identity/actor";
import { findActor, stillSignedIn } from "~/modules/identity/require-actor.server";
import { coalesced } from "~/platform/coalesce";
import { encodeEvent, openEventStream, type EventStream } from "~/platform/event-stream.server";
import { hearsChanges, listenTo } from "~/platform/live.server";
import { log } from "~/platform/log.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { audienceKey, audienceOf, projectState } from "./internal/live-projection";
import { readLiveMeeting, type LiveReading } from "./internal/live-reading.server";
import type { LiveScreen } from "./live-state";

/** What comes within this becomes one reading. */
const together = 10;
const tryAgain = 1_000;
/** Access is asked at least this often; and everything is read once more, whatever was told. */
const checkEvery = 60_000;
const perPerson = 10;

interface Follower {
  actor: Actor;
  request: Request;
  screen: LiveScreen;
  stream: EventStream;
}

const farewell = (message: string) => encodeEvent(JSON.stringify(message), { event: "slut" });
const signedOut = farewell("Du er logget ud. Log ind igen for at følge mødet.");
const noAccess = farewell("Du har ikke længere adgang til mødet.");
const tooMany = farewell(`Du følger møder i ${perPerson} vinduer allerede. Luk et af dem, og genindlæs siden.`);

/** One meeting, for everybody in this process who follows it: it is read once for each change, whoever made the change and wherever. */
function createFeed(municipalityId: string, meetingId: string) {
  const followers = new Set<Follower>();
  const stops = new Map<Follower, () => void>();
  const states = new Map<string, Uint8Array>();
  let reading: LiveReading | null = null;
  let readings = 0;

  const read = coalesced(async () => {
    const found = await unitOfWork({ municipalityId, userId: null }, (unit) => readLiveMeeting(unit, meetingId));
    reading = found;
    readings += 1;
    states.clear();
    for (const follower of [...followers]) show(follower);
  }, together);

  /** Streams stay open while the database is away: what they showed last still stands. */
  function changed(): void {
    read().catch((error: unknown) => {
      log().warn({ err: (error as Error).message }, "a meeting could not be read for its screens");
      if (followers.size > 0) setTimeout(changed, tryAgain).unref();
    });
  }

  function show(follower: Follower): void {
    const audience = reading && audienceOf(follower.actor, reading, follower.screen);
    if (!reading || !audience) return follower.stream.end(noAccess);
    const key = audienceKey(audience);
    let state = states.get(key);
    if (!state) {
      state = encodeEvent(JSON.stringify(projectState(reading, audience)), { id: String(readings) });
      states.set(key, state);
    }
    follower.stream.send(state);
  }

  /** Signed out, deactivated, no seat any more. While the meeting is on, following it is a use of the session. */
  async function check(follower: Follower): Promise<void> {
    const find = reading?.meeting.status === "inSession" ? findActor : stillSignedIn;
    try {
      const actor = await find(follower.request);
      if (!actor) return follower.stream.end(signedOut);
      follower.actor = actor;
      show(follower);
    } catch (error) {
      log().warn({ err: (error as Error).message }, "a follower's access could not be asked");
    }
  }
  const checkAll = async () => {
    for (const follower of [...followers]) await check(follower);
  };

  // Before the first reading, so that nothing falls between the two.
  const stopListening = listenTo(municipalityId, `meeting:${meetingId}`, changed);
  const timer = setInterval(() => {
    void checkAll();
    changed();
  }, checkEvery).unref();

  return {
    /** As it is now; null where there is no such meeting. */
    async latest(): Promise<LiveReading | null> {
      if (!reading || !hearsChanges()) await read();
      return reading;
    },
    join(follower: Follower, committeeId: string): void {
      followers.add(follower);
      const again = () => void check(follower);
      const stop = [`user:${follower.actor.userId}`, `committee:${committeeId}`].map((subject) =>
        listenTo(municipalityId, subject, again),
      );
      stops.set(follower, () => stop.forEach((one) => one()));
      show(follower);
    },
    leave(follower: Follower): void {
      followers.delete(follower);
      stops.get(follower)?.();
      stops.delete(follower);
    },
    endStreams: () => [...followers].forEach(({ stream }) => stream.end()),
    close(): void {
      stopListening();
      clearInterval(timer);
    },
  };
}

interface Held {
  feed: ReturnType<typeof createFeed>;
  /** streams that use it, or are about to */
  users: number;
}
const feeds = new Map<string, Held>();

/** @returns the meeting's one feed in this process, and what gives it back: without users it is closed */
function holdFeed(municipalityId: string, meetingId: string): [Held["feed"], () => void] {
  const key = `${municipalityId} ${meetingId}`;
  const held = feeds.get(key) ?? { feed: createFeed(municipalityId, meetingId), users: 0 };
  feeds.set(key, held);
  held.users += 1;
  const release = () => {
    if ((held.users -= 1) > 0) return;
    held.feed.close();
    feeds.delete(key);
  };
  return [held.feed, release];
}

const streamsOf = new Map<string, number>();
let ending = false;

/**
 * A stream of the meeting's states, the present one first, each as soon as it is so. It is ended when the reader is signed out or
 * may not see the meeting any more; the page then says why.
 * @returns 404 for who may not see the meeting, 401 without a session, 503 while the app stops
 */
export async function followLive(
  request: Request,
  context: AppLoadContext,
  meetingId: string,
  screen: LiveScreen,
): Promise<Response> {
  if (ending) return new Response(null, { status: 503 });
  const actor = await findActor(request);
  if (!actor) return new Response(null, { status: 401 });
  const [feed, release] = holdFeed(actor.municipalityId, meetingId);
  try {
    const reading = await feed.latest();
    if (reading && audienceOf(actor, reading, screen) && !request.signal.aborted)
      return open({ actor, request, screen, context }, feed, reading.meeting.committeeId, release);
  } catch (error) {
    release();
    throw error;
  }
  release();
  return new Response(null, { status: 404 });
}

function open(
  { context, ...asked }: Omit<Follower, "stream"> & { context: AppLoadContext },
  feed: Held["feed"],
  committeeId: string,
  release: () => void,
): Response {
  const { userId } = asked.actor;
  const count = (change: number) => {
    const streams = (streamsOf.get(userId) ?? 0) + change;
    if (streams > 0) streamsOf.set(userId, streams);
    else streamsOf.delete(userId);
    return streams;
  };
  const stream = openEventStream(asked.request, context, () => {
    count(-1);
    feed.leave(follower);
    release();
  });
  const follower: Follower = { ...asked, stream };
  if (count(1) > perPerson) stream.end(tooMany);
  else feed.join(follower, committeeId);
  return stream.response;
}

/** Open streams would hold up the server's stopping: they are ended first, and their pages come back by themselves. */
export function endLiveStreams(): void {
  ending = true;
  for (const { feed } of [...feeds.values()]) feed.endStreams();
}
