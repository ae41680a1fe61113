import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { passwordProblem } from "~/modules/identity/password-rules";
import { COMMITTEE } from "./content/committee";
import { MUNICIPALITIES, RINGKOEBING_SKJERN } from "./content/municipalities";
import { NEIGHBOURS, neighbourMeetings } from "./content/neighbours";
import {
  BESKAEFTIGELSESUDVALGET,
  BYRAADET,
  ELECTION_GROUPS,
  memberships,
  membersOn,
  OEKONOMIUDVALGET,
  PEOPLE,
  terms,
} from "./content/people";
import { DEMONSTRATION_PASSWORD, SIGN_INS } from "./content/sign-ins";

const everybody = [...PEOPLE, ...NEIGHBOURS.flatMap(({ people }) => people)];

/**
 * The people whom the sources name, as fingerprints of their names: the demonstration's people are invented, and a real
 * name must not slip in. Fingerprints, so that the names don't stand here either.
 */
const REAL_NAMES = new Set([
  "9ead258b7319c369",
  "61b5aadaa0643b28",
  "5c697066f0e918c9",
  "022604f4d9b5fff6",
  "b1866615e43c8401",
  "d969c3f0a71a0a65",
  "72cd7fbe0f4dba18",
  "b0aaad60e8d800bf",
  "7f219aeeaee750df",
  "38c1ea8554c97949",
  "3d1a274ee4113d95",
  "993bbb546178ee8b",
  "07e7a6a724f1e9bd",
  "bca48fdcf49be02c",
  "390522734eadd7d6",
  "8fa9bc397dce45ea",
  "e8136443cb84f2a0",
  "2cb494da83accb1a",
]);

const fingerprint = (words: string[]): string =>
  createHash("sha256").update(words.join(" ").toLowerCase()).digest("hex").slice(0, 16);

function realNamesIn(text: string, known = REAL_NAMES): string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.flatMap((_, index) =>
    [2, 3, 4]
      .map((length) => words.slice(index, index + length))
      .filter((name) => known.has(fingerprint(name)))
      .map((name) => name.join(" ")),
  );
}

describe("invented people", () => {
  const folder = path.join(import.meta.dirname, "content");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(ts|svg)$/.test(name));

  it("reads all of the content", () => expect(files.length).toBeGreaterThan(25));

  it("sees a name that it knows, wherever it stands", () => {
    const known = new Set([fingerprint(["Karen", "Toft"])]);
    expect(realNamesIn("Formand Karen Toft bød velkommen.", known)).toEqual(["Karen Toft"]);
    expect(realNamesIn("Formand Karen Hansen Toft bød velkommen.", known)).toEqual([]);
  });

  it.each(files)("%s names no real person", (file) => {
    expect(realNamesIn(readFileSync(path.join(folder, file), "utf8"))).toEqual([]);
  });

  it("has one key and one address for each, under .example", () => {
    expect(new Set(everybody.map(({ key }) => key)).size).toBe(everybody.length);
    expect(new Set(everybody.map(({ email }) => email)).size).toBe(everybody.length);
    expect(everybody.filter(({ email }) => !/^[a-z.]+@[a-z-]+\.example$/.test(email))).toEqual([]);
  });
});

describe("municipalities", () => {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
    ];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  it.each(MUNICIPALITIES.map(({ slug, accent }) => [slug, accent]))("%s: %s reads 7:1 on white", (_, accent) => {
    expect(1.05 / (luminance(accent) + 0.05)).toBeGreaterThanOrEqual(7);
  });

  it("are the four of the sources, three of them small", () => {
    expect(MUNICIPALITIES.map(({ slug }) => slug)).toEqual([
      RINGKOEBING_SKJERN,
      ...NEIGHBOURS.map(({ municipality }) => municipality),
    ]);
    expect(NEIGHBOURS.map(({ people }) => people[0]?.roles.map(({ role }) => role))).toEqual(
      Array(3).fill(["systemAdministrator", "secretary"]),
    );
  });

  it("have a meeting plan, later than today, on different days", () => {
    const plans = neighbourMeetings("2026-11-23");
    expect(plans.map(({ dates }) => dates.length)).toEqual([4, 4, 4]);
    const dates = plans.flatMap((plan) => plan.dates);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.filter((date) => date <= "2026-11-23")).toEqual([]);
  });
});

