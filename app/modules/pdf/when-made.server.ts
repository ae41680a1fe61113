import { setTimeout as sleep } from "node:timers/promises";
import type { DocumentState } from "./document-queries.server";

/** Most documents are made within it; who waits longer hears how far it is, and asks again. */
const PATIENCE_MS = 1_000;
const LOOK_EVERY_MS = 40;

/**
 * A document's state for whoever waits for it: at once when it is ready or has failed, otherwise as soon as it is, or as it stands after a
 * second. One question does instead of one after another.
 * @param look reads the state, in a unit of work of its own each time
 * @param signal of the request: nobody waits any more
 */
export async function whenMade(look: () => Promise<DocumentState>, signal: AbortSignal): Promise<DocumentState> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const state = await look();
    const isUnderWay = state.state === "waiting" || state.state === "working";
    if (!isUnderWay || signal.aborted || performance.now() > end) return state;
    await sleep(LOOK_EVERY_MS);
  }
}
