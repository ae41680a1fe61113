import { describe, expect, it } from "vitest";
import { meetingDocumentSchema, type MeetingDocumentInput } from "./meeting-document";

const document = (
  edition: "members" | "public",
  ...items: MeetingDocumentInput["meeting"]["items"]
): MeetingDocumentInput => ({
  kind: "minutes",
  edition,
  demonstration: false,
  issued: "2022-08-19",
  municipality: { name: "Ringkøbing-Skjern Kommune", accent: "#0d5166" },
  meeting: { committee: "Beskæftigelsesudvalget", heading: "Referat", date: "2022-08-18", start: "15.00", items },
});
const problems = (input: MeetingDocumentInput) =>
  meetingDocumentSchema.safeParse(input).error?.issues.map(({ message }) => message) ?? [];

const body = { type: "doc" as const, content: [] };
const closed = { number: "2", title: "En sag", open: false };

describe("the public edition of a closed item", () => {
  it.each([
    ["text", { sections: [{ kind: "text" as const, title: "Sagsfremstilling", body }] }, "sagens tekst eller bilag"],
    ["case number", { caseNumber: "22-1" }, "sagsnummeret"],
    ["purpose", { purpose: "Til beslutning" }, "formålet"],
    ["guests", { guests: [{ name: "Gæst" }] }, "gæsterne"],
    ["reason", { closedReason: "Personoplysninger" }, "grunden til, at punktet er lukket"],
    ["reason for being late", { lateReason: "Haster" }, "grunden til, at punktet er sent"],
    [
      "votes",
      { decision: { votes: [{ subject: "Afstemning", words: ["For stemte: 2"], result: "Forslaget er vedtaget." }] } },
      "afstemninger, ændringsforslag eller protokoltilførsler",
    ],
    [
      "statements",
      { decision: { statements: [{ kind: "Protokoltilførsel", by: "Karen Toft", text: "Nej." }] } },
      "afstemninger, ændringsforslag eller protokoltilførsler",
    ],
    [
      "amendments",
      { decision: { amendments: [{ by: "Karen Toft", text: "Et halvt år.", result: "Forkastet" }] } },
      "afstemninger, ændringsforslag eller protokoltilførsler",
    ],
    ["points", { decision: { points: [{ point: "1", outcome: "Godkendt" }] } }, "beslutninger om enkelte punkter"],
    ["who was disqualified", { decision: { disqualification: "Ib var inhabil." } }, "hvem der ikke deltog"],
    ["who was there", { decision: { presence: "Ib deltog ikke i punktet." } }, "hvem der ikke deltog"],
    ["way on", { decision: { onward: "Udsat til næste møde." } }, "hvor sagen går hen"],
    ["referral", { decision: { stayed: "Afgørelsen er standset." } }, "hvor sagen går hen"],
  ])("may not hold its %s", (_what, more, words) => {
    expect(problems(document("public", { ...closed, ...more }))).toEqual([
      `Punkt 2: den offentlige udgave må ikke rumme ${words}.`,
    ]);
    expect(problems(document("members", { ...closed, ...more }))).toEqual([]);
  });

  it("may hold its public title, summary and decision", () => {
    expect(
      problems(document("public", { ...closed, publicSummary: "Kort fortalt.", decision: { outcome: "Godkendt" } })),
    ).toEqual([]);
  });
});

describe("the public edition of an open item", () => {
  it("holds no decision before the parties are told, and no closed attachment", () => {
    const held = { number: "1", title: "Åben", heldForParties: true, decision: { outcome: "Godkendt" } };
    expect(problems(document("public", held))).toEqual([expect.stringContaining("partsunderretning")]);
    const attachments = { kind: "attachments" as const, title: "Bilag", body: [{ title: "Navne", open: false }] };
    const item = { number: "1", title: "Åben", sections: [attachments] };
    expect(problems(document("public", item))).toEqual([expect.stringContaining("et lukket bilag")]);
    expect(problems(document("members", item))).toEqual([]);
  });
});

it("the public edition holds no tasks, of an open item either", () => {
  const item = { number: "1", title: "Åben", decision: { followUp: "Regn igen." } };
  expect(problems(document("public", item))).toEqual([expect.stringContaining("opgaverne efter beslutningen")]);
  expect(problems(document("members", item))).toEqual([]);
});

describe("a meeting document", () => {
  it("refuses a field that no template knows, where it might lie unseen in a file", () => {
    expect(problems({ ...document("public", closed), secret: "x" } as never)).toHaveLength(1);
    expect(problems(document("public", { ...closed, note: "x" } as never))).toHaveLength(1);
  });

  it("refuses two items of one number, and an agenda with a decision", () => {
    expect(problems(document("members", closed, closed))).toEqual(["To punkter har nummer 2."]);
    const agenda = {
      ...document("members", { ...closed, decision: { outcome: "Godkendt" } }),
      kind: "agenda" as const,
    };
    expect(problems(agenda)).toEqual(["En dagsorden har ingen beslutninger."]);
  });

  it("fills in what may be left out", () => {
    const parsed = meetingDocumentSchema.parse(
      document("members", { number: "1", title: "T", sections: [{ kind: "recommendation", title: "I" }] }),
    );
    expect(parsed.meeting).toMatchObject({ participants: [], place: "" });
    expect(parsed.meeting.items[0]).toMatchObject({
      open: true,
      caseNumber: "",
      sections: [{ body: null, emptyText: "Ingen indstilling." }],
    });
  });
});
