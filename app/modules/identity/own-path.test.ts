import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/intern/moeder/12?punkt=3#beslutning", "/intern/moeder/12?punkt=3#beslutning"],
  ["/", "/"],
])("%s is ours", (wanted, path) => expect(ownPath(wanted)).toBe(path));

test.each([
  null,
  undefined,
  "",
  "intern",
  "https://ond.example/",
  "//ond.example/",
  "/\\ond.example/",
  "/\t/ond.example",
  "/\n/ond.example",
  "/..//ond.example",
  "/.//ond.example/",
  "javascript:alert(1)",
  "/log-ind?videre=/log-ind",
  `/${"a".repeat(3000)}`,
])("%j leads to the overview instead", (wanted) => expect(ownPath(wanted)).toBe("/intern"));
