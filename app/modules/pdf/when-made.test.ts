import { expect, test } from "vitest";
import type { DocumentState } from "./document-queries.server";
import { whenMade } from "./when-made.server";

/** A document that is in each of these states, one look after another; the last one stays. */
function document(...states: DocumentState["state"][]) {
  let looks = 0;
  const look = () => Promise.resolve({ state: states[Math.min(looks++, states.length - 1)] } as DocumentState);
  return { look, looks: () => looks };
}

const patient = new AbortController().signal;

test.each(["ready", "failed"] as const)("what is %s is said at once", async (state) => {
  const { look, looks } = document(state);
  expect(await whenMade(look, patient)).toEqual({ state });
  expect(looks()).toBe(1);
});

test("what is being made is waited for", async () => {
  const { look, looks } = document("waiting", "working", "working", "ready");
  expect(await whenMade(look, patient)).toEqual({ state: "ready" });
  expect(looks()).toBe(4);
});

test("what takes long is told as it stands", async () => {
  const { look, looks } = document("working");
  expect(await whenMade(look, patient)).toEqual({ state: "working" });
  expect(looks()).toBeGreaterThan(2);
});

test("nobody is waited for who has gone", async () => {
  const gone = new AbortController();
  const { look, looks } = document("working");
  gone.abort();
  expect(await whenMade(look, gone.signal)).toEqual({ state: "working" });
  expect(looks()).toBe(1);
});

test("a refusal is passed on", async () => {
  await expect(whenMade(() => Promise.reject(new Error("not found")), patient)).rejects.toThrow("not found");
});
