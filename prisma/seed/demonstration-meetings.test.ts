import { describe, expect, it, test } from "vitest";
import { checkDocument } from "~/modules/richtext/check-document";
import type { RichDocument, Table } from "~/modules/richtext/document";
import { FILES } from "./content/attachments";
import { caseFiles, caseNumberSeries } from "./content/case-files";
import { chairDecision } from "./content/chair-decision";
import { comingMeeting } from "./content/coming-meeting";
import { RINGKOEBING_SKJERN_TEMPLATE } from "./content/committee";
import { addDays, addWorkdays, inWords, isWorkday, lastQuarter, meetingDates, weekday } from "./content/dates";
import { MEETING_2022, PROPOSALS_2022 } from "./content/meeting-2022-08-18";
import { membersOn, PEOPLE } from "./content/people";
import { blockTexts, readingText } from "./content/plain-text";
import { heldMeeting } from "./content/held-meeting";
import { recentMeeting } from "./content/recent-meeting";
import { soonAfter, soonMeeting } from "./content/soon-meeting";
import { OUTCOMES } from "./content/municipalities";

const TODAY = "2026-11-23";
const coming = comingMeeting(TODAY);
const recent = recentMeeting(TODAY);
const held = heldMeeting(TODAY);
const soon = soonMeeting(TODAY, "09:10");
const proposals = [...PROPOSALS_2022, ...[held, recent, soon, coming].flatMap((one) => one.proposals)];
const meetings = [MEETING_2022, held.meeting, recent.meeting, soon.meeting, coming.meeting];
const texts: [string, RichDocument][] = proposals.map(({ key, document }) => [key, document]);

const fourYears = Array.from({ length: 4 * 365 + 1 }, (_, index) => addDays("2026-01-01", index));

describe("the dates around today", () => {
  it("fit together on every day of four years", () => {
    for (const today of fourYears) {
      const { held, recent, finance, council, coming, planned } = meetingDates(today);
      const thursdays = [held, recent, coming, ...planned];
      expect(
        thursdays.filter((date) => weekday(date) !== 4 || !isWorkday(date)),
        today,
      ).toEqual([]);
      expect(recent <= addWorkdays(today, -6), today).toBe(true);
      expect(coming >= addWorkdays(today, 9), today).toBe(true);
      expect(held <= addWorkdays(recent, -8), today).toBe(true);
      expect(
        [finance, council].filter((date) => weekday(date) !== 2 || !isWorkday(date)),
        today,
      ).toEqual([]);
      expect(finance >= addWorkdays(today, 6) && council > finance, today).toBe(true);
      const all = [held, recent, today, coming, ...planned];
      expect(all, today).toEqual([...new Set(all)].sort());
    }
  });

  it("counts workdays over Easter as a town hall does", () => {
    expect(addWorkdays("2026-03-31", 2)).toBe("2026-04-07");
    expect(addWorkdays("2026-04-07", -2)).toBe("2026-03-31");
  });

  it("writes dates and quarters as people do", () => {
    expect(inWords("2022-08-18")).toBe("18. august 2022");
    expect(lastQuarter("2026-11-23")).toEqual({ quarter: 3, year: 2026 });
    expect(lastQuarter("2027-01-04")).toEqual({ quarter: 4, year: 2026 });
  });
});

