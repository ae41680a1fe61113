import { expect, test } from "vitest";
import { guestInWords, inOrder, itemState, numberItems, reordered, type AgendaItemView } from "./agenda";

const item = (given: Partial<AgendaItemView> = {}): AgendaItemView => ({
  id: "a",
  version: 1,
  number: "1",
  title: "Projekt PLUS",
  caseNumber: "",
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
  proposal: null,
  attachments: [],
  ...given,
});
const proposal = (status: "draft" | "submitted" | "returned" | "ready") =>
  ({
    id: "p",
    status,
    authorId: "s",
    authorName: "Sanne Hedegaard",
    step: null,
    createdAt: "2022-11-01T08:00:00Z",
    making: false,
  }) as const;

test("numbers count up, and go on after what is frozen", () => {
  const numbers = (...given: (string | null)[]) =>
    numberItems(given.map((number) => ({ number }))).map((i) => i.number);
  expect(numbers(null, null, null)).toEqual(["1", "2", "3"]);
  expect(numbers("1", "2", "9", null, null)).toEqual(["1", "2", "9", "10", "11"]);
  expect(numbers()).toEqual([]);
});

test("before dispatch first, middle and last; after it as sent out, late items at the end", () => {
  const items = [
    { id: "sign", placement: "last", position: 0, dispatchNumber: 0 },
    { id: "late", placement: "middle", position: 1, dispatchNumber: null },
    { id: "b", placement: "middle", position: 3, dispatchNumber: 0 },
    { id: "supplement", placement: "middle", position: 9, dispatchNumber: 1 },
    { id: "approve", placement: "first", position: 5, dispatchNumber: 0 },
  ];
  expect(inOrder(items, false).map(({ id }) => id)).toEqual(["approve", "late", "b", "supplement", "sign"]);
  expect(inOrder(items, true).map(({ id }) => id)).toEqual(["sign", "b", "approve", "supplement", "late"]);
});

test.each<[string, string | null, string[] | null]>([
  ["c", "a", ["first", "c", "a", "b", "last"]],
  ["a", "c", ["first", "b", "a", "c", "last"]],
  ["a", null, ["first", "b", "c", "a", "last"]],
  ["b", "b", ["first", "a", "b", "c", "last"]],
  ["b", "c", ["first", "a", "b", "c", "last"]],
  ["first", "b", null],
  ["last", null, null],
  ["a", "last", null],
  ["a", "gone", null],
  ["gone", null, null],
])("moving %s before %s", (moved, before, order) => {
  const items = ["first", "a", "b", "c", "last"].map((id) => ({
    id,
    placement: id === "first" || id === "last" ? id : "middle",
  }));
  expect(reordered(items, moved, before)).toEqual(order);
});

test.each<[Partial<AgendaItemView>, string, string]>([
  [{}, "ready", "Klar"],
  [{ fixedKind: "signaturePage" }, "ready", "Klar"],
  [{ proposal: proposal("draft") }, "draft", "Kladde"],
  [{ proposal: proposal("submitted") }, "wait", "Til godkendelse"],
  [{ proposal: proposal("returned") }, "stop", "Sendt retur"],
  [{ proposal: proposal("ready") }, "ready", "Klar"],
  [{ proposal: proposal("ready"), closed: true }, "stop", "Mangler"],
  [{ proposal: proposal("ready"), closed: true, closedReason: "Tavshedspligt", publicTitle: " " }, "stop", "Mangler"],
  [{ proposal: proposal("ready"), closed: true, closedReason: "Pris", publicTitle: "Lejemål" }, "ready", "Klar"],
  [{ proposal: proposal("returned"), closed: true }, "stop", "Sendt retur"],
  [{ proposal: proposal("returned"), dispatchNumber: 0 }, "done", "Udsendt"],
])("%j is %s", (given, kind, words) => {
  expect(itemState(item(given))).toEqual({ kind, words });
});

test("a guest in words", () => {
  expect(guestInWords({ name: "Camilla Foged", role: "projektleder", from: "15.05" })).toBe(
    "Camilla Foged, projektleder, deltager fra kl. 15.05",
  );
  expect(guestInWords({ name: "Autismecenter Vest", role: "", from: "" })).toBe("Autismecenter Vest deltager");
});
