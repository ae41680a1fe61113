import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { coalesced } from "./coalesce";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that takes 50 ms, and what it was doing when. */
function slow() {
  const seen = { runs: 0, atOnce: 0, mostAtOnce: 0 };
  const work = async () => {
    seen.runs += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, (seen.atOnce += 1));
    await new Promise((resolve) => void setTimeout(resolve, 50));
    seen.atOnce -= 1;
  };
  return { seen, work };
}

test.each([
  ["once", [0], 1],
  ["a hundred times within the wait", Array.from({ length: 100 }, (_, index) => index % 10), 1],
  ["again while it runs", [0, 30], 2],
  ["many times while it runs", [0, 20, 30, 40, 50], 2],
  ["when it is over", [0, 100], 2],
  ["over and over for a second", Array.from({ length: 100 }, (_, index) => index * 10), 21],
])("asked %s", async (_when, times, runs) => {
  const { seen, work } = slow();
  const ask = coalesced(work, 10);
  for (const at of times) setTimeout(() => void ask(), at);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(seen).toEqual({ runs, atOnce: 0, mostAtOnce: 1 });
});

test("whoever asks waits for a run that began after the asking", async () => {
  let value = 0;
  let read = -1;
  const ask = coalesced(async () => {
    const seen = value;
    await new Promise((resolve) => void setTimeout(resolve, 50));
    read = seen;
  }, 10);
  const first = ask();
  await vi.advanceTimersByTimeAsync(30);
  value = 1;
  const second = ask();
  await vi.advanceTimersByTimeAsync(1_000);
  await first;
  await second;
  expect(read).toBe(1);
});

test("a run that fails is told to whoever asked for it, and the next one runs", async () => {
  let runs = 0;
  const ask = coalesced(() => ((runs += 1) === 1 ? Promise.reject(new Error("away")) : Promise.resolve()), 10);
  const failing = expect(ask()).rejects.toThrow("away");
  await vi.advanceTimersByTimeAsync(10);
  await failing;
  const next = ask();
  await vi.advanceTimersByTimeAsync(10);
  await next;
  expect(runs).toBe(2);
});
