// The meeting as it goes on, through the web application: a server, sockets, sessions, PostgreSQL.
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServerBuild } from "@remix-run/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { endMembership } from "~/modules/meetings/end-membership.server";
import { liveState } from "~/modules/decisions/live-queries.server";
import { endLiveStreams } from "~/modules/decisions/live-feed.server";
import type { LiveState } from "~/modules/decisions/live-state";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { goToItem } from "~/modules/decisions/go-to-item.server";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import type { Actor } from "~/modules/identity/actor";
import { sessionCookie } from "~/modules/identity/session-cookie.server";
import { signOut } from "~/modules/identity/sign-out.server";
import { parseSettings } from "~/platform/env.server";
import * as liveRoute from "~/routes/internal/live";
import { createWebApplication } from "../../app/server/http/web-application";
import { statementsOf } from "../bench/agenda-statements";
import { createUser } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, type HeldMeeting } from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let server: http.Server;
let origin: string;
let world: AgendaWorld;
let elsewhere: AgendaWorld;
let meeting: HeldMeeting;
let versions: Record<string, number>;

const build = {
  entry: { module: { default: () => new Response(null, { status: 500 }), handleError: () => {} } },
  routes: { live: { id: "live", path: "intern/moeder/:meetingId/live", module: liveRoute } },
  assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "" },
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  future: {},
  isSpaMode: false,
} as unknown as ServerBuild;

beforeAll(async () => {
  database = await ownDatabase();
  const options = { settings: parseSettings({}), build, answerPage: () => Promise.resolve(null) };
  server = http.createServer(createWebApplication(options)).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  world = await agendaWorld({ substituteShortAbsence: true });
  elsewhere = await agendaWorld();
  meeting = await dispatchedMeeting(world, {
    open: "Et forløb koster 16.990 kr.",
    closed: "Tilbuddet er på 2 mio. kr.",
  });
  await as(world.secretary, (unit) => openMeeting(unit, { meetingId: meeting.meetingId }));
  versions = {};
});
afterEach(() => streams.splice(0).forEach((stream) => stream.leave()));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.drop();
});

const item = (title: string) => meeting.items.find((one) => one.title === title)!.id;
const openItem = () => item("Projekt PLUS");
const closedItem = () => item("Hemmelig leverandør");

async function decide(itemId: string, text: string): Promise<void> {
  const version = versions[itemId] ?? 0;
  await as(world.secretary, (unit) =>
    recordDecision(unit, { itemId, pointId: "", outcome: "Godkendt", text, version }),
  );
  versions[itemId] = version + 1;
}

async function signedIn(actor: Actor): Promise<string> {
  const token = randomUUID();
  const tokenHash = new Uint8Array(createHash("sha256").update(token).digest());
  await as(actor, (unit) =>
    unit.tx.session.create({
      data: {
        userId: actor.userId,
        tokenHash,
        createdAt: unit.now,
        lastSeenAt: unit.now,
        authenticatedAt: unit.now,
      },
    }),
  );
  return (await sessionCookie(token)).split(";")[0]!;
}

interface Stream {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** each event as it came, the newest last */
  events: { id: string; name: string; data: string }[];
  ended: boolean;
  /** the newest state, as soon as it is as wanted; fails after a second */
  state(wanted?: (state: LiveState) => boolean, patience?: number): Promise<LiveState>;
  leave(): void;
}
const streams: Stream[] = [];

/** A client of its own on one socket, as a browser's EventSource is. */
async function follow(cookie: string, screen = "moede", meetingId = meeting.meetingId): Promise<Stream> {
  const request = http.get(`${origin}/intern/moeder/${meetingId}/live?for=${screen}`, { headers: { cookie } });
  request.on("error", () => {});
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const stream: Stream = {
    status: response.statusCode!,
    headers: response.headers,
    events: [],
    ended: false,
    async state(wanted = () => true, patience = 1_000) {
      for (const end = performance.now() + patience; performance.now() < end; await sleep(5)) {
        const newest = stream.events.findLast(({ name }) => name === "message");
        const state = newest && (JSON.parse(newest.data) as LiveState);
        if (state && wanted(state)) return state;
      }
      throw new Error(`It didn't come within ${patience} ms: ${JSON.stringify(stream.events.at(-1)).slice(0, 2_000)}`);
    },
    leave: () => void request.destroy(),
  };
  streams.push(stream);
  let rest = "";
  response.setEncoding("utf8").on("data", (part: string) => {
    const blocks = (rest + part).split("\n\n");
    rest = blocks.pop()!;
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(block)?.[1] ?? "";
      if (/^data/m.test(block))
        stream.events.push({ id: field("id"), name: field("event") || "message", data: field("data") });
    }
  });
  response.on("close", () => (stream.ended = true)).on("error", () => {});
  return stream;
}

