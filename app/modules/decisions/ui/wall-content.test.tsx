import { expect, test } from "vitest";
import { renderPage } from "../../../../test/factories/render-page";
import type { LiveState } from "../live-state";
import { WallQuorum } from "./wall-content";

const meeting: LiveState["meeting"] = {
  id: "m",
  status: "inSession",
  committee: "Beskæftigelsesudvalget",
  startsAt: "2026-11-19T14:00:00.000Z",
  openedAt: "2026-11-19T14:00:00.000Z",
  closedAt: null,
  pausedAt: null,
  penHolder: null,
};
const few = { seats: 5, present: 2, needed: 3, met: false, missing: ["Anna Bro", "Bo Dal", "Eva Friis"] };

test("the wall says who is missing while too few are there to decide", () => {
  const page = renderPage(<WallQuorum meeting={meeting} quorum={few} />);
  expect(page).toContain("Udvalget er ikke beslutningsdygtigt");
  expect(page).toContain("2 af 5 er til stede, 3 kræves. Der mangler Anna Bro, Bo Dal og Eva Friis.");
});

test.each([
  ["enough are there", meeting, { ...few, present: 3, met: true, missing: [] }],
  ["the meeting hasn't begun", { ...meeting, status: "dispatched" }, few],
])("and nothing while %s", (_when, at, quorum) => {
  expect(renderPage(<WallQuorum meeting={at} quorum={quorum} />)).not.toContain("beslutningsdygtigt");
});
