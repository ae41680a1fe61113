import { expect, test } from "vitest";
import { redirectWithFlash, takeFlash } from "./flash.server";

const receipt = { message: "Punkt 5 er taget af dagsordenen", undo: { action: "/intern/x", fields: { itemId: "5" } } };
const cookieOf = (response: { headers: Headers }) => (response.headers.get("Set-Cookie") ?? "").split(";")[0]!;
const take = (cookie: string) => takeFlash(new Request("http://127.0.0.1/", { headers: { cookie } }));

test("a receipt is shown on the next page with its way back, and taken away", async () => {
  const answer = await redirectWithFlash("/intern/moeder", receipt);
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/intern/moeder"]);
  expect(answer.headers.get("Set-Cookie")).toMatch(/HttpOnly.*SameSite=Lax/);
  const { flash, headers } = await take(cookieOf(answer));
  expect(flash).toMatchObject(receipt);
  expect(new Headers(headers).get("Set-Cookie")).toContain("Max-Age=0");
});

test("each receipt is a new one, even with the same words", async () => {
  const [first, second] = await Promise.all([1, 2].map(() => redirectWithFlash("/", receipt)));
  expect((await take(cookieOf(first!))).flash?.id).not.toBe((await take(cookieOf(second!))).flash?.id);
});

test.each([
  ["none", ""],
  ["what can't be read", "kvittering=%%%"],
  ["another shape", `kvittering=${btoa(JSON.stringify({ message: 5 }))}`],
  ["undo that isn't text", `kvittering=${btoa(JSON.stringify({ id: "1", message: "a", undo: { action: {} } }))}`],
])("%s is no receipt, and no error", async (_what, cookie) => {
  expect(await take(cookie)).toEqual({ flash: null, headers: {} });
});