async function until(what: () => boolean, patience = 2_000): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; await sleep(5)) if (what()) return;
  throw new Error(`That didn't happen within ${patience} ms.`);
}

const decisionsOf = (state: LiveState, itemId: string) => state.items.find(({ id }) => id === itemId)!.decisions;
const says = (itemId: string, text: string) => (state: LiveState) =>
  decisionsOf(state, itemId).some(({ paragraphs }) => paragraphs.includes(text));

describe("a stream", () => {
  test("says at once how the meeting is, and within a second what is decided", async () => {
    const stream = await follow(await signedIn(world.member));
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    expect(stream.headers["content-encoding"]).toBeUndefined();
    const first = await stream.state();
    expect(first.meeting).toMatchObject({ id: meeting.meetingId, status: "inSession" });
    expect(first.quorum).toMatchObject({ seats: 2, present: 2, met: true });
    await decide(openItem(), "Fortsættes i 2023.");
    const next = await stream.state(says(openItem(), "Fortsættes i 2023."));
    expect(next).toEqual({
      ...(await as(world.member, (unit) => liveState(unit, meeting.meetingId))),
      madeAt: next.madeAt,
    });
  });

  test("is nobody's who may not see the meeting", async () => {
    const stranger = await follow(await signedIn(elsewhere.secretary));
    const nobody = await follow("");
    const nonsense = await follow(await signedIn(world.member), "moede", "ikke-et-id");
    expect([stranger.status, nobody.status, nonsense.status]).toEqual([404, 401, 404]);
  });

  test("holds nothing of a closed item for the wall, nor for who may not read it", async () => {
    const member = await follow(await signedIn(world.member));
    const others = [await follow(await signedIn(world.member), "vaeg"), await follow(await signedIn(world.caseworker))];
    await decide(closedItem(), "Vælg Hemmelig A/S.");
    const told = await member.state(says(closedItem(), "Vælg Hemmelig A/S."));
    expect(told.items.find(({ id }) => id === closedItem())).toMatchObject({ title: "Hemmelig leverandør" });
    for (const other of others) {
      const state = await other.state(({ madeAt }) => madeAt >= told.madeAt);
      expect(state.items.find(({ id }) => id === closedItem())).toMatchObject({
        title: "Valg af leverandør",
        readable: false,
        state: "decided",
        decisions: [],
      });
      expect(JSON.stringify(other.events)).not.toContain("Hemmelig");
    }
  });

  test("stops telling a disqualified member of the item, while others are told", async () => {
    const [member, chair] = [await follow(await signedIn(world.member)), await follow(await signedIn(world.chair))];
    await member.state(says(closedItem(), "Vælg Hemmelig A/S."));
    await as(world.secretary, async ({ tx, record, now }) => {
      await tx.disqualification.create({
        data: {
          agendaItemId: closedItem(),
          userId: world.member.userId,
          ground: "Ejer i firmaet",
          state: "disqualified",
          decidedById: world.secretary.userId,
          decidedAt: now,
        },
      });
      record({ kind: "meeting.opened", subject: `meeting:${meeting.meetingId}` });
    });
    const barred = await member.state((state) => decisionsOf(state, closedItem()).length === 0);
    expect(JSON.stringify(barred)).not.toContain("Hemmelig");
    expect(JSON.stringify(await chair.state(({ madeAt }) => madeAt >= barred.madeAt))).toContain("Hemmelig");
    await expect(as(world.member, (unit) => liveState(unit, meeting.meetingId))).resolves.toMatchObject(
      JSON.parse(JSON.stringify({ items: barred.items })) as object,
    );
    await as(world.secretary, ({ tx }) => tx.disqualification.deleteMany());
  });

  test("tells who has voted while a vote is open, and what they voted only when it is closed", async () => {
    const stream = await follow(await signedIn(world.member), "vaeg");
    const record = (work: (unit: Parameters<Parameters<typeof as>[1]>[0]) => Promise<unknown>) =>
      as(world.secretary, async (unit) => {
        await work(unit);
        unit.record({ kind: "meeting.opened", subject: `meeting:${meeting.meetingId}` });
      });
    const voteId = randomUUID();
    await record(async ({ tx }) => {
      await tx.meeting.update({ where: { id: meeting.meetingId }, data: { currentItemId: openItem() } });
      await tx.vote.create({
        data: { id: voteId, agendaItemId: openItem(), subject: "item", question: "Skal det?", method: "byName" },
      });
      await tx.ballot.create({ data: { voteId, userId: world.chair.userId, choice: "against" } });
    });
    const open = await stream.state(({ vote }) => vote?.id === voteId);
    expect(open.vote).toMatchObject({ state: "open", castIds: [world.chair.userId], tally: null, ballots: [] });
    expect(open.vote!.voterIds).toHaveLength(2);
    expect(JSON.stringify(open)).not.toContain("against");
    await record(({ tx }) =>
      tx.vote.update({
        where: { id: voteId },
        data: {
          state: "closed",
          against: 1,
          result: "rejected",
          closedAt: new Date(),
          voters: [{ userId: world.chair.userId, name: "Karen Toft", party: "V" }],
        },
      }),
    );
    const closed = await stream.state(({ vote }) => vote?.state === "closed");
    expect(closed.vote).toMatchObject({
      result: "rejected",
      tally: { inFavour: 0, against: 1, abstained: 0 },
      ballots: [{ name: "Karen Toft", party: "V", choice: "against" }],
    });
    await record(({ tx }) => tx.vote.deleteMany());
  });

  test("ends when the session does, and says so", async () => {
    const cookie = await signedIn(world.member);
    const [own, another] = [await follow(cookie), await follow(await signedIn(world.member))];
    await Promise.all([own.state(), another.state()]);
    await signOut(new Request(origin, { headers: { cookie } }));
    await until(() => own.ended);
    expect(own.events.at(-1)).toMatchObject({ name: "slut", data: expect.stringContaining("logget ud") as string });
    expect(another.ended).toBe(false);
  });

  test("ends when the seat does, and says so", async () => {
    const gone = await createUser(world.municipalityId, {
      name: "Maja Krogh",
      seats: { [world.committeeId]: "substitute" },
    });
    const admin = await createUser(world.municipalityId, { name: "Ole Agger", roles: ["systemAdministrator"] });
    const stream = await follow(await signedIn(gone));
    await stream.state();
    const seat = await as(admin, ({ tx }) => tx.membership.findFirstOrThrow({ where: { userId: gone.userId } }));
    await as(admin, (unit) =>
      endMembership(unit, {
        committeeId: world.committeeId,
        membershipId: seat.id,
        version: seat.version,
        lastDay: "2022-06-30",
      }),
    );
    await until(() => stream.ended);
    expect(stream.events.at(-1)).toMatchObject({ name: "slut", data: expect.stringContaining("adgang") as string });
  });

  test("is not had more than ten times by one person, and is free again when one is left", async () => {
    const cookie = await signedIn(world.mayor);
    const ten: Stream[] = [];
    for (let times = 0; times < 10; times += 1) ten.push(await follow(cookie));
    const refused = await follow(cookie);
    await until(() => refused.ended);
    expect(refused.events.at(-1)).toMatchObject({
      name: "slut",
      data: expect.stringContaining("10 vinduer") as string,
    });
    ten[0]!.leave();
    await until(() => ten[0]!.ended);
    await sleep(50);
    await expect((await follow(cookie)).state()).resolves.toMatchObject({ meeting: { id: meeting.meetingId } });
  });
});

