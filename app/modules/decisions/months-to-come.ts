import { monthWords } from "./follow-up-task";
import { periodAfter } from "~/modules/statistics/period";
import { sentenceCase } from "~/ui/danish-dates";

const monthsAhead = 18;

/** This month and those after it, as something can come back in them. @param today "2022-08-18" */
export const monthsToCome = (today: string): { value: string; label: string }[] =>
  Array.from({ length: monthsAhead }, (_, index) => periodAfter(today.slice(0, 7), index)).map((month) => ({
    value: month,
    label: sentenceCase(monthWords(month)),
  }));
