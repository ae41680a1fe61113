// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { awaitedConnection, beginPatience } from "./patient-fetch";

const network = vi.fn<typeof fetch>();
const away = () => Promise.reject(new TypeError("Failed to fetch"));
const answer = (status = 200, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response("svar", { status, headers }));
const page = () => new URL("/intern/moeder/1/rum.data", location.href);

beforeEach(() => {
  vi.useFakeTimers();
  network.mockReset();
  vi.stubGlobal("fetch", network);
  window.fetch = network;
  beginPatience();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a request whose connection is lost is sent again until it is answered, and the page says that it waits", async () => {
  network
    .mockImplementationOnce(away)
    .mockImplementationOnce(away)
    .mockImplementationOnce(away)
    .mockImplementation(() => answer());
  const told: boolean[] = [];
  const stop = awaitedConnection.subscribe(() => told.push(awaitedConnection.isAwaited()));
  const init = { method: "POST", body: new URLSearchParams({ choice: "inFavour", _noegle: "k" }) };
  const sent = window.fetch(page(), init);
  await vi.advanceTimersByTimeAsync(100);
  expect(told, "a short break is nobody's concern").toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await (await sent).text()).toBe("svar");
  expect(network.mock.calls).toHaveLength(4);
  for (const call of network.mock.calls) expect(call[1]).toBe(init); // the same key each time: it is done once
  expect(told).toEqual([true, false]);
  stop();
});

test("a gateway that says the server is away is waited for; what the application answers is the answer", async () => {
  network
    .mockImplementationOnce(() => answer(502))
    .mockImplementation(() => answer(503, { "X-Remix-Response": "yes" }));
  const sent = window.fetch(page());
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await sent).status).toBe(503);
  expect(network).toHaveBeenCalledTimes(2);
});

test("the network that comes back is used at once", async () => {
  network.mockImplementation(away);
  const sent = window.fetch(page());
  await vi.advanceTimersByTimeAsync(20_000);
  const before = network.mock.calls.length;
  network.mockImplementation(() => answer());
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(1);
  expect((await sent).status).toBe(200);
  expect(network).toHaveBeenCalledTimes(before + 1);
});

test("what is called off isn't sent again, and other addresses fail as they do", async () => {
  network.mockImplementation(away);
  const controller = new AbortController();
  const sent = window.fetch(page(), { signal: controller.signal });
  await vi.advanceTimersByTimeAsync(5_000);
  const before = network.mock.calls.length;
  controller.abort(new Error("en anden side"));
  await expect(sent).rejects.toThrow("en anden side");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(network).toHaveBeenCalledTimes(before);
  expect(awaitedConnection.isAwaited()).toBe(false);
  await expect(window.fetch("/intern/soeg?q=x")).rejects.toThrow(TypeError);
  await expect(window.fetch("https://andet.dk/side.data")).rejects.toThrow(TypeError);
});