test("a change is read once and told once to each audience, however many follow, and a burst of changes is few readings", async () => {
  const cookies = [await signedIn(world.member), await signedIn(world.chair)];
  const everybody = await Promise.all(
    Array.from({ length: 16 }, (_, index) => follow(cookies[index % 2]!, index < 10 ? "moede" : "vaeg")),
  );
  await Promise.all(everybody.map((stream) => stream.state()));
  const told = () => everybody.map(({ events }) => events.length);
  const before = told();
  const sent = await statementsOf(async () => {
    await decide(openItem(), "Én gang");
    await Promise.all(everybody.map((stream) => stream.state(says(openItem(), "Én gang"))));
    await sleep(100);
  });
  expect(sent.filter((text) => text.includes("FROM meeting_pause"))).toHaveLength(1);
  expect(told()).toEqual(before.map((count) => count + 1));
  const newest = everybody.map(({ events }) => events.at(-1)!);
  expect(new Set(newest.map(({ data }) => data)).size).toBe(2);
  expect(new Set(newest.map(({ id }) => id)).size).toBe(1);

  const burst = await statementsOf(async () => {
    await database.query(
      "sagsgang_app",
      `DO $$ BEGIN FOR i IN 1..200 LOOP PERFORM pg_notify('live', '${world.municipalityId} meeting:${meeting.meetingId}'); COMMIT; END LOOP; END $$`,
    );
    await sleep(300);
  });
  const readings = burst.filter((text) => text.includes("FROM meeting_pause")).length;
  expect(readings).toBeGreaterThan(0);
  expect(readings).toBeLessThan(40);
});

