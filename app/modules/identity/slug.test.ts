import { expect, test } from "vitest";
import { committeeSlugField, slugField, slugOf } from "./slug";

test.each([
  ["Ringkøbing-Skjern", "ringkoebing-skjern"],
  ["Børne- og Ungeudvalget", "boerne-og-ungeudvalget"],
  ["Udvalget for Ældre, Sundhed & Åbenhed", "udvalget-for-aeldre-sundhed-aabenhed"],
  ["  Café-udvalget 2 ", "cafe-udvalget-2"],
  ["x".repeat(80), "x".repeat(60)],
])("%s: %s", (name, slug) => expect(slugOf(name)).toBe(slug));

test.each(["intern", "kontrol", "sundhed", "Ringkøbing", "a", "to  ord", "-a-", "a--b"])(
  "no municipality is at /%s",
  (slug) => expect(slugField.safeParse(slug).success).toBe(false),
);
test.each(["soeg", "oparl"])("no committee is at /kommune/%s", (slug) =>
  expect(committeeSlugField.safeParse(slug).success).toBe(false),
);
test("an ordinary name is fine", () => expect(slugField.parse("ringkoebing-skjern")).toBe("ringkoebing-skjern"));
