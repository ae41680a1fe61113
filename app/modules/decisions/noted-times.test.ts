import { expect, test } from "vitest";
import { copenhagenTime } from "~/platform/danish-time";
import { keyOf, momentOf, movedTime, type NotedTime, type TimeKey } from "./noted-times";

/** In winter Copenhagen is an hour ahead of UTC. */
const at = (clock: string, seconds = "00") => new Date(`2022-11-17T${clock.replace(".", ":")}:${seconds}+01:00`);
const time = (what: NotedTime["what"], clock: string, more: Partial<NotedTime> = {}): NotedTime => ({
  what,
  id: null,
  userId: null,
  label: what,
  at: at(clock, "30"),
  ...more,
});

const times = [
  time("meetingOpened", "15.02", { label: "Mødet blev åbnet" }),
  time("itemBegan", "15.02", { id: "1" }),
  time("itemEnded", "15.20", { id: "1", label: "Punkt 1 sluttede" }),
  time("pauseStarted", "15.30", { id: "p" }),
  time("pauseEnded", "15.40", { id: "p", label: "Pausen sluttede" }),
  time("pauseStarted", "16.00", { id: "q" }),
  time("pauseEnded", "16.10", { id: "q" }),
  time("arrived", "15.10", { userId: "maja", label: "Maja Krogh mødte" }),
  time("left", "16.20", { userId: "maja" }),
  time("wentOut", "15.12", { id: "1", userId: "ib" }),
  time("meetingClosed", "17.00", { label: "Mødet blev hævet" }),
];
const move = (key: Partial<TimeKey> & { what: TimeKey["what"] }, clock: string, now = at("18.00")) => {
  const moved = times.find((one) => keyOf(one) === keyOf({ id: null, userId: null, ...key }))!;
  const answer = movedTime(times, moved, at(clock), now);
  return "fault" in answer ? answer.fault : copenhagenTime(answer.at);
};

test.each([
  [{ what: "meetingOpened" }, "14.58", "14.58"],
  [{ what: "meetingOpened" }, "15.03", "itemBegan kl. 15.02. Skriv et tidspunkt før det."],
  [{ what: "meetingClosed" }, "16.19", "left kl. 16.20. Skriv et tidspunkt efter det."],
  [{ what: "meetingClosed" }, "17.30", "17.30"],
  [{ what: "itemBegan", id: "1" }, "15.21", "Punkt 1 sluttede kl. 15.20. Skriv et tidspunkt før det."],
  [{ what: "itemBegan", id: "1" }, "15.01", "Mødet blev åbnet kl. 15.02. Skriv et tidspunkt efter det."],
  [{ what: "left", userId: "maja" }, "15.09", "Maja Krogh mødte kl. 15.10. Skriv et tidspunkt efter det."],
  [{ what: "left", userId: "maja" }, "17.01", "Mødet blev hævet kl. 17.00. Skriv et tidspunkt før det."],
  [{ what: "wentOut", id: "1", userId: "ib" }, "15.15", "15.15"],
  [{ what: "pauseStarted", id: "p" }, "15.41", "Pausen sluttede kl. 15.40. Skriv et tidspunkt før det."],
  [{ what: "pauseEnded", id: "p" }, "16.05", /^Der er en anden pause fra kl. 16.00 til kl. 16.10/],
  [{ what: "pauseStarted", id: "q" }, "15.35", /^Der er en anden pause fra kl. 15.30/],
] as const)("%j to %s", (key, clock, expected) => {
  const answer = move(key, clock);
  if (typeof expected === "string") expect(answer).toBe(expected);
  else expect(answer).toMatch(expected);
});

test("no time lies after now", () => {
  expect(move({ what: "meetingClosed" }, "18.01")).toMatch(/^Klokken er ikke 18.01 endnu/);
});

test("within the same minute the order is kept to the second", () => {
  const began = times[1]!;
  expect(movedTime(times, began, at("15.02"), at("18.00"))).toEqual({ at: times[0]!.at });
  expect(movedTime(times, began, at("15.20"), at("18.00"))).toEqual({ at: at("15.20") });
});

test.each([
  ["18.30", "other", "2022-11-17T18:30:00+01:00"],
  ["00.15", "other", "2022-11-18T00:15:00+01:00"],
  ["01.15", "other", "2022-11-17T01:15:00+01:00"],
  ["00.15", "opening", "2022-11-17T00:15:00+01:00"],
] as const)("a meeting past midnight: %s of %s is %s", (clock, what, expected) => {
  const meeting = { openedAt: at("17.00"), until: new Date("2022-11-18T00:40:00+01:00") };
  expect(momentOf(clock, meeting, what)).toEqual(new Date(expected));
});