test("a slow reader gets the newest state, not all that were", async () => {
  const cookie = await signedIn(world.member);
  const request = http.get(`${origin}/intern/moeder/${meeting.meetingId}/live`, { headers: { cookie } });
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const long = "x".repeat(500_000);
  const fast = await follow(cookie);
  for (let round = 0; round < 20; round += 1) {
    const last = `${round} ${long}`;
    await decide(openItem(), last);
    await fast.state(says(openItem(), last), 10_000); // half a megabyte each: what is asked is how many, not how fast
  }
  expect(fast.events.length).toBeGreaterThanOrEqual(20);
  const parts: string[] = [];
  response.setEncoding("utf8").on("data", (part: string) => void parts.push(part));
  await until(() => parts.at(-1)?.endsWith("\n\n") === true && parts.join("").includes(`19 ${long}`), 15_000);
  expect(parts.join("").split('"madeAt"').length - 1).toBeLessThan(20);
  request.destroy();
  await decide(openItem(), "Kort");
});

test("follows on after the database connection was cut, and makes good what it missed meanwhile", async () => {
  const stream = await follow(await signedIn(world.member));
  await decide(openItem(), "Før");
  await stream.state(says(openItem(), "Før"));
  const [cut] = await database.query<{ cut: number }>(
    "postgres",
    "SELECT count(pg_terminate_backend(pid))::int AS cut FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'sagsgang live'",
  );
  expect(cut).toEqual({ cut: 1 });
  await decide(openItem(), "Imens");
  await stream.state(says(openItem(), "Imens"));
  await decide(openItem(), "Efter");
  await stream.state(says(openItem(), "Efter"));
  expect(stream.ended).toBe(false);
});

test("a substitute reads the closed items while sitting for somebody, and not afterwards", async () => {
  const substitute = await createUser(world.municipalityId, {
    name: "Niels Vinther",
    seats: { [world.committeeId]: "substitute" },
  });
  // A substitute sits from the items that aren't decided yet.
  const last = meeting.items.find(({ fixedKind }) => fixedKind === "mutualInformation")!;
  await as(world.secretary, (unit) => goToItem(unit, { meetingId: meeting.meetingId, itemId: last.id }));
  const stream = await follow(await signedIn(substitute));
  const readable = (state: LiveState) => state.items.find(({ id }) => id === closedItem())!.readable;
  expect(readable(await stream.state())).toBe(false);
  const note = (userId: string, state: "present" | "apology" | "absent", substituteForId: string | null = null) =>
    as(world.secretary, (unit) =>
      noteAttendance(unit, { meetingId: meeting.meetingId, userId, state, substituteForId }),
    );
  await note(world.member.userId, "apology");
  await note(substitute.userId, "present", world.member.userId);
  const seated = await stream.state(readable);
  expect(seated.seats.find(({ memberId }) => memberId === world.member.userId)).toMatchObject({
    away: "apology",
    sitter: { name: "Niels Vinther" },
  });
  await note(world.member.userId, "present");
  expect(JSON.stringify(await stream.state((state) => !readable(state)))).not.toContain("Hemmelig");
});

test("when the app stops, streams end at once, and none begins", async () => {
  const cookie = await signedIn(world.member);
  const stream = await follow(cookie);
  await stream.state();
  endLiveStreams();
  await until(() => stream.ended);
  expect(stream.events.map(({ name }) => name)).not.toContain("slut");
  expect((await follow(cookie)).status).toBe(503);
});
