import { expect, test } from "vitest";
import { noticeDeadline, noticeRuleInWords, type NoticeRule } from "./notice-deadline";

const strict: NoticeRule = { days: 4, saturdayCounts: false, sendingDayCounts: false, closingDays: [] };
const withSaturday: NoticeRule = { ...strict, saturdayCounts: true };
const withSending: NoticeRule = { ...strict, sendingDayCounts: true };
const lenient: NoticeRule = { ...strict, saturdayCounts: true, sendingDayCounts: true };

test.each<[string, string, NoticeRule, string]>([
  ["an ordinary Thursday", "2022-11-17", strict, "2022-11-10"],
  ["the day of sending counts", "2022-11-17", withSending, "2022-11-11"],
  ["Saturday counts", "2022-11-17", withSaturday, "2022-11-11"],
  ["Saturday and the day of sending count", "2022-11-17", lenient, "2022-11-12"],
  ["a Monday, over one weekend", "2022-11-21", strict, "2022-11-14"],
  ["a Monday with Saturday", "2022-11-21", withSaturday, "2022-11-15"],
  ["a meeting on a Sunday", "2022-11-20", strict, "2022-11-14"],
  ["the demonstration's meeting", "2022-08-18", strict, "2022-08-11"],
  // Easter 2026: skærtorsdag 2 April to 2. påskedag 6 April.
  ["after Easter", "2026-04-09", strict, "2026-03-30"],
  ["after Easter, Saturday counts: the Saturday in Easter is one", "2026-04-09", withSaturday, "2026-03-31"],
  ["between skærtorsdag and Easter none counts", "2026-04-07", strict, "2026-03-26"],
  // Kristi himmelfartsdag Thursday 14 May 2026; the Friday after is no holiday.
  ["after Kristi himmelfartsdag", "2026-05-19", strict, "2026-05-11"],
  ["2. pinsedag", "2026-05-28", strict, "2026-05-20"],
  // Store bededag Friday 5 May 2023, abolished from 2024 (26 April 2024 is a working day).
  ["store bededag in 2023", "2023-05-09", strict, "2023-05-01"],
  ["no store bededag in 2024", "2024-04-30", strict, "2024-04-23"],
  ["grundlovsdag, a Friday in 2026", "2026-06-08", strict, "2026-05-29"],
  ["grundlovsdag on a Saturday changes nothing", "2027-06-10", strict, "2027-06-03"],
  ["grundlovsdag on a Saturday that would count", "2027-06-10", withSaturday, "2027-06-03"],
  // 24 December 2026 is a Thursday, 25 a Friday.
  ["after Christmas", "2026-12-30", strict, "2026-12-21"],
  ["over New Year", "2027-01-07", strict, "2026-12-30"],
  ["the municipality's own closing days", "2027-01-07", { ...strict, closingDays: ["2026-12-31"] }, "2026-12-29"],
  [
    "a closing day on what would be the deadline",
    "2022-11-17",
    { ...strict, closingDays: ["2022-11-10"] },
    "2022-11-09",
  ],
  ["no notice asked for", "2022-11-17", { ...strict, days: 0 }, "2022-11-17"],
  ["one day", "2022-11-17", { ...strict, days: 1 }, "2022-11-15"],
  ["ten days", "2022-11-17", { ...strict, days: 10 }, "2022-11-02"],
])("%s", (_, meeting, rule, deadline) => {
  expect(noticeDeadline(meeting, rule).deadline).toBe(deadline);
});

test("the count can be checked day by day", () => {
  expect(noticeDeadline("2022-11-17", strict).days).toEqual([
    { date: "2022-11-10", counts: false, number: null, why: "udsendelsesdagen tæller ikke, senest her" },
    { date: "2022-11-11", counts: true, number: 4, why: "4. hverdag før mødet" },
    { date: "2022-11-12", counts: false, number: null, why: "lørdag tæller ikke" },
    { date: "2022-11-13", counts: false, number: null, why: "søndag tæller ikke" },
    { date: "2022-11-14", counts: true, number: 3, why: "3. hverdag før mødet" },
    { date: "2022-11-15", counts: true, number: 2, why: "2. hverdag før mødet" },
    { date: "2022-11-16", counts: true, number: 1, why: "1. hverdag før mødet" },
    { date: "2022-11-17", counts: false, number: null, why: "mødedagen tæller ikke" },
  ]);
});

test("where the day of sending counts it is the last of the numbered days", () => {
  const { deadline, days } = noticeDeadline("2026-04-09", withSending);
  expect(days.find(({ date }) => date === deadline)).toMatchObject({
    number: 4,
    why: "4. hverdag før mødet, senest her",
  });
  expect(days.filter(({ counts }) => !counts).map(({ why }) => why)).toEqual([
    "skærtorsdag tæller ikke",
    "langfredag tæller ikke",
    "lørdag tæller ikke",
    "påskedag tæller ikke",
    "2. påskedag tæller ikke",
    "mødedagen tæller ikke",
  ]);
});

test.each<[NoticeRule, string]>([
  [strict, "Udvalgets regel er 4 hverdage; lørdag og udsendelsesdagen tæller ikke."],
  [withSaturday, "Udvalgets regel er 4 hverdage; lørdag tæller med, udsendelsesdagen gør ikke."],
  [withSending, "Udvalgets regel er 4 hverdage; udsendelsesdagen tæller med, lørdag gør ikke."],
  [lenient, "Udvalgets regel er 4 hverdage; lørdag og udsendelsesdagen tæller med."],
  [{ ...strict, days: 1 }, "Udvalgets regel er 1 hverdag; lørdag og udsendelsesdagen tæller ikke."],
  [{ ...strict, days: 0 }, "Udvalget har ingen frist for udsendelse."],
])("the rule in words", (rule, words) => {
  expect(noticeRuleInWords(rule)).toBe(words);
});
