import { describe, expect, test } from "vitest";
import { renderPage } from "../../../../test/factories/render-page";
import type { LiveVote } from "../live-state";
import type { ClosedVote, ItemVotes, OpenVote } from "../votes-view";
import { Amendments } from "./amendments";
import { CastVote } from "./cast-vote";
import { Statements } from "./statements";
import { VotePanel } from "./vote-panel";

const ib = { userId: "ib", name: "Ib Sandholt", party: "O" };
const maja = { userId: "maja", name: "Maja Krogh", party: "A" };
const facts = {
  id: "v1",
  itemId: "i1",
  subject: "point" as const,
  pointId: "p1",
  amendmentId: null,
  proposedBy: "",
  member: "",
  question: "at der etableres fire forløb",
  method: "byName" as const,
  openedAt: "2022-11-17T15:00:00Z",
};
const open: OpenVote = {
  ...facts,
  voters: [ib, maja],
  castIds: ["ib", "maja"],
  castThemselvesIds: ["ib"],
  strangers: [],
  own: null,
  noted: { maja: "against" },
};
const closed: ClosedVote = {
  ...facts,
  closedAt: "2022-11-17T15:02:00Z",
  tally: { inFavour: 1, against: 1, abstained: 0 },
  result: "lapsed",
  ballots: [],
  words: ["For stemte: 1 (O)", "Imod stemte: 1 (A)", "Undlod at stemme: 0"],
};
const votes = (more: Partial<ItemVotes>): ItemVotes => ({
  open: null,
  closed: [],
  amendments: [],
  statements: [],
  ...more,
});
const points = [{ id: "p1", word: "at", text: "der etableres fire forløb" }];
const room = { meetingId: "m1", itemId: "i1", points, readerId: "secretary" };
const people = [ib, maja];

describe("for whoever records", () => {
  test("a radio group for each voter, but none for who voted themself", () => {
    const page = renderPage(<VotePanel {...room} votes={votes({ open })} mayRecord mayCorrect={false} />);
    expect(page).toContain("Afstemning om at-punkt 1");
    expect(page.match(/role="radiogroup"/g)).toHaveLength(1);
    expect(page).toMatch(/Ib Sandholt.*har selv stemt.*aria-label="Stemme, Maja Krogh"/s);
    expect(page).toContain("2 af 2 har stemt");
  });

  test("a show of hands says what is missing before it is closed", () => {
    const page = renderPage(
      <VotePanel {...room} votes={votes({ open: { ...open, method: "show" } })} mayRecord mayCorrect={false} />,
    );
    expect(page).toContain("0 stemmer er talt, men 2 kan stemme. Der mangler 2.");
  });

  test("after the meeting the secretary takes out a vote on the item, not one that settled an amendment", () => {
    const amending = { ...closed, id: "v2", subject: "amendment" as const, amendmentId: "a1" };
    const page = renderPage(
      <VotePanel {...room} votes={votes({ closed: [closed, amending] })} mayRecord={false} mayCorrect />,
    );
    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page).not.toContain("Stem om hele punktet");
  });

  test("what came of it, as the minutes say it; who doesn't record changes nothing", () => {
    const page = renderPage(
      <VotePanel {...room} votes={votes({ closed: [closed] })} mayRecord={false} mayCorrect={false} />,
    );
    expect(page).toContain("For stemte: 1 (O)");
    expect(page).toContain("Forslaget er bortfaldet, da stemmerne stod lige.");
    expect(page).not.toContain("<form");
  });

  test("amendments in order; only the most far-reaching can be voted on", () => {
    const amendment = (id: string, rank: number) => ({
      id,
      itemId: "i1",
      pointId: "p1",
      rank,
      text: `Forslag ${id}`,
      proposedById: "ib",
      proposedBy: "Ib Sandholt (O)",
      state: "proposed" as const,
    });
    const page = renderPage(
      <Amendments
        {...room}
        votes={votes({ amendments: [amendment("a1", 1), amendment("a2", 2)] })}
        mayRecord
        mayPropose={false}
        people={people}
      />,
    );
    expect(page.match(/Stem ved navn/g)).toHaveLength(1);
    expect(page.match(/Træk forslaget tilbage/g)).toHaveLength(2);
  });
});

describe("on a member's own screen", () => {
  const live: LiveVote = {
    id: "v1",
    itemId: "i1",
    about: "Afstemning om at-punkt 1",
    question: "at der etableres fire forløb",
    method: "byName",
    state: "open",
    voterIds: ["ib", "maja"],
    castIds: ["ib"],
    tally: null,
    result: null,
    resultWords: "",
    ballots: [],
  };

  test("three buttons, the own choice pressed, and how many have voted", () => {
    const page = renderPage(<CastVote meetingId="m1" vote={live} own="against" readerId="ib" />);
    expect(page.match(/type="submit"/g)).toHaveLength(3);
    expect(page).toMatch(/value="against" aria-pressed="true"/);
    expect(page).toContain("Din stemme, imod, er modtaget.");
    expect(page).toContain("1 af 2 har stemt");
  });

  test("who may not vote has no buttons", () => {
    const page = renderPage(<CastVote meetingId="m1" vote={live} own={null} readerId="karen" />);
    expect(page).toContain("Du stemmer ikke om dette.");
    expect(page).not.toContain("<button");
  });

  test("one's own statement can be changed, another's only read; a contradiction is told", () => {
    const statement = (id: string, userId: string, fault: string | null) => ({
      id,
      itemId: "i1",
      userId,
      by: userId,
      kind: "dissent" as const,
      text: "For dyrt.",
      sendAlong: true,
      version: 1,
      fault,
    });
    const page = renderPage(
      <Statements
        meetingId="m1"
        itemId="i1"
        statements={[statement("s1", "ib", null), statement("s2", "maja", "Maja Krogh stemte for.")]}
        readerId="ib"
        mayRecord={false}
        mayEnter
        mayCorrect={false}
        people={people}
      />,
    );
    expect(page.match(/Ret tilførslen/g)).toHaveLength(1);
    expect(page).toContain("Passer ikke med afstemningen.");
    expect(page).toContain("Få en tilførsel i protokollen");
  });
});
