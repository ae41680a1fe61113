// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followEvents } from "./event-source";

/** What the browser's own does here: it is opened, and the test says what comes. */
class FakeSource extends EventTarget {
  static all: FakeSource[] = [];
  onopen?: () => void;
  onmessage?: (event: MessageEvent<string>) => void;
  onerror?: () => void;
  closed = false;
  constructor(readonly url: string) {
    super();
    FakeSource.all.push(this);
  }
  close() {
    this.closed = true;
  }
  says(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

let told: unknown[];
let stop: () => void;
const newest = () => FakeSource.all.at(-1)!;
const openNow = () => FakeSource.all.filter(({ closed }) => !closed).length;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", FakeSource);
  FakeSource.all = [];
  told = [];
  stop = followEvents("/live", {
    onEvent: (data) => told.push(data),
    onLost: (lost) => told.push(lost ? "lost" : "back"),
    onEnded: (message) => told.push(message),
  });
  newest().onopen!();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what comes is told", () => {
  newest().onmessage!(new MessageEvent("message", { data: '{"a":1}' }));
  expect(told).toEqual([{ a: 1 }]);
});

test("a short break is mended without a word", () => {
  newest().onerror!();
  vi.advanceTimersByTime(500);
  expect(FakeSource.all).toHaveLength(2);
  newest().onopen!();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
});

test("a longer one is told once, tried again and again, and told when it is over", () => {
  newest().onerror!();
  for (let second = 0; second < 60; second += 1) {
    vi.advanceTimersByTime(1_000);
    if (!newest().closed) newest().onerror!();
  }
  expect(told).toEqual(["lost"]);
  expect(FakeSource.all.length).toBeGreaterThan(8);
  expect(FakeSource.all.length).toBeLessThan(40);
  expect(openNow()).toBeLessThanOrEqual(1);
  vi.advanceTimersByTime(6_000);
  newest().onopen!();
  expect(told).toEqual(["lost", "back"]);
});

test("a connection that has gone silent is opened anew; the server's pulse keeps it", () => {
  for (let beat = 0; beat < 10; beat += 1) {
    vi.advanceTimersByTime(15_000);
    newest().says("puls", "");
  }
  expect(FakeSource.all).toHaveLength(1);
  vi.advanceTimersByTime(41_000);
  expect(FakeSource.all).toHaveLength(2);
  expect(FakeSource.all[0]!.closed).toBe(true);
});

test("when the network is back it is tried at once", () => {
  window.dispatchEvent(new Event("offline"));
  expect(openNow()).toBe(0);
  window.dispatchEvent(new Event("online"));
  expect(openNow()).toBe(1);
});

test("a tab that nobody looks at gives its connection back, and has it again when somebody does", () => {
  const look = (state: string) => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(state as DocumentVisibilityState);
    document.dispatchEvent(new Event("visibilitychange"));
  };
  look("hidden");
  vi.advanceTimersByTime(30_000);
  look("visible");
  newest().says("puls", "");
  expect(openNow()).toBe(1);
  look("hidden");
  newest().says("puls", "");
  vi.advanceTimersByTime(30_000);
  newest().says("puls", "");
  vi.advanceTimersByTime(31_000);
  expect([openNow(), FakeSource.all.length]).toEqual([0, 1]);
  vi.advanceTimersByTime(600_000);
  look("visible");
  expect([openNow(), FakeSource.all.length]).toEqual([1, 2]);
  expect(told).toEqual([]);
});

test("what the server ends is not opened again, and its reason is told", () => {
  newest().says("slut", "Du er logget ud.");
  vi.advanceTimersByTime(60_000);
  window.dispatchEvent(new Event("online"));
  expect([openNow(), FakeSource.all.length]).toEqual([0, 1]);
  expect(told).toEqual(["Du er logget ud."]);
});

test("who stops following hears nothing more", () => {
  newest().onerror!();
  stop();
  vi.advanceTimersByTime(60_000);
  expect([FakeSource.all.length, told]).toEqual([1, []]);
});
