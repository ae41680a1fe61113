import { describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import type { AttendanceRow } from "../presence";
import { audienceKey, audienceOf, projectState } from "./live-projection";
import type { LiveReading, ReadItem, ReadVote } from "./live-reading.server";

const item = (id: string, more: Partial<ReadItem> = {}): ReadItem => ({
  id,
  number: id,
  position: Number(id),
  placement: "middle",
  dispatchNumber: 0,
  title: `Sag ${id}`,
  publicTitle: "",
  closed: false,
  fixedKind: null,
  textVersionId: null,
  endedAt: null,
  decisions: [],
  onward: null,
  stayed: false,
  disqualified: [],
  points: [],
  ...more,
});

const row = (userId: string, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  userId,
  name: userId,
  party: "V",
  office: "member",
  electionGroup: "",
  state: "present",
  noted: true,
  substituteForId: null,
  arrivedAt: null,
  leftAt: null,
  missed: [],
  ...more,
});

const reading = (more: Partial<LiveReading> = {}, meeting: Partial<LiveReading["meeting"]> = {}): LiveReading => ({
  madeAt: "2026-11-19T14:00:00.000Z",
  meeting: {
    id: "m",
    committeeId: "c",
    committee: "Beskæftigelsesudvalget",
    status: "inSession",
    startsAt: new Date("2026-11-19T14:00:00Z"),
    openedAt: new Date("2026-11-19T14:01:00Z"),
    closedAt: null,
    pausedAt: null,
    currentItemId: null,
    penHolderId: null,
    penHolderName: null,
    disqualifiedMayVote: false,
    ...meeting,
  },
  items: [item("1"), item("2", { closed: true, publicTitle: "Et lukket punkt" }), item("3")],
  votes: [],
  amendments: [],
  rows: [row("anna"), row("bent"), row("carl", { office: "substitute", state: "absent" })],
  ...more,
});

const person = (userId: string, more: Partial<Actor> = {}): Actor => ({
  municipalityId: "k",
  userId,
  name: userId,
  title: "",
  municipalityName: "",
  municipalitySlug: "",
  sessionId: "s",
  authenticatedAt: "2026-11-19T14:00:00.000Z",
  roles: [],
  seats: [],
  substituteAt: [],
  ...more,
});
const seat = (office: "member" | "substitute") => ({ seats: [{ committeeId: "c", office }] });
const sitting = row("carl", { office: "substitute", substituteForId: "bent" });
const barring = [item("1"), item("2", { closed: true, disqualified: ["anna"] }), item("3", { disqualified: ["anna"] })];

describe("who belongs to which audience", () => {
  test.each<[string, Actor, LiveReading, "moede" | "vaeg", string | null]>([
    ["a member reads what is closed", person("anna", seat("member")), reading(), "moede", "true"],
    ["… but not on the wall", person("anna", seat("member")), reading(), "vaeg", "false"],
    [
      "… nor items of which they are disqualified",
      person("anna", seat("member")),
      reading({ items: barring }),
      "moede",
      "true 2",
    ],
    [
      "another member is not barred by that",
      person("bent", seat("member")),
      reading({ items: barring }),
      "moede",
      "true",
    ],
    ["a substitute who doesn't sit", person("carl", seat("substitute")), reading(), "moede", "false"],
    [
      "a substitute who sits",
      person("carl", seat("substitute")),
      reading({ rows: [row("anna"), sitting] }),
      "moede",
      "true",
    ],
    [
      "one from outside who sits, told or not",
      person("carl"),
      reading({ rows: [row("anna"), sitting] }),
      "moede",
      "true",
    ],
    ["one from outside who sat once", person("carl", { substituteAt: ["m"] }), reading(), "moede", null],
    [
      "a caseworker",
      person("dan", { roles: [{ role: "caseworker", committeeId: null }] }),
      reading(),
      "moede",
      "false",
    ],
    ["the mayor", person("eva", { roles: [{ role: "mayor", committeeId: null }] }), reading(), "moede", "true"],
    ["anybody else", person("finn"), reading(), "moede", null],
    [
      "a member before the agenda is out",
      person("anna", seat("member")),
      reading({}, { status: "drafting" }),
      "moede",
      null,
    ],
  ])("%s", (_who, actor, of, screen, key) => {
    const audience = audienceOf(actor, of, screen);
    expect(audience && audienceKey(audience)).toBe(key);
  });
});