describe("the committee", () => {
  it.each(["2022-08-18", "2025-12-31", "2026-01-01", "2026-11-23", "2029-12-31", "2030-01-03", "2034-06-01"])(
    "has seven members on %s, one of them chair and one vice-chair",
    (date) => {
      const members = membersOn(date);
      expect(members).toHaveLength(7);
      const all = memberships(date).filter((seat) => seat.validFrom <= date && date <= seat.validTo);
      const seats = all.filter(({ committee }) => committee === BESKAEFTIGELSESUDVALGET);
      expect(seats.map(({ office }) => office).sort()).toEqual(
        ["chair", "viceChair", ...Array(5).fill("member"), "substitute"].sort(),
      );
      expect(members.filter((key) => !PEOPLE.some((person) => person.key === key))).toEqual([]);
    },
  );

  it("sits on a council of 29, as the finance committee does, whose chair is the mayor", () => {
    for (const date of ["2022-08-18", "2026-11-23"]) {
      const seats = memberships(date).filter((seat) => seat.validFrom <= date && date <= seat.validTo);
      const of = (slug: string) => seats.filter(({ committee }) => committee === slug);
      const council = new Map(of(BYRAADET).map((seat) => [seat.person, `${seat.party} ${seat.electionGroup}`]));
      expect([of(BYRAADET).length, council.size]).toEqual([29, 29]);
      for (const seat of seats) expect(council.get(seat.person)).toBe(`${seat.party} ${seat.electionGroup}`);
      for (const slug of [OEKONOMIUDVALGET, BYRAADET])
        expect(of(slug).filter(({ office }) => office === "chair")).toMatchObject([{ person: "jytte-ravn" }]);
      expect(new Set(seats.map(({ electionGroup }) => electionGroup))).toEqual(
        new Set(ELECTION_GROUPS.map(({ name }) => name)),
      );
      for (const { contact } of ELECTION_GROUPS) expect(council.has(contact)).toBe(true);
    }
  });

  it("was elected in the main again in 2026", () => {
    const before = membersOn("2022-08-18");
    expect(membersOn("2026-08-18").filter((key) => before.includes(key))).toHaveLength(6);
  });

  it("has terms of four whole years without a gap", () => {
    expect(terms("2026-11-23")).toEqual([
      { validFrom: "2022-01-01", validTo: "2025-12-31" },
      { validFrom: "2026-01-01", validTo: "2029-12-31" },
    ]);
  });

  it("has its own notice rule and its fixed items", () => {
    expect(COMMITTEE).toMatchObject({ noticeDays: 4, noticeSaturdayCounts: false });
    expect(COMMITTEE.fixedItems.map(({ title, placement, caseNumber }) => [title, placement, caseNumber])).toEqual([
      ["Godkendelse af dagsorden", "first", ""],
      ["Opfølgning på udvalgets beslutninger", "last", "22-000542"],
      ["Gensidig orientering", "last", "22-000541"],
      ["Underskriftsside", "last", ""],
    ]);
  });
});

describe("sign-ins", () => {
  it("are all roles of the vocabulary", () => {
    const roles = SIGN_INS.flatMap(({ person }) => PEOPLE.find(({ key }) => key === person)?.roles ?? []);
    expect(new Set(roles.map(({ role }) => role))).toEqual(
      new Set(["secretary", "caseworker", "approver", "mayor", "systemAdministrator"]),
    );
    const offices = memberships("2026-11-23").filter(({ person }) => SIGN_INS.some((each) => each.person === person));
    expect(new Set(offices.map(({ office }) => office))).toEqual(new Set(["chair", "viceChair", "member"]));
  });

  it("have a password that the rules accept for each of them", () => {
    const problems = everybody.map(({ name, email }) => passwordProblem(DEMONSTRATION_PASSWORD, [name, email]));
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });

  it("each say what to try, in one short line", () => {
    expect(SIGN_INS.filter(({ tryThis }) => tryThis.length > 120 || !/\.$/.test(tryThis))).toEqual([]);
  });
});
