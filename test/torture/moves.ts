// What a meeting and an inquiry have in common: they go from move to move, and each move is what is posted at once.
import { setTimeout as sleep } from "node:timers/promises";
import type { Driver, Post } from "./driver";
import type { Installation, PhaseName } from "./installation";

interface Walked {
  id: string;
  /** "meeting 3" */
  called: string;
  installation: Installation;
}

export interface Move<W extends Walked> {
  phase: PhaseName;
  name: string;
  /** what is posted now, all of it at once */
  posts?: (walked: W) => Promise<Post[]>;
  /** waits until the row is there, which is asked for by the id: what the workers do */
  until?: { text: string };
}

/** To its end, however often the app is killed meanwhile. */
export async function goThrough<W extends Walked>(walked: W, driver: Driver, moves: readonly Move<W>[]): Promise<void> {
  for (const { phase, name, posts, until } of moves) {
    await walked.installation.enter(phase);
    if (posts) await Promise.all((await posts(walked)).map((post) => driver.post(post)));
    if (until) await waitFor(walked, name, until.text);
  }
}

async function waitFor({ id, called, installation }: Walked, what: string, text: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  while ((await installation.query(text, [id])).length === 0) {
    if (Date.now() > deadline) throw new Error(`It never came: ${what} (${called}).`);
    await sleep(50);
  }
}
