import { expect, test } from "vitest";
import { measure, urgency, verdictOf, type Followed } from "./standing";

const months = (values: number[], from = 12) =>
  values.map((value, index) => ({
    period: index === 0 ? `2020-${from}` : `2021-${String(index).padStart(2, "0")}`,
    value,
    provisional: false,
  }));
const followed = (values: number[], target: number, direction: Followed["direction"] = "down"): Followed => ({
  baselinePeriod: "2020-12",
  target: { value: target, period: "2021-12" },
  direction,
  values: months(values),
});
const august = (from: number, to: number) => [from, from, from, from, from, from, from, from, to];

test.each([
  ["sygedagpenge: higher than at the start, although fewer is wanted", 476, 489, 440, "behind"],
  ["fleksjob: the right way, slower than the line", 365, 371, 385, "watched"],
  ["kontanthjælp: reached before its time", 198, 179, 180, "reached"],
  ["udenlandske statsborgere: ahead of the line", 224, 210, 205, "onTrack"],
  ["exactly on the line", 120, 112, 108, "onTrack"],
  ["exactly the target", 120, 108, 108, "reached"],
  ["just as at the start", 120, 120, 108, "behind"],
] as const)("%s", (_, from, now, target, standing) => {
  expect(measure(followed(august(from, now), target)).standing).toBe(standing);
});

test("when the target's month has come, it is reached or it isn't", () => {
  const year = (last: number) => [476, ...Array.from({ length: 11 }, () => 460), last];
  expect(measure(followed(year(441), 440)).standing).toBe("missed");
  expect(measure(followed(year(440), 440)).standing).toBe("reached");
});

test("without a target, a baseline or a later number nothing is judged", () => {
  expect(measure({ ...followed([476, 489], 440), target: null }).standing).toBe(null);
  expect(measure(followed([476], 440)).standing).toBe(null);
  expect(measure({ ...followed([476, 489], 440), baselinePeriod: "2020-11" }).standing).toBe(null);
  expect(measure(followed([], 440))).toEqual({ baseline: null, newest: null, direction: "down", standing: null });
});

test("the target says which way is good, where the series doesn't", () => {
  expect(measure(followed(august(365, 371), 385, "")).direction).toBe("up");
  expect(measure({ ...followed(august(365, 371), 385, "up"), target: null }).direction).toBe("up");
});

test("the plan in a sentence", () => {
  const words = (verdict: ReturnType<typeof verdictOf>) =>
    verdict && [verdict.good, verdict.are, verdict.watched, verdict.behind, verdict.open].filter(Boolean).join(" / ");
  expect(
    words(
      verdictOf([
        { name: "Sygedagpengemodtagere", standing: "behind" },
        { name: "Borgere i fleksjob", standing: "watched" },
        { name: "Ledige under 30 år", standing: "onTrack" },
        { name: "Kontanthjælp", standing: "reached" },
      ]),
    ),
  ).toBe("To af fire mål / er nået eller på vej / borgere i fleksjob følges tæt / sygedagpengemodtagere er bagud");
  expect(words(verdictOf([{ name: "A", standing: null }]))).toBe("Et mål kan ikke bedømmes endnu.");
  expect(words(verdictOf([{ name: "A", standing: "behind" }]))).toBe(
    "Målet / er hverken nået eller på vej / A er bagud",
  );
  expect(words(verdictOf([{ name: "A", standing: "reached" }, { name: "B", standing: "onTrack" }]))).toBe("Begge mål / er nået eller på vej"); // prettier-ignore
  expect(words(verdictOf([{ name: "A", standing: "missed" }, { name: "B", standing: "behind" }]))).toBe("Ingen af de to mål / er nået eller på vej / A og B er bagud"); // prettier-ignore
  // "Ingen af de to mål" isn't good news, and isn't coloured as if it were.
  expect(verdictOf([{ name: "A", standing: "missed" }, { name: "B", standing: "behind" }])!.met).toBe(false); // prettier-ignore
  expect(verdictOf([{ name: "A", standing: "reached" }, { name: "B", standing: "behind" }])!.met).toBe(true); // prettier-ignore
  expect(verdictOf([])).toBe(null);
});

test("what concerns a reader most stands first", () => {
  const sorted = (["reached", "onTrack", null, "watched", "behind", "missed"] as const).toSorted((a, b) => urgency(a) - urgency(b)); // prettier-ignore
  expect(sorted).toEqual(["missed", "behind", "watched", null, "onTrack", "reached"]);
});
