import { expect, test } from "vitest";
import type { AttendanceRow } from "./presence";
import { voteFault } from "./votes-kept";
import { settingFault } from "./substitution";

const row = (userId: string, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  userId,
  name: userId,
  party: "",
  office: "member",
  electionGroup: "",
  state: "present",
  noted: true,
  substituteForId: null,
  arrivedAt: null,
  leftAt: null,
  missed: [],
  ...more,
});
const out = (reason: "steppedOut" | "disqualified" = "steppedOut") => ({
  missed: [{ itemId: "4", reason, wentOutAt: null, cameBackAt: null }],
});
const vote = { itemId: "4", item: "punkt 4", voterIds: ["Ib", "Maja"], underWay: false };
const all = [row("Ib"), row("Maja")];

test.each<[string, AttendanceRow[], AttendanceRow[], Partial<typeof vote>, RegExp | undefined]>([
  ["who voted is noted as away", all, [row("Ib", out()), row("Maja")], {}, /^Ib er talt med i afstemningen på punkt 4/],
  ["who voted is noted as absent", all, [row("Ib"), row("Maja", { state: "absent" })], {}, /^Maja er talt med/],
  [
    "who voted leaves another item",
    all,
    [row("Ib", { missed: [{ ...out().missed[0]!, itemId: "5" }] }), row("Maja")],
    {},
    undefined,
  ],
  ["who wasn't counted goes", [...all, row("Karen")], [...all, row("Karen", out())], {}, undefined],
  ["who wasn't there is noted as there", [...all, row("Karen", out())], [...all, row("Karen")], {}, /uden Karen/],
  [
    "who wasn't there comes in, and the item goes on",
    [...all, row("Karen", out())],
    [...all, row("Karen")],
    { underWay: true },
    undefined,
  ],
  [
    "a substitute who voted is sent away",
    [row("Ib"), row("Karen", { state: "absent" }), row("Maja", { office: "substitute", substituteForId: "Karen" })],
    [row("Ib"), row("Karen")],
    { underWay: true },
    /^Maja er talt med/,
  ],
])("%s", (_what, before, after, more, expected) => {
  const fault = voteFault(before, after, { ...vote, ...more });
  if (expected) expect(fault).toMatch(expected);
  else expect(fault).toBeUndefined();
});

test.each([
  ["apology", row("Ib", { state: "apology" }), { short: true }, undefined],
  ["apology", row("Ib", { state: "apology" }), { disqualified: true }, /ved fravær på under en måned/],
  ["disqualified", row("Ib", out("disqualified")), { disqualified: true }, undefined],
  ["disqualified", row("Ib", out("disqualified")), { short: true }, /for et inhabilt medlem.*Systemadministratoren/],
  ["out for an item", row("Ib", out()), {}, /ved fravær på under en måned/],
  ["there", row("Ib"), {}, undefined],
] as const)("a substitute for who is %s, as the settings allow", (_what, member, allowed, expected) => {
  const { short = false, disqualified = false }: { short?: boolean; disqualified?: boolean } = allowed;
  const rules = { name: "Udvalget", substituteShortAbsence: short, substituteDisqualified: disqualified };
  const fault = settingFault(rules, member);
  if (expected) expect(fault).toMatch(expected);
  else expect(fault).toBeUndefined();
});
