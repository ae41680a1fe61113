import { describe, expect, test } from "vitest";
import { resultWords, votingWords } from "~/modules/meetings/vote-words";
import { resultOf, subjectWords, voteFault, type CountedBallot, type VoteChoice } from "./vote";

const person = (name: string, party: string) => ({ userId: name, name, party });
const toft = person("Karen Toft", "C");
const ib = person("Ib Sandholt", "V");
const maja = person("Maja Krogh", "A");
const signe = person("Signe Aarup", "A");
const tally = (inFavour: number, against: number, abstained: number) => ({ inFavour, against, abstained });

test.each([
  [2, 1, 2, "adopted"], // RD 18.1.2: abstentions don't count
  [1, 2, 0, "rejected"],
  [2, 2, 3, "lapsed"], // RD 04.1.2
  [0, 0, 5, "lapsed"],
  [1, 0, 6, "adopted"],
])("%i for, %i against, %i abstaining: %s", (inFavour, against, abstained, result) => {
  expect(resultOf(tally(inFavour, against, abstained))).toBe(result);
});

const seven = [..."ABCDEFG"].map((name) => person(name, ""));
test.each([
  [tally(5, 1, 1), undefined],
  [tally(6, 1, 1), "8 stemmer er talt, men kun 7 kan stemme."],
  [tally(4, 1, 1), "6 stemmer er talt, men 7 kan stemme. Der mangler 1."],
  [tally(1, 0, 0), "1 stemme er talt, men 7 kan stemme. Der mangler 6."],
  [tally(0, 0, 0), "0 stemmer er talt, men 7 kan stemme. Der mangler 7."],
])("counts %o among seven: %s", (counted, fault) => {
  expect(voteFault(counted, seven)).toBe(fault);
});

test.each([
  [[toft, ib, maja], undefined],
  [[toft, ib], "Maja Krogh har ikke stemt endnu."],
  [[toft], "Ib Sandholt og Maja Krogh har ikke stemt endnu."],
  [
    [toft, ib, maja, signe],
    "Signe Aarup har stemt, men kan ikke længere stemme ved punktet. Fjern stemmen, eller ret fremmødet.",
  ],
  [
    [toft, ib, signe],
    "Signe Aarup har stemt, men kan ikke længere stemme ved punktet. Fjern stemmen, eller ret fremmødet.",
  ],
])("ballots by name, case %#: %s", (cast, fault) => {
  expect(voteFault(cast, [toft, ib, maja])).toBe(fault);
});

describe("in the minutes", () => {
  const cast = (choice: VoteChoice, ...people: (typeof toft)[]): CountedBallot[] =>
    people.map((one) => ({ ...one, choice }));
  const usual = [...cast("inFavour", ib, toft), ...cast("against", maja)];
  const parted = [...cast("inFavour", maja, signe, ib), ...cast("against", person("Ole Agger", "A"), toft)];

  test.each([
    ["byName", "parties", tally(2, 1, 0), usual, ["For stemte: 2 (C+V)", "Imod stemte: 1 (A)", "Undlod at stemme: 0"]],
    [
      "byParty",
      "names",
      tally(2, 1, 0),
      usual,
      ["For stemte: 2 (Ib Sandholt (V), Karen Toft (C))", "Imod stemte: 1 (Maja Krogh (A))", "Undlod at stemme: 0"],
    ],
    ["show", "names", tally(2, 1, 4), [], ["For stemte: 2", "Imod stemte: 1", "Undlod at stemme: 4"]],
    [
      "byName",
      "parties",
      tally(3, 2, 0),
      parted,
      ["For stemte: 3 (2 A + V)", "Imod stemte: 2 (1 A + C)", "Undlod at stemme: 0"],
    ],
    [
      "byName",
      "parties",
      tally(1, 0, 2),
      [...cast("inFavour", person("Jens Holm", "")), ...cast("abstained", maja, signe)],
      ["For stemte: 1 (Jens Holm)", "Imod stemte: 0", "Undlod at stemme: 2 (A)"],
    ],
  ] as const)("%s, %s", (method, style, counted, ballots, lines) => {
    expect(votingWords({ method, tally: counted, ballots }, style)).toEqual(lines);
  });

  test.each([
    ["adopted", "point", "Forslaget er vedtaget."],
    ["rejected", "amendment", "Ændringsforslaget er forkastet."],
    ["lapsed", "item", "Forslaget er bortfaldet, da stemmerne stod lige."],
    ["lapsed", "disqualification", "Udvalget fandt ikke, at medlemmet er inhabilt."],
  ] as const)("%s, %s: %s", (result, subject, words) => {
    expect(resultWords(result, subject)).toBe(words);
  });

  test.each([
    ["item", "", "Afstemning om hele punktet"],
    ["point", "b", "Afstemning om at-punkt 2"],
    ["amendment", "a", "Afstemning om at-punkt 1, ændringsforslag fra Ib Sandholt (V)"],
    ["disqualification", "", "Afstemning om inhabilitet: Maja Krogh"],
  ] as const)("%s: what it was about", (subject, pointId, words) => {
    const vote = { subject, pointId, proposedBy: "Ib Sandholt (V)", member: "Maja Krogh" };
    expect(subjectWords(vote, ["a", "b"])).toBe(words);
  });
});