const all = { closed: true, barred: [] };
const openOnly = { closed: false, barred: [] };
const itemStates = (of: LiveReading) => projectState(of, all).items.map(({ state }) => state);
const decision = { pointId: "", outcome: "Godkendt", text: "Et afsnit.\n\nEt til." };

describe("where the meeting is", () => {
  test.each<[string, LiveReading, string[]]>([
    ["before it opens", reading({}, { status: "dispatched" }), ["coming", "coming", "coming"]],
    [
      "at the first without a decision",
      reading({ items: [item("1", { decisions: [decision] }), item("2")] }),
      ["decided", "current"],
    ],
    ["where the recorder went", reading({}, { currentItemId: "3" }), ["passed", "passed", "current"]],
    [
      "never at the signature page by itself",
      reading({ items: [item("1", { fixedKind: "signaturePage" })] }),
      ["coming"],
    ],
    [
      "nowhere once it is closed",
      reading({}, { status: "closed", currentItemId: "3" }),
      ["coming", "coming", "coming"],
    ],
  ])("%s", (_when, of, states) => {
    expect(itemStates(of)).toEqual(states);
  });
});

test("a closed item is its public title, and nothing that was decided, for who may not read it", () => {
  const points = [{ id: "p", word: "at", text: "hemmeligt" }];
  const closed = item("2", { closed: true, title: "Hemmelig", publicTitle: "Et punkt", decisions: [decision], points });
  const of = reading(
    {
      items: [closed],
      votes: [vote({ itemId: "2", question: "Hemmelig?" })],
      amendments: [{ id: "a", itemId: "2", pointId: "p", text: "Et hemmeligt forslag", proposedById: "bo" }],
    },
    { currentItemId: "2" },
  );
  expect(JSON.stringify(projectState(of, all))).toMatch(/Hemmelig.*hemmeligt/);
  for (const audience of [openOnly, { closed: true, barred: ["2"] }]) {
    const state = projectState(of, audience);
    expect(state.items[0]).toMatchObject({ title: "Et punkt", readable: false, decisions: [], onward: "" });
    expect(state.points).toEqual([]);
    expect(state.amendments).toEqual([]);
    expect(state.vote).toMatchObject({ state: "open", about: "Afstemning", question: "", castIds: ["anna"] });
    expect(JSON.stringify(state)).not.toMatch(/hemmelig/i);
  }
  const over = { ...of, votes: [vote({ itemId: "2", state: "closed", result: "adopted", inFavour: 1 })] };
  expect(projectState(over, openOnly).vote).toBeNull();
});

test("what is proposed instead at the present item is everybody's to know, and what a vote is about", () => {
  const points = [{ id: "p", word: "at", text: "rammen holdes" }];
  const proposal = { id: "a", pointId: "p", text: "Rammen sænkes.", proposedById: "bo" };
  const of = reading(
    {
      items: [item("1", { points }), item("2")],
      rows: [row("anna"), row("bo", { name: "Bo Bjerg", party: "A" })],
      amendments: [
        { ...proposal, itemId: "1" },
        { ...proposal, id: "b", itemId: "2" },
      ],
      votes: [vote({ subject: "amendment", pointId: "p", proposedById: "bo" })],
    },
    { currentItemId: "1" },
  );
  const { amendments, vote: shown } = projectState(of, openOnly);
  expect(amendments).toEqual([{ id: "a", place: "At-punkt 1", by: "Bo Bjerg (A)", text: "Rammen sænkes." }]);
  expect(shown!.about).toBe("Afstemning om at-punkt 1, ændringsforslag fra Bo Bjerg (A)");
});

