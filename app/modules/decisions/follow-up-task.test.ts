import { describe, expect, test } from "vitest";
import { deadlineWords, dueReminder, isOverdue, reminderDay, returnWords, taskStateWords } from "./follow-up-task";

const rule = { saturdayCounts: false, closingDays: [] };
/** Tuesday */
const today = "2022-11-08";

describe("the deadline in words", () => {
  test.each([
    [null, "Uden frist"],
    ["2022-11-08", "Frist i dag"],
    ["2022-11-09", "Frist i morgen"],
    ["2022-11-10", "Frist torsdag 10. november, om 2 hverdage"],
    ["2022-11-14", "Frist mandag 14. november, om 4 hverdage"],
    ["2022-11-07", "Fristen var i går"],
    ["2022-11-04", "Fristen var fredag 4. november, for 2 hverdage siden"],
    ["2022-11-06", "Fristen var søndag 6. november, for 2 hverdage siden"],
  ])("%s: %s", (dueOn, words) => expect(deadlineWords(dueOn, today, rule)).toBe(words));
});

describe("overdue, and the state's words", () => {
  test.each([
    ["waiting", "2022-11-01", false, "draft", "Venter på, at mødet hæves"],
    ["stayed", "2022-11-01", false, "stop", "Standset"],
    ["open", null, false, "ready", "Åben"],
    ["open", "2022-11-14", false, "ready", "Åben"],
    ["open", "2022-11-11", false, "late", "Frist snart"],
    ["open", "2022-11-08", false, "late", "Frist snart"],
    ["open", "2022-11-07", true, "late", "Overskredet"],
    ["done", "2022-11-01", false, "done", "Udført"],
    ["dropped", "2022-11-01", false, "done", "Opgivet"],
  ])("%s %s", (state, dueOn, overdue, kind, words) => {
    expect(isOverdue({ state, dueOn }, today)).toBe(overdue);
    expect(taskStateWords({ state, dueOn }, today, rule)).toEqual({ kind, words });
  });
});

describe("reminders", () => {
  test("3 hverdage before: weekends, holidays and the municipality's closing days don't count", () => {
    expect(reminderDay("2022-11-10", rule)).toBe("2022-11-07");
    expect(reminderDay("2022-11-14", rule)).toBe("2022-11-09");
    expect(reminderDay("2022-11-14", { ...rule, saturdayCounts: true })).toBe("2022-11-10");
    expect(reminderDay("2022-11-14", { ...rule, closingDays: ["2022-11-10"] })).toBe("2022-11-08");
    expect(reminderDay("2022-12-27", rule)).toBe("2022-12-21");
  });

  test.each([
    ["too early", "open", "2022-11-14", null, null],
    ["from the third hverdag before", "open", "2022-11-11", null, "coming"],
    ["once", "open", "2022-11-11", "2022-11-08", null],
    ["an older reminder was of another deadline", "open", "2022-11-11", "2022-10-01", "coming"],
    ["on the day itself, if it wasn't sent", "open", "2022-11-08", null, "coming"],
    ["the first day after", "open", "2022-11-07", "2022-11-02", "overdue"],
    ["reminded on the last day isn't reminded of being late", "open", "2022-11-07", "2022-11-07", "overdue"],
    ["once more and no more", "open", "2022-11-04", "2022-11-07", null],
    ["without a deadline", "open", null, null, null],
    ["not started", "waiting", "2022-11-07", null, null],
    ["stayed", "stayed", "2022-11-07", null, null],
    ["done", "done", "2022-11-07", null, null],
  ])("%s", (_why, state, dueOn, remindedOn, expected) =>
    expect(dueReminder({ state, dueOn, remindedOn }, today, rule)).toBe(expected),
  );
});

describe("where it comes back", () => {
  const none = { returnMonth: "", returnMeeting: null, returnItem: null };
  const meeting = { startsAt: "2022-12-15T14:00:00Z", status: "drafting" };
  test.each([
    [none, ""],
    [{ ...none, returnMonth: "2022-12" }, "Behandles på mødet i december 2022"],
    [{ ...none, returnMeeting: meeting }, "Behandles på mødet torsdag 15. december"],
    [
      { ...none, returnMeeting: { ...meeting, status: "cancelled" } },
      "Torsdag 15. december er aflyst. Vælg et andet møde",
    ],
    [
      { ...none, returnMonth: "2022-12", returnItem: { number: null, startsAt: meeting.startsAt, held: false } },
      "På dagsordenen til mødet torsdag 15. december",
    ],
    [
      { ...none, returnItem: { number: "4", startsAt: meeting.startsAt, held: false } },
      "På dagsordenen til mødet torsdag 15. december, punkt 4",
    ],
    [
      { ...none, returnItem: { number: "4", startsAt: meeting.startsAt, held: true } },
      "Behandlet på mødet torsdag 15. december, punkt 4",
    ],
  ])("%#: %s", (task, words) => expect(returnWords(task, today)).toBe(words));
});
