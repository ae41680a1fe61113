import { expect, test } from "vitest";
import { outcomeOf } from "./standing-sentence";

const outcomes = [
  "Godkendt",
  "Taget til efterretning",
  "Taget til orientering",
  "Orientering givet",
  "Drøftet",
  "Udsat",
  "Ikke godkendt",
];

test.each([
  ["Administrationens indstilling godkendes.", "Godkendt"],
  ["Indstillingen blev ikke godkendt.", "Ikke godkendt"],
  ["Punktet tages til orientering.", "Taget til orientering"],
  ["Der blev givet en orientering.", "Orientering givet"],
  ["Punktet udsættes til næste møde.", "Udsat"],
  ["Udvalget drøftede sagen.", "Drøftet"],
  ["Udvalget anbefaler indstillingen.", ""],
  ["Noget helt andet.", ""],
])("%s is %s", (sentence, outcome) => {
  expect(outcomeOf(sentence, outcomes)).toBe(outcome);
});
