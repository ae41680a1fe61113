import fc from "fast-check";
import { expect, test } from "vitest";
import {
  image,
  paragraph,
  recommendation,
  richDocument,
  section,
  table,
  text,
} from "../../../../test/factories/rich-documents";
import { publicationBlockers } from "../publication-blockers";
import type { PublicItem, PublicMeeting } from "../public-meeting";
import { decisionText, stringsIn, textsOf, textsOfMeeting } from "./candidate-texts";

const item: PublicItem = {
  number: "2",
  title: "Projekt PLUS",
  closed: false,
  summary: "Kort",
  fixedKind: "other",
  caseNumber: "17-004875",
  purpose: "decision",
  addedAt: "2022-11-14T08:00:00.000Z",
  lateReason: "Fristen er kort",
  guests: [{ name: "Ida Lund", role: "projektleder", from: "15.45" }],
  document: richDocument(
    section(
      "Sagsfremstilling",
      paragraph([text("Læs "), text("mere", { type: "link", attrs: { href: "https://eksempel.dk/a" } })]),
      table([["År"], ["2022"]], { caption: "Priser", notes: "Uden moms" }),
      image("Et kort over byen", "Figur 1"),
    ),
    recommendation("Administrationen indstiller,", ["at", "det godkendes"]),
  ),
  attachments: [
    {
      number: 1,
      title: "Tal",
      fileSha256: "f",
      fileName: "tal.pdf",
      kind: "pdf",
      size: 1,
      pages: 1,
      remark: "Opdigtet",
    },
  ],
  decision: {
    outcome: "Godkendt",
    text: "Som indstillet.",
    points: [{ number: 1, outcome: "Godkendt", text: "Ja." }],
    amendments: [{ by: "Maja Krogh (A)", about: "at-punkt 1", text: "Et halvt år.", result: "Forkastet" }],
    votes: [{ subject: "Afstemning", words: ["For stemte: 2 (C+V)"], result: "Forslaget er vedtaget." }],
    statements: [{ kind: "Protokoltilførsel", by: "Ib Sandholt (V)", text: "For dyrt.", sendAlong: true }],
  },
  held: false,
  stayed: "Afgørelsen er standset.",
  disqualified: "Ib Sandholt (V) var inhabil.",
  presence: "Signe Aarup deltog ikke i punktet.",
  onward: "Sendt tilbage til forvaltningen. Regn igen.",
  history: [
    {
      itemId: "i",
      committee: "Socialudvalget",
      startsAt: "2022-10-20T14:00:00.000Z",
      decision: {
        outcome: "Udsat",
        text: "Der mangler tal.",
        points: [{ number: 1, outcome: "Udsat", text: "Nej." }],
        amendments: [],
        votes: [],
        statements: [{ kind: "Mindretalsudtalelse", by: "Ib Sandholt (V)", text: "Nej tak.", sendAlong: true }],
      },
      stayed: "Sagen er krævet indbragt.",
    },
  ],
};
const meeting: PublicMeeting = {
  kind: "minutes",
  municipality: { name: "Nyby", slug: "nyby", accent: "#004d99", contactEmail: "", contactPhone: "", address: "" },
  committee: { name: "Udvalget", slug: "udvalget" },
  pathDate: "2022-11-17",
  startsAt: "2022-11-17T14:00:00.000Z",
  endsAt: "2022-11-17T16:00:00.000Z",
  openedAt: null,
  closedAt: null,
  place: "Mødelokale 1",
  demonstration: false,
  cancelled: false,
  dispatchedAt: null,
  publishedAt: "2022-11-18T08:00:00.000Z",
  changedAt: "2022-11-18T08:00:00.000Z",
  people: [{ name: "Karen Toft", party: "A", office: "chair", state: "present", substituteFor: "Ib Sandholt" }],
  notes: ["Ib Sandholt forlod mødet kl. 16.00."],
  pauses: "Mødet holdt pause kl. 16.05-16.15.",
  items: [],
  signatures: {
    bodySha256: "b",
    bodyPages: 3,
    sealedAt: "2022-11-18T08:00:00.000Z",
    people: [
      {
        name: "Karen Toft",
        party: "A",
        role: "Formand",
        signedAt: null,
        code: "c",
        refusedAt: null,
        remark: "På rejse",
      },
    ],
  },
  addenda: [
    {
      number: 1,
      sealedAt: "2022-11-28T08:00:00.000Z",
      content: { text: "Der skal stå 16.31.", reason: "Tastefejl", file: { fileSha256: "f", size: 1, pages: 1 } },
    },
  ],
};

type Path = (string | number)[];
const pathsIn = (value: unknown, at: Path = []): Path[] =>
  typeof value === "string"
    ? [at]
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...at, Array.isArray(value) ? Number(key) : key]))
      : [];
const withNumberAt = <T>(value: T, path: Path): T => {
  const copy = structuredClone(value) as never;
  const parent = path.slice(0, -1).reduce<Record<string, unknown>>((one, key) => one[key] as never, copy);
  parent[path.at(-1)!] = `før 010170-1234 efter`;
  return copy;
};
/** Read elsewhere: a file's name with its content. Given by us: numbers, digests, ids, codes, names of kinds. */
const elsewhere = new Set(["fileName", "number", "fileSha256", "bodySha256", "code", "type", "itemId"]);
const readable = (value: unknown) => pathsIn(value).filter((path) => !path.some((key) => elsewhere.has(String(key))));

const blockersOf = (one: PublicItem, of: PublicMeeting = meeting) =>
  publicationBlockers({
    texts: textsOfMeeting(of),
    items: [
      {
        id: "i",
        number: one.number,
        closed: one.closed,
        closedReason: "",
        publicTitle: "",
        texts: textsOf(one),
        decision: decisionText(one),
        files: [],
      },
    ],
  });

test("what is published whole has nothing in its way", () => {
  expect(blockersOf(item)).toEqual([]);
});

test("a CPR number in any string of an item that the public would get is found, and never quoted in full", () => {
  expect(readable(item).length).toBeGreaterThan(30);
  fc.assert(
    fc.property(fc.constantFrom(...readable(item)), (path) => {
      const found = blockersOf(withNumberAt(item, path)).filter(({ level }) => level === "must");
      expect(found.length, path.join(".")).toBeGreaterThan(0);
      expect(JSON.stringify(found)).not.toContain("1234");
    }),
    { numRuns: 300 },
  );
});

test("and in any string of the meeting itself but the municipality's own", () => {
  for (const path of readable(meeting).filter(([first]) => first !== "municipality"))
    expect(blockersOf(item, withNumberAt(meeting, path)).length, path.join(".")).toBeGreaterThan(0);
});

test("an id that happens to read as a CPR number is none, in whatever field it stands", () => {
  const id = "ea180420-1234-4fa5-9fcf-ff96a99d8bdd";
  expect(stringsIn([{ id, title: "Fleksjob", note: `Se ${id}` }, id])).toEqual(["Fleksjob", `Se ${id}`]);
});
