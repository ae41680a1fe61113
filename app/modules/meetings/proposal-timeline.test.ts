import { expect, test } from "vitest";
import { proposalTimeline } from "./proposal-timeline";

type Facts = Parameters<typeof proposalTimeline>[0];
const draft: Facts = {
  status: "draft",
  authorName: "Sanne",
  createdAt: "2022-11-01T08:00:00Z",
  steps: [],
  placements: [],
  approvers: ["Birgit", "Morten"],
};
const told = (changed: Partial<Facts> = {}) =>
  proposalTimeline({ ...draft, ...changed }).map(({ label, who, state }) => `${state}: ${label}, ${who}`);
const submitted = { id: "1", kind: "submitted" as const, comment: "", byName: "Sanne", at: "2022-11-02T08:00:00Z" };
const approved = { id: "2", kind: "approved" as const, comment: "", byName: "Birgit", at: "2022-11-03T08:00:00Z" };
const placement = {
  meetingId: "m",
  startsAt: "2022-11-17T14:00:00Z",
  meetingStatus: "dispatched",
  number: null,
  visible: true,
};

test("a draft is being written; approval and agenda lie ahead", () => {
  expect(told()).toEqual([
    "past: Begyndt, Sanne",
    "here: Skrives, Sanne",
    "next: Godkendelse, Birgit eller Morten",
    "next: Dagsorden, Ikke sat på et møde endnu",
  ]);
});

test("a submitted one waits for those who may approve it", () => {
  expect(told({ status: "submitted", steps: [submitted] }).slice(1)).toEqual([
    "past: Sendt til godkendelse, Sanne",
    "here: Godkendelse, Birgit eller Morten",
    "next: Dagsorden, Ikke sat på et møde endnu",
  ]);
});

test("a ready one waits for its agenda, until that is sent out", () => {
  const ready = { status: "ready" as const, steps: [submitted, approved] };
  expect(told(ready).at(-1)).toBe("here: Dagsorden, Ikke sat på et møde endnu");
  expect(told({ ...ready, placements: [placement] }).at(-1)).toBe("here: Dagsorden, ");
  expect(told({ ...ready, placements: [{ ...placement, number: "4" }] }).at(-1)).toBe("past: Dagsorden, punkt 4, ");
});