describe("every text", () => {
  it.each(texts)("%s is a document of the format, in its canonical form", (_, document) => {
    expect(checkDocument(document)).toEqual({ ok: true, document });
  });

  it.each(texts)("%s has the sections of the committee's template, in its order", (_, document) => {
    expect(document.content.map(({ attrs }) => [attrs.key, attrs.title])).toEqual(
      RINGKOEBING_SKJERN_TEMPLATE.sections.map(({ key, title }) => [key, title]),
    );
  });

  it("has ids of its own, the same each time", () => {
    expect(comingMeeting(TODAY)).toEqual(coming);
    const ids = texts.map(([, document]) => JSON.stringify(document).match(/"id":"[a-z2-7]{12}"/g) ?? []);
    expect(ids.flat().length).toBeGreaterThan(400);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  });

  it("has no straight quotation marks, double spaces or exclamation marks", () => {
    const wrong = proposals
      .flatMap(({ document }) => blockTexts(document))
      .filter((text) => /["!]| {2}|^ | $/.test(text));
    expect(wrong).toEqual([]);
  });

  it("ends its sentences once", () => {
    const wrong = proposals
      .flatMap(({ document }) => blockTexts(document))
      .filter((text) => /kr\.\.|\.\.|,,/.test(text));
    expect(wrong).toEqual([]);
  });

  const number = (text: string): number => Number(text.replaceAll(".", "").replace(",", "."));
  const cells = ({ content }: Table): string[][] =>
    content.map((row) => row.content.map((cell) => blockTexts({ type: "doc", content: [cell] } as never).join(" ")));
  const tables = texts.flatMap(([key, { content }]) =>
    content
      .flatMap((part) => (part.type === "section" ? part.content : []))
      .filter((block) => block.type === "table")
      .map((block): [string, Table] => [`${key}: ${block.attrs.caption}`, block]),
  );
  const summed = tables.filter(([, table]) => cells(table).at(-1)?.[0] === "I alt");

  it("has tables that say what they show", () => {
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(([, { attrs }]) => attrs.caption === "")).toEqual([]);
  });

  it.each(summed)("%s adds up", (_, table) => {
    const rows = cells(table).slice(1);
    const totals = rows.pop()!.slice(1);
    totals.forEach((total, column) => {
      const sum = rows.reduce((left, row) => left + number(row[column + 1]!.replace(" %", "")), 0);
      expect(sum).toBeCloseTo(number(total.replace(" %", "")), 6);
    });
  });
});

describe("the coming meeting", () => {
  const byKey = new Map(coming.proposals.map((proposal) => [proposal.key, proposal]));
  const placed = coming.meeting.items.map(({ proposal }) => byKey.get(proposal ?? "")?.status ?? null);

  it("has items in every state that an agenda shows", () => {
    expect(placed).toEqual([null, "ready", "returned", "submitted", "ready", "ready", "ready", null, "ready", null]);
  });

  it("has one ready proposal and one draft that are on no meeting", () => {
    const keys = new Set(coming.meeting.items.map(({ proposal }) => proposal));
    const left = coming.proposals.filter(({ key }) => !keys.has(key));
    expect(left.map(({ title, status }) => [title, status])).toEqual([
      ["Aftale med to a-kasser om fælles samtaler", "ready"],
      ["Årsplan for virksomhedsbesøg 2027", "draft"],
    ]);
  });

  it("has a closed item without a reason, which blocks dispatch", () => {
    const closed = coming.meeting.items.filter((item) => item.closed);
    expect(closed.map(({ publicTitle, closedReason }) => [publicTitle, closedReason])).toEqual([
      ["Lejemål til Jobcentret", ""],
    ]);
  });

  it("returned the cycling project with a comment that says what to mend", () => {
    const steps = byKey.get("coming/cykelprojekt")?.steps ?? [];
    expect(steps.at(-1)).toMatchObject({ kind: "returned", by: "birgit-holmgaard" });
    expect(steps.at(-1)?.comment.length).toBeGreaterThan(60);
  });

  const words = (document: RichDocument): number => readingText(document).split(/\s+/).length;
  const whole = coming.proposals.filter(
    ({ status, key }) => status !== "draft" && !key.endsWith("gensidig-orientering"),
  );

  it.each(whole.map(({ key, document }): [string, number] => [key, words(document)]))(
    "%s is a whole case text: %i words",
    (_, length) => {
      expect(length).toBeGreaterThanOrEqual(200);
      expect(length).toBeLessThanOrEqual(600);
    },
  );

  it("has attachments of four kinds at the quarter's results", () => {
    const files = byKey.get("coming/resultatopfoelgning")?.attachments.map(({ file }) => FILES[file]?.fileName ?? "");
    expect(files?.map((name) => name.split(".").pop())).toEqual(["pdf", "xlsx", "pdf", "docx"]);
  });
});

describe("the meeting with everything at it", () => {
  const { meeting } = held;
  const courses = meeting.items.flatMap(({ course }) => (course ? [course] : []));

  it("has a vote by name, a dissent, a disqualification, a referral, and cases that go on and are put off", () => {
    expect(courses.flatMap(({ vote }) => vote?.method ?? [])).toEqual(["byName"]);
    expect(courses.flatMap(({ statements = [] }) => statements.map(({ kind }) => kind))).toEqual([
      "dissent",
      "statement",
    ]);
    expect(courses.flatMap(({ disqualified }) => disqualified?.person ?? [])).toEqual(["poul-erik-lauge"]);
    expect(courses.flatMap(({ referredBy }) => referredBy ?? [])).toEqual(["maja-krogh"]);
    expect(courses.flatMap(({ onward }) => onward?.kind ?? [])).toEqual(["forwarded", "deferred"]);
  });

  it("lets only those act who are at the item, and carries on what was put off", () => {
    for (const { items, attendance } of [meeting, recent.meeting])
      for (const [index, { course }] of items.entries()) {
        const there = attendance
          .filter(({ state, arrives }) => state === "present" && (arrives?.afterItem ?? 0) <= index)
          .map(({ person }) => person)
          .filter((person) => person !== course?.disqualified?.person);
        const named = [
          ...Object.keys(course?.vote?.others ?? {}),
          ...Object.keys(course?.amendment?.votes ?? {}),
          ...(course?.statements ?? []).map(({ person }) => person),
          ...(course?.referredBy ? [course.referredBy] : []),
        ];
        expect(named.filter((person) => !there.includes(person))).toEqual([]);
      }
    expect(Object.keys(recent.meeting.carriedOn ?? {})).toEqual(
      meeting.items.filter(({ course }) => course?.onward?.kind === "deferred").map(({ title }) => title),
    );
  });

  it("lets nobody dissent who voted with the majority", () => {
    for (const { vote, statements = [] } of courses)
      for (const { person, kind } of statements)
        if (kind === "dissent") expect(vote?.others[person] ?? "inFavour").not.toBe("inFavour");
  });

  it("is signed by everybody who was there, sealed before the next meeting's agenda was sent", () => {
    const present = meeting.attendance.filter(({ state }) => state === "present").map(({ person }) => person);
    expect(meeting.signatures.map(({ person }) => person).toSorted()).toEqual(present.toSorted());
    expect(meeting.sealedAt! < recent.meeting.dispatchedAt!).toBe(true);
  });
});

describe("the chair's decision between two meetings", () => {
  it.each([TODAY, "2027-01-04", "2027-06-13"])("comes after today's agenda was sent out: on %s", (today) => {
    const { at, caseNumber, by } = chairDecision(today);
    expect(at > soonMeeting(today, "09:10").meeting.dispatchedAt! && at < today).toBe(true);
    expect(by).toBe(membersOn(at.slice(0, 10))[0]);
    const opened = caseFiles(today).find((file) => file.caseNumber === caseNumber)!.createdAt;
    expect(opened < at).toBe(true);
  });
});

test.each([
  ["08:00", "08:30"],
  ["08:14", "08:30"],
  ["08:16", "09:00"],
  ["21:50", "22:00"],
  ["23:59", "22:00"],
])("at %s the meeting about to begin begins at %s", (clock, start) => {
  expect(soonAfter(clock).start).toBe(start);
});

describe("the recent meeting", () => {
  const { meeting } = recent;

  it("is signed by five of the seven who were there, before today", () => {
    const present = meeting.attendance.filter(({ state }) => state === "present").map(({ person }) => person);
    expect(present).toHaveLength(7);
    const signed = meeting.signatures.map(({ person }) => person);
    expect(signed.filter((person) => !present.includes(person))).toEqual([]);
    expect(present.filter((person) => !signed.includes(person))).toEqual(["ib-sandholt", "maja-krogh"]);
    expect(meeting.signatures.filter(({ at }) => at >= TODAY || at < meeting.frozenAt!)).toEqual([]);
    expect(meeting.sealedAt).toBeNull();
  });

  it("has a substitute for the member who sent apologies", () => {
    const apologies = meeting.attendance.filter(({ state }) => state === "apology").map(({ person }) => person);
    expect(meeting.attendance.filter(({ substituteFor }) => substituteFor).map((each) => each.substituteFor)).toEqual(
      apologies,
    );
    expect(meeting.attendance).toHaveLength(membersOn(meeting.startsAt.slice(0, 10)).length + 1);
  });

  it("decides points of the text that is decided", () => {
    const points = meeting.items.flatMap(({ decisions, proposal }) =>
      decisions.filter(({ pointId }) => pointId !== "").map(({ pointId }) => ({ pointId, proposal })),
    );
    expect(points).toHaveLength(2);
    const documents = new Map(proposals.map(({ key, document }) => [key, JSON.stringify(document)]));
    expect(points.filter(({ pointId, proposal }) => !documents.get(proposal ?? "")?.includes(pointId))).toEqual([]);
  });

  it("closes one item with a reason, a public title, summary and decision", () => {
    const [closed] = meeting.items.filter((item) => item.closed);
    expect([closed?.closedReason, closed?.publicTitle, closed?.publicSummary, closed?.publicDecision]).not.toContain(
      "",
    );
    expect(closed?.closedReason).toContain("forvaltningslovens § 27");
  });
});

describe.each([TODAY, "2027-01-04", "2027-06-13"])("everything on %s", (today) => {
  const recentNow = recentMeeting(today);
  const comingNow = comingMeeting(today);
  const heldNow = heldMeeting(today);
  const soonNow = soonMeeting(today, "09:10");
  const all = [...PROPOSALS_2022, ...[heldNow, recentNow, soonNow, comingNow].flatMap((one) => one.proposals)];
  const cases = caseFiles(today);

  it("hangs together: cases, people, files, outcomes", () => {
    const numbers = cases.map(({ caseNumber }) => caseNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all.filter(({ caseNumber }) => !numbers.includes(caseNumber))).toEqual([]);
    expect(numbers.filter((number) => !/^\d{2}-\d{6}$/.test(number))).toEqual([]);
    expect(all.flatMap(({ attachments }) => attachments).filter(({ file }) => !FILES[file])).toEqual([]);
    const people = new Set(PEOPLE.map(({ key }) => key));
    const named = [
      ...all.flatMap(({ author, steps }) => [author, ...steps.map(({ by }) => by)]),
      ...cases.flatMap(({ createdBy, notes }) => [createdBy, ...notes.map(({ by }) => by)]),
    ];
    expect(named.filter((key) => !people.has(key))).toEqual([]);
    const outcomes = [MEETING_2022, heldNow.meeting, recentNow.meeting, comingNow.meeting].flatMap(({ items }) =>
      items.flatMap(({ decisions }) => decisions.map(({ outcome }) => outcome)),
    );
    expect(outcomes.filter((outcome) => outcome !== "" && !OUTCOMES.includes(outcome))).toEqual([]);
  });

  it("lies in the past, in order, and nobody approves what they wrote", () => {
    for (const { author, createdAt, steps, caseNumber } of all) {
      const opened = cases.find((file) => file.caseNumber === caseNumber)!.createdAt;
      const moments = [opened, createdAt, ...steps.map(({ at }) => at), `${today}T00:00`];
      expect(moments).toEqual([...moments].sort());
      expect(steps.filter(({ kind, by }) => kind !== "submitted" && by === author)).toEqual([]);
    }
    for (const { createdAt, notes } of cases) {
      const moments = [createdAt, ...notes.map(({ at }) => at), `${today}T00:00`];
      expect(moments).toEqual([...moments].sort());
    }
  });

  it("leaves the next case number unused", () => {
    for (const { year, last } of caseNumberSeries(today)) {
      const given = cases.filter(({ caseNumber }) => caseNumber.startsWith(String(year).slice(2)));
      expect(Math.max(0, ...given.map(({ caseNumber }) => Number(caseNumber.slice(3))))).toBeLessThanOrEqual(last);
    }
  });
});

describe("meetings", () => {
  it("say what in them is invented", () => {
    expect(meetings.map(({ invented }) => invented.length > 0)).toEqual(meetings.map(() => true));
  });
});
