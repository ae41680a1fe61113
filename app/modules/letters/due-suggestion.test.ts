import fc from "fast-check";
import { expect, test } from "vitest";
import { longDate } from "~/ui/danish-dates";
import { periodName } from "~/modules/statistics/period";
import { suggestDue } from "./due-suggestion";

const letter = "2018-07-09";

test.each<[string, string, string | null, string, string?]>([
  ["Fra august indgår screeningen fast i samtalerne.", "month", "2018-08-31", "Fra august"],
  ["Det sker i løbet af 3. kvartal 2018.", "quarter", "2018-09-30", "i løbet af 3. kvartal 2018"],
  ["Indsatserne er fuldt indfasede med udgangen af september.", "month", "2018-09-30", "med udgangen af september"],
  ["Vi ansætter to medarbejdere pr. 1. august 2018.", "date", "2018-08-01", "pr. 1. august 2018"],
  ["Kurset holdes i december.", "month", "2018-12-31", "i december"],
  ["Ledelsen følger hver måned op på pladserne.", "ongoing", null, "hver måned", "monthly"],
  ["Vi ligger over landsgennemsnittet fra 2. halvår 2018.", "halfYear", "2018-12-31", "fra 2. halvår 2018"],
  ["Vi ligger over landsgennemsnittet fra andet halvår.", "halfYear", "2018-12-31", "fra andet halvår"],
  ["Alle har haft samtaler senest den 1. marts.", "date", "2019-03-01", "senest den 1. marts"],
  ["Alle har haft samtaler i maj.", "month", "2019-05-31", "i maj"],
  ["Det er på plads i løbet af 2019.", "year", "2019-12-31", "i løbet af 2019"],
  ["Det er på plads inden årets udgang.", "year", "2018-12-31", "inden årets udgang"],
  ["Der følges kvartalsvist op.", "ongoing", null, "kvartalsvist", "quarterly"],
  ["Fra 1. oktober 2018 følger ledelsen månedligt op.", "date", "2018-10-01", "Fra 1. oktober 2018", "monthly"],
  ["Vi følger løbende udviklingen.", "ongoing", null, "løbende"],
  ["Senest 31. februar 2019 er alle færdige.", "month", "2019-02-28", "februar 2019"],
  ["Senest 31-12-2018 er alle færdige.", "date", "2018-12-31", "Senest 31-12-2018"],
])("%s", (sentence, dueKind, dueOn, dueWords, recurrence = "none") => {
  expect(suggestDue(sentence, letter)).toEqual({ dueKind, dueOn, dueWords, recurrence });
});

test.each(["Vi tager opgaven alvorligt.", "I 5. kvartal sker det.", "Majken står for det."])(
  "no time is said: %s",
  (sentence) => expect(suggestDue(sentence, letter)).toBeNull(),
);

test("any day and month that is written out is read, and never lies before the letter unless its year says so", () => {
  const days = fc
    .date({ min: new Date("2018-01-01"), max: new Date("2020-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, days, (day, date) => {
      expect(suggestDue(`Det sker senest ${longDate(day)}.`, date)).toMatchObject({ dueKind: "date", dueOn: day });
      const month = suggestDue(`Det sker i ${periodName(day.slice(0, 7)).split(" ")[0]}.`, date);
      expect(month!.dueOn! >= date).toBe(true);
      expect(month!.dueOn!.slice(5, 7)).toBe(day.slice(5, 7));
    }),
  );
});
