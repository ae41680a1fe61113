import { expect, test } from "vitest";
import { targetFault, type TargetMeeting } from "./onward-target";

const from = { meetingId: "here", committeeId: "own", startsAt: new Date("2022-11-17T14:00:00Z") };
const meeting = (traits: Partial<TargetMeeting> = {}): TargetMeeting => ({
  id: "there",
  committeeId: "own",
  status: "drafting",
  startsAt: new Date("2022-12-15T14:00:00Z"),
  holdsCase: false,
  ...traits,
});
const early = new Date("2022-11-16T14:00:00Z");

test.each<[string, "deferred" | "forwarded" | "referred", string, TargetMeeting | null, RegExp | undefined]>([
  ["deferred to a later meeting", "deferred", "own", meeting(), undefined],
  ["deferred to one that is sent out", "deferred", "own", meeting({ status: "dispatched" }), undefined],
  ["deferred to the next one", "deferred", "own", null, undefined],
  ["forwarded to another committee's", "forwarded", "other", meeting({ committeeId: "other" }), undefined],
  ["forwarded to another committee's next one", "forwarded", "other", null, undefined],
  ["referred to the council's", "referred", "council", meeting({ committeeId: "council" }), undefined],
  ["deferred to another committee", "deferred", "other", null, /samme udvalg/],
  ["forwarded to oneself", "forwarded", "own", meeting(), /andet udvalg/],
  ["referred to oneself", "referred", "own", null, /andet udvalg/],
  ["a meeting of a third committee", "forwarded", "other", meeting({ committeeId: "third" }), /hører til et andet/],
  ["this very meeting", "deferred", "own", meeting({ id: "here", status: "inSession" }), /allerede på dette møde/],
  ["cancelled", "deferred", "own", meeting({ status: "cancelled" }), /aflyst/],
  ["in session", "deferred", "own", meeting({ status: "inSession" }), /holdt eller i gang/],
  ["held", "deferred", "own", meeting({ status: "sealed" }), /holdt eller i gang/],
  ["before this one", "deferred", "own", meeting({ startsAt: early }), /ligger før/],
  ["where the case stands", "deferred", "own", meeting({ holdsCase: true }), /står allerede på dagsordenen/],
])("%s", (_name, kind, committeeId, target, fault) => {
  const said = targetFault(kind, from, { committeeId, meeting: target });
  if (fault) expect(said).toMatch(fault);
  else expect(said).toBeUndefined();
});
