// A process of its own: so many screens that follow a meeting, and one recorder. Says how long each screen waited for each decision.
//   node --import tsx test/bench/live-clients.ts <file with a LivePlan>
import fs from "node:fs";
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** How a screen learns of a decision: by the event that holds it, by loading the page's data when an event comes, or by asking each second. */
export type Way = "events" | "refetching" | "polling";

export interface LivePlan {
  base: string;
  meetingId: string;
  /** session cookies: the recorder's, and one for each screen */
  recorder: string;
  screens: string[];
  items: string[];
  way: Way;
  rounds: number;
  /** milliseconds from one decision to the next */
  pace: number;
}

export interface LiveResult {
  /** milliseconds from the sending of the decision to its arrival, one for each screen and round */
  waited: number[];
  /** answers that screens asked for, the opening of streams included */
  requests: number;
  /** how often the server read the meeting, told by the events' ids */
  readings: number;
  /** different texts that were sent, by round */
  editions: number[];
}

const plan = JSON.parse(fs.readFileSync(process.argv[2]!, "utf8")) as LivePlan;
const address = `${plan.base}/intern/moeder/${plan.meetingId}`;
const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });
let requests = 0;
let round = 0;
let sentAt = 0;
/** by round, by screen */
const arrivals: Map<number, number>[] = [];
const texts: Set<string>[] = [];
const ids = new Set<number>();
const marker = (which: number) => `Udvalget besluttede nr. ${which}.`;

/** The first time that the present decision stands in what a screen got. */
function look(screen: number, text: string): boolean {
  if (!text.includes(marker(round))) return false;
  const those = arrivals[round]!;
  if (!those.has(screen)) those.set(screen, performance.now() - sentAt);
  return true;
}

function follow(screen: number, cookie: string): Promise<void> {
  return new Promise((opened, failed) => {
    requests += 1;
    http
      .get(`${address}/live`, { headers: { cookie } }, (response) => {
        if (response.statusCode !== 200) return failed(new Error(`A stream was answered ${response.statusCode}.`));
        let rest = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          const events = (rest + part).split("\n\n");
          rest = events.pop()!;
          for (const event of events) heard(screen, cookie, event);
          if (events.some((event) => event.includes("data: {"))) opened();
        });
      })
      .on("error", failed);
  });
}

function heard(screen: number, cookie: string, event: string): void {
  const id = /^id: (\d+)$/m.exec(event)?.[1];
  if (!id) return;
  ids.add(Number(id));
  if (plan.way === "refetching") return void (arrivals[round]?.has(screen) === false && load(screen, cookie));
  if (look(screen, event)) texts[round]!.add(event);
}

/** The page's data, as the page's own script would load it anew. */
async function load(screen: number, cookie: string): Promise<void> {
  requests += 1;
  const answer = await new Promise<string>((resolve, reject) => {
    http
      .get(`${address}/foelg.data?_routes=routes%2Finternal%2Ffollow`, { headers: { cookie }, agent }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () =>
          response.statusCode === 200 ? resolve(text) : reject(new Error(`The page answered ${response.statusCode}.`)),
        );
      })
      .on("error", reject);
  });
  look(screen, answer);
}

async function poll(screen: number, cookie: string): Promise<void> {
  await sleep(Math.random() * 1_000);
  for (;;) {
    const began = performance.now();
    await load(screen, cookie);
    await sleep(Math.max(0, 1_000 - (performance.now() - began)));
  }
}

async function decide(itemId: string, text: string, version: number): Promise<void> {
  const fields = { _noegle: `bench-${plan.way}-${round}-${Date.now()}`, itemId, pointId: "", outcome: "", text };
  const answer = await fetch(`${plan.base}/intern/beslutninger`, {
    method: "POST",
    headers: { origin: plan.base, cookie: plan.recorder },
    body: new URLSearchParams({ ...fields, version: String(version) }),
  });
  if (!answer.ok) throw new Error(`The decision was answered ${answer.status}: ${await answer.text()}`);
}

if (plan.way === "polling") plan.screens.forEach((cookie, screen) => void poll(screen, cookie));
else await Promise.all(plan.screens.map((cookie, screen) => follow(screen, cookie)));
await sleep(1_500);
const before = Math.max(0, ...ids);
const versions = new Map<string, number>();
for (round = 0; round < plan.rounds; round += 1) {
  arrivals[round] = new Map();
  texts[round] = new Set();
  const itemId = plan.items[round % plan.items.length]!;
  const version = versions.get(itemId) ?? 0;
  versions.set(itemId, version + 1);
  sentAt = performance.now();
  await decide(itemId, marker(round), version);
  for (const end = sentAt + 20_000; arrivals[round]!.size < plan.screens.length; await sleep(2))
    if (performance.now() > end) throw new Error(`Decision ${round} reached ${arrivals[round]!.size} screens only.`);
  await sleep(Math.max(20, plan.pace - (performance.now() - sentAt)));
}
const result: LiveResult = {
  waited: arrivals.flatMap((those) => [...those.values()]),
  requests,
  readings: Math.max(0, ...ids) - before,
  editions: texts.map(({ size }) => size),
};
process.stdout.write(JSON.stringify(result), () => process.exit());
