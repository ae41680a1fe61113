import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import type { Actor } from "~/modules/identity/actor";
import { sessionCookie } from "~/modules/identity/session-cookie.server";
import { addFreeItem } from "~/modules/meetings/add-free-item.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { createUser } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal } from "../factories/agendas";
import { as, itemsOf } from "../factories/held-meetings";
import type { LivePlan, LiveResult, Way } from "./live-clients";

const screens = 50;

export interface LiveBench {
  /** 95 of 100 waits, milliseconds */
  events: number;
  refetching: number;
  polling: number;
  decisions: number;
}

/**
 * Fifty members follow one meeting, each on a screen of their own; one recorder decides item after item. Beside the events that
 * hold the state: the same events as a bare notice on which every screen loads its page's data, and asking once a second.
 */
export async function benchLive(base: string, folder: string): Promise<LiveBench> {
  const decisions = 40;
  const events = await measure(base, folder, { way: "events", rounds: decisions, pace: 250 });
  // Fifty streams, no other request, one reading and one text for each decision: or the figure is of something else.
  if (events.requests !== screens) throw new Error(`The screens made ${events.requests} requests.`);
  if (events.waited.length !== screens * decisions) throw new Error(`Only ${events.waited.length} decisions arrived.`);
  if (events.readings !== decisions) throw new Error(`${decisions} decisions were read ${events.readings} times.`);
  if (events.editions.some((editions) => editions !== 1))
    throw new Error("Screens of one audience got different states.");
  const refetching = await measure(base, folder, { way: "refetching", rounds: 15, pace: 250 });
  const polling = await measure(base, folder, { way: "polling", rounds: 10, pace: 250 });
  return { events: p95(events), refetching: p95(refetching), polling: p95(polling), decisions };
}

const p95 = ({ waited }: LiveResult) => waited.toSorted((a, b) => a - b)[Math.ceil(waited.length * 0.95) - 1]!;

/** A meeting of its own for each way: then none finds another's decisions. */
async function measure(
  base: string,
  folder: string,
  how: { way: Way; rounds: number; pace: number },
): Promise<LiveResult> {
  const file = path.join(folder, `live-${how.way}.json`);
  fs.writeFileSync(file, JSON.stringify({ base, ...(await openedMeeting()), ...how } satisfies LivePlan));
  await sleep(5_000); // what was dispatched is printed and mailed meanwhile
  const child = spawn(process.execPath, ["--import", "tsx", "test/bench/live-clients.ts", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (part) => (said += String(part)));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`The screens of ${how.way} ended with ${code}.`);
  return JSON.parse(said) as LiveResult;
}

/** Twelve items, some with a case text, and a committee of fifty, all signed in. */
async function openedMeeting() {
  const world = await agendaWorld();
  const members: Actor[] = [];
  for (let seat = 2; seat < screens; seat += 1)
    members.push(
      await createUser(world.municipalityId, { name: `Medlem ${seat}`, seats: { [world.committeeId]: "member" } }),
    );
  const meetingId = await createDraftMeeting(world, "2031-02-06");
  for (let item = 0; item < 9; item += 1) {
    const proposalId = item % 3 === 0 ? await createProposal(world, { title: `Sag ${item}` }) : null;
    await as<unknown>(world.secretary, (unit) =>
      proposalId
        ? addProposalItem(unit, { meetingId, proposalId })
        : addFreeItem(unit, { meetingId, title: `Orientering ${item}` }),
    );
  }
  const { version } = await as(world.secretary, ({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }));
  await as(world.secretary, (unit) => dispatchAgenda(unit, { meetingId, version }));
  await as(world.secretary, (unit) => openMeeting(unit, { meetingId }));
  const items = (await itemsOf(world, meetingId)).filter(({ fixedKind }) => fixedKind !== "signaturePage");
  const cookies: string[] = [];
  for (const member of [world.chair, world.member, ...members]) cookies.push(await signedIn(member));
  return { meetingId, items: items.map(({ id }) => id), recorder: await signedIn(world.secretary), screens: cookies };
}

async function signedIn(actor: Actor): Promise<string> {
  const token = randomUUID();
  const tokenHash = new Uint8Array(createHash("sha256").update(token).digest());
  await as(actor, ({ tx, now }) =>
    tx.session.create({
      data: { userId: actor.userId, tokenHash, createdAt: now, lastSeenAt: now, authenticatedAt: now },
    }),
  );
  return (await sessionCookie(token)).split(";")[0]!;
}