function vote(more: Partial<ReadVote> = {}): ReadVote {
  return {
    id: "v",
    itemId: "1",
    subject: "item",
    pointId: "",
    proposedById: null,
    question: "Skal det?",
    method: "byName",
    state: "open",
    inFavour: 0,
    against: 0,
    abstained: 0,
    voters: [],
    result: "",
    ballots: [{ userId: "anna", choice: "against" }],
    aboutId: null,
    ...more,
  };
}

describe("a vote", () => {
  const stateOf = (votes: ReadVote[], meeting: Partial<LiveReading["meeting"]> = {}) =>
    projectState(reading({ votes }, { currentItemId: "1", ...meeting }), all).vote;
  const over = {
    state: "closed" as const,
    against: 1,
    result: "rejected" as const,
    voters: [{ userId: "anna", name: "Anna", party: "V" }],
  };

  test("tells while it is open who has voted and not what", () => {
    expect(stateOf([vote()])).toMatchObject({
      voterIds: ["anna", "bent"],
      castIds: ["anna"],
      tally: null,
      result: null,
      ballots: [],
    });
  });

  test("tells when it is closed what each voted, but of a show of hands", () => {
    expect(stateOf([vote(over)])).toMatchObject({ result: "rejected", ballots: [{ name: "Anna", choice: "against" }] });
    expect(stateOf([vote({ ...over, method: "show", ballots: [] })])).toMatchObject({
      ballots: [],
      tally: { against: 1 },
    });
  });

  test.each([
    ["item", "rejected", "Forslaget er forkastet."],
    ["amendment", "adopted", "Ændringsforslaget er vedtaget."],
    ["disqualification", "adopted", "Udvalget fandt, at medlemmet er inhabilt."],
  ] as const)("about an %s that is %s says so as the minutes do, and nothing before", (subject, result, words) => {
    expect(stateOf([vote({ ...over, subject, result })])?.resultWords).toBe(words);
    expect(stateOf([vote({ subject, result })])?.resultWords).toBe("");
  });

  test("is the open one before any that is over, and none of another item", () => {
    expect(stateOf([vote({ id: "open" }), vote({ ...over, id: "over" })])?.id).toBe("open");
    expect(stateOf([vote({ ...over, id: "first" }), vote({ ...over, id: "last" })])?.id).toBe("last");
    expect(stateOf([vote({ itemId: "3" })])).toBeNull();
  });

  test("about a member's disqualification is not theirs, unless the municipality lets them", () => {
    expect(stateOf([vote({ aboutId: "anna" })])?.voterIds).toEqual(["bent"]);
    expect(stateOf([vote({ aboutId: "anna" })], { disqualifiedMayVote: true })?.voterIds).toEqual(["anna", "bent"]);
  });
});

test.each([
  ["before it opens they are expected", "dispatched", 2, []],
  ["once it is open they aren't there", "inSession", 1, ["bent"]],
])("of whom nothing is noted: %s", (_when, status, present, missing) => {
  const rows = [row("anna"), row("bent", { noted: false, state: "absent" })];
  expect(projectState(reading({ rows }, { status }), all).quorum).toMatchObject({ seats: 2, present, missing });
});

test("the points of the item that the meeting is at say what became of each", () => {
  const points = ["a", "b", "c"].map((id) => ({ id, word: "at", text: id }));
  const current = item("1", { points, decisions: [{ pointId: "a", outcome: "Godkendt", text: "" }] });
  const votes = [
    vote({ id: "1", subject: "point", pointId: "a", state: "closed", inFavour: 2, result: "adopted" }),
    vote({ id: "2", subject: "point", pointId: "b" }),
  ];
  const at = projectState(reading({ items: [current, item("2")], votes }), openOnly);
  expect(at.currentId).toBe("1");
  expect(at.points).toMatchObject([
    { id: "a", state: "decided", outcome: "Godkendt", tally: { inFavour: 2 } },
    { id: "b", state: "voting", tally: null },
    { id: "c", state: "coming", tally: null },
  ]);
  expect(at.items[0]!.decisions).toEqual([{ pointId: "a", label: "at-punkt 1", outcome: "Godkendt", paragraphs: [] }]);
});
