import { expect, test } from "vitest";
import { announcementOf, tallyWords } from "./live-words";
import type { LiveItem, LiveState, LiveVote } from "./live-state";

const item = (number: string, more: Partial<LiveItem> = {}): LiveItem => ({
  id: number,
  number,
  title: `Sag ${number}`,
  closed: false,
  readable: true,
  state: "coming",
  decisions: [],
  stayed: false,
  onward: "",
  ...more,
});

const vote: LiveVote = {
  id: "v",
  itemId: "1",
  about: "Afstemning om hele punktet",
  question: "At rammen holdes",
  method: "byName",
  state: "open",
  voterIds: ["a", "b", "c"],
  castIds: [],
  tally: null,
  result: null,
  resultWords: "",
  ballots: [],
};

const state = (more: Partial<LiveState> = {}, meeting: Partial<LiveState["meeting"]> = {}): LiveState => ({
  madeAt: "2026-11-19T14:00:00.000Z",
  meeting: {
    id: "m",
    status: "inSession",
    committee: "Beskæftigelsesudvalget",
    startsAt: "2026-11-19T14:00:00.000Z",
    openedAt: null,
    closedAt: null,
    pausedAt: null,
    penHolder: null,
    ...meeting,
  },
  items: [item("1"), item("2")],
  currentId: "1",
  seats: [],
  quorum: { seats: 3, present: 3, needed: 2, met: true, missing: [] },
  points: [],
  amendments: [],
  vote: null,
  ...more,
});

const decided = (outcome: string) => [
  item("1", { decisions: [{ pointId: "", label: "", outcome, paragraphs: [] }] }),
  item("2"),
];
const paused = { pausedAt: "2026-11-19T14:40:00.000Z" };
const done: LiveVote = {
  ...vote,
  state: "closed",
  tally: { inFavour: 2, against: 1, abstained: 0 },
  result: "adopted",
  resultWords: "Forslaget er vedtaget.",
};

const amendment = { id: "a", place: "Hele punktet", by: "Bo Bjerg (A)", text: "Rammen sænkes." };
const few = { seats: 3, present: 1, needed: 2, met: false, missing: ["Anna", "Bo"] };

test.each<[string, LiveState, LiveState, string]>([
  ["nothing", state(), state(), ""],
  ["the meeting opens", state({}, { status: "dispatched" }), state(), "Mødet er åbnet."],
  ["the meeting closes", state(), state({}, { status: "closed" }), "Mødet er hævet."],
  ["a pause", state(), state({}, paused), "Pause siden kl. 15.40."],
  ["the pause is over", state({}, paused), state(), "Mødet fortsætter."],
  ["the next item", state(), state({ currentId: "2" }), "Mødet er ved punkt 2: Sag 2."],
  ["a vote opens", state(), state({ vote }), "Afstemning om hele punktet: At rammen holdes."],
  [
    "a vote whose question may not be read",
    state(),
    state({ vote: { ...vote, question: "" } }),
    "Afstemning om punktet.",
  ],
  [
    "a vote on words that end as a sentence does",
    state(),
    state({ vote: { ...vote, question: "Det prøves i et halvt år." } }),
    "Afstemning om hele punktet: Det prøves i et halvt år.",
  ],
  ["an amendment", state(), state({ amendments: [amendment] }), "Ændringsforslag fra Bo Bjerg (A): Rammen sænkes."],
  ["an amendment is decided", state({ amendments: [amendment] }), state(), ""],
  [
    "a case is referred",
    state(),
    state({ items: [item("1", { stayed: true }), item("2")] }),
    "Punkt 1 er standset: et medlem kræver sagen indbragt for byrådet.",
  ],
  [
    "a case is put off",
    state(),
    state({ items: [item("1", { onward: "Udsat til mødet 17. november" }), item("2")] }),
    "Punkt 1: Udsat til mødet 17. november.",
  ],
  ["too few are left", state(), state({ quorum: few }), "Udvalget er ikke beslutningsdygtigt."],
  ["enough are back", state({ quorum: few }), state(), "Udvalget er beslutningsdygtigt igen."],
  ["somebody votes", state({ vote }), state({ vote: { ...vote, castIds: ["a"] } }), ""],
  [
    "a vote is closed",
    state({ vote }),
    state({ vote: done }),
    "Afstemningen er slut: 2 for, 1 imod. Forslaget er vedtaget.",
  ],
  ["a closed vote is still there", state({ vote: done }), state({ vote: done }), ""],
  ["a decision", state(), state({ items: decided("Godkendt") }), "Punkt 1: Godkendt."],
  ["a decision without an outcome", state(), state({ items: decided("") }), "Punkt 1: Besluttet."],
  ["a changed decision", state({ items: decided("Godkendt") }), state({ items: decided("Udsat") }), "Punkt 1: Udsat."],
])("%s", (_what, before, after, said) => {
  expect(announcementOf(before, after)).toBe(said);
});

test("abstentions are told where there are any", () => {
  expect(tallyWords({ inFavour: 5, against: 1, abstained: 1 })).toBe("5 for, 1 imod, 1 undlod");
  expect(tallyWords({ inFavour: 7, against: 0, abstained: 0 })).toBe("7 for, 0 imod");
});
