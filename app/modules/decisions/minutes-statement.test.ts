import { expect, test } from "vitest";
import { dissentFault, outsideMajority, type JudgedVote } from "./minutes-statement";
import { tallyOf, type VoteChoice, type VoteTally } from "./vote";

const ib = { userId: "ib", name: "Ib Sandholt", self: true };
const named = (choices: Record<string, VoteChoice>): JudgedVote => {
  const ballots = Object.entries(choices).map(([userId, choice]) => ({ userId, choice }));
  return { method: "byName", tally: tallyOf(ballots), ballots };
};
const show = (inFavour: number, against: number, abstained: number): JudgedVote => ({
  method: "show",
  tally: { inFavour, against, abstained },
  ballots: [],
});

test.each([
  [{ inFavour: 4, against: 2, abstained: 1 }, 3],
  [{ inFavour: 2, against: 4, abstained: 1 }, 3],
  [{ inFavour: 3, against: 3, abstained: 1 }, 7],
  [{ inFavour: 7, against: 0, abstained: 0 }, 0],
] as [VoteTally, number][])("outside the majority of %o: %i", (tally, count) => {
  expect(outsideMajority(tally)).toBe(count);
});

const withMajority = named({ ib: "inFavour", a: "inFavour", b: "against" });
const inMinority = named({ ib: "against", a: "inFavour", b: "inFavour" });
test.each([
  ["no vote", [], [], undefined],
  ["in the minority", [inMinority], [], undefined],
  ["abstained", [named({ ib: "abstained", a: "inFavour" })], [], undefined],
  ["a tie has no majority", [named({ ib: "inFavour", a: "against" })], [], undefined],
  [
    "voted for, adopted",
    [withMajority],
    [],
    "Du stemte for. En mindretalsudtalelse er for dem, der ikke stemte med flertallet. Du kan få en anden bemærkning ført til protokollen.",
  ],
  [
    "voted against, rejected",
    [named({ ib: "against", a: "against", b: "inFavour" })],
    [],
    "Du stemte imod. En mindretalsudtalelse er for dem, der ikke stemte med flertallet. Du kan få en anden bemærkning ført til protokollen.",
  ],
  ["in the minority of one of two votes", [withMajority, inMinority], [], undefined],
  [
    "didn't vote",
    [named({ a: "inFavour", b: "against" })],
    [],
    "Du har ikke stemt om punktet. En mindretalsudtalelse skal svare til stemmen. Du kan få en anden bemærkning ført til protokollen.",
  ],
  ["a show of hands with room", [show(5, 1, 1)], ["a"], undefined],
  [
    "a show of hands without room",
    [show(5, 1, 1)],
    ["a", "b"],
    "Kun 2 stemte ikke med flertallet, og der er allerede ført 2 mindretalsudtalelser til protokollen. Du kan få en anden bemærkning ført til protokollen.",
  ],
  [
    "a show of hands where all agreed",
    [show(7, 0, 0)],
    [],
    "Alle stemte med flertallet. Du kan få en anden bemærkning ført til protokollen.",
  ],
  [
    "the dissents of a vote by name take no room",
    [show(5, 1, 0), named({ b: "against", ib: "inFavour", a: "inFavour" })],
    ["b"],
    undefined,
  ],
])("%s", (_case, votes, others, fault) => {
  expect(dissentFault(ib, votes, others)).toBe(fault);
});

test("whoever records reads the member's name", () => {
  expect(dissentFault({ ...ib, self: false }, [withMajority], [])).toBe(
    "Ib Sandholt stemte for. En mindretalsudtalelse er for dem, der ikke stemte med flertallet. En anden bemærkning kan føres til protokollen.",
  );
});
