import { expect, test } from "vitest";
import type { AgendaItemView, ProposalStatus } from "./agenda";
import { dispatchBlockers, mustBeMended, type AgendaToDispatch } from "./dispatch-blockers";

const step = { kind: "returned", byName: "Birgit Holmgaard", at: "2022-11-04T09:00:00Z", comment: "Økonomien" };
const item = (
  number: string,
  given: Partial<AgendaItemView> = {},
  status: ProposalStatus = "ready",
): AgendaItemView => ({
  id: `item-${number}`,
  version: 1,
  number,
  title: "Projekt PLUS",
  caseNumber: "17-004875",
  fixedKind: null,
  placement: "middle",
  closed: false,
  closedReason: "",
  publicTitle: "",
  publicSummary: "",
  publicDecision: "",
  heldForParties: false,
  lateReason: "",
  dispatchNumber: null,
  guests: [],
  proposal: {
    id: `p-${number}`,
    status,
    authorId: "t",
    authorName: "Thomas Rahbek",
    step: null,
    createdAt: "2022-11-01T08:00:00Z",
    making: false,
  },
  attachments: [],
  ...given,
});
const attachment = { id: "b", title: "Priser", closed: false, kind: "pdf", pages: 2, size: 1000, textProblem: null };
const agenda = (given: Partial<AgendaToDispatch> = {}): AgendaToDispatch => ({
  meetingId: "m",
  items: [item("1")],
  supplement: false,
  recipientCount: 8,
  deadline: "2022-11-10",
  today: "2022-11-08",
  ...given,
});
const closed = { closed: true, closedReason: "Pris og vilkår", publicTitle: "Lejemål" };

test.each<[string, Partial<AgendaToDispatch>, string[]]>([
  ["an agenda that is ready", {}, []],
  ["an empty agenda", { items: [] }, ["empty!"]],
  ["nobody to send it to", { recipientCount: 0 }, ["noRecipients!"]],
  ["a draft", { items: [item("1", {}, "draft")] }, ["draft!"]],
  ["an item that waits for approval", { items: [item("1", {}, "submitted")] }, ["submitted!"]],
  ["an item that was returned", { items: [item("1", {}, "returned")] }, ["returned!"]],
  ["an item without a case", { items: [item("1"), item("2", { proposal: null })] }, []],
  ["only fixed items", { items: [item("1", { proposal: null, fixedKind: "agendaApproval" })] }, ["onlyFixed"]],
  ["a closed item with all it needs", { items: [item("1", closed)] }, []],
  ["closed without reason", { items: [item("1", { ...closed, closedReason: " " })] }, ["noClosedReason!"]],
  ["closed without public title", { items: [item("1", { ...closed, publicTitle: "" })] }, ["noPublicTitle!"]],
  ["closed with neither", { items: [item("1", { closed: true })] }, ["noClosedReason!", "noPublicTitle!"]],
  ["a bare public title", { items: [item("1", { ...closed, publicTitle: "Lukket punkt" })] }, ["bareTitle"]],
  ["on the deadline itself", { today: "2022-11-10" }, []],
  ["after the deadline", { today: "2022-11-11" }, ["late"]],
  ["late items are never in time", { today: "2022-11-11", supplement: true }, []],
  ["a supplement with nothing in it", { items: [], supplement: true }, ["empty!"]],
  [
    "an unreadable attachment",
    { items: [item("1", { attachments: [{ ...attachment, textProblem: "Siderne er billeder." }] })] },
    ["unreadable"],
  ],
  [
    "an attachment that is being made",
    { items: [item("1", { proposal: { ...item("1").proposal!, making: true } })] },
    ["making!"],
  ],
  ["a readable attachment", { items: [item("1", { attachments: [attachment] })] }, []],
  [
    "what must be mended comes first",
    { today: "2022-11-11", items: [item("1", { ...closed, publicTitle: "Lukket" }), item("2", {}, "returned")] },
    ["returned!", "late", "bareTitle"],
  ],
])("%s", (_, given, codes) => {
  const reasons = dispatchBlockers(agenda(given));
  expect(reasons.map(({ code, must }) => code + (must ? "!" : ""))).toEqual(codes);
  expect(mustBeMended(reasons)).toHaveLength(codes.filter((code) => code.endsWith("!")).length);
});

test("a reason says who does what since when, and leads to where it is mended", () => {
  const returned = item("3", { proposal: { ...item("3").proposal!, status: "returned", step } });
  expect(dispatchBlockers(agenda({ items: [returned] }))).toEqual([
    {
      code: "returned",
      must: true,
      title: "Punkt 3 er sendt retur",
      text: "Thomas Rahbek retter teksten. Returneret fredag 4. november af Birgit Holmgaard.",
      to: "/intern/forslag/p-3",
      item: { id: "item-3", number: "3", title: "Projekt PLUS" },
      heldBy: "Thomas Rahbek",
      since: step.at,
    },
  ]);
});

test("openness is mended in the item's panel", () => {
  expect(dispatchBlockers(agenda({ items: [item("7", { ...closed, closedReason: "" })] }))[0]).toMatchObject({
    title: "Punkt 7 er lukket uden begrundelse",
    to: "/intern/moeder/m?punkt=item-7",
  });
});
