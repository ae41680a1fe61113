import { expect, test } from "vitest";
import { contrastWithWhite } from "./contrast";

// As webaim.org's contrast checker gives them.
test.each([
  ["#000000", 21],
  ["#ffffff", 1],
  ["#004d99", 8.33],
  ["#767676", 4.54],
  ["#ff0000", 4],
])("white and %s: %d", (colour, ratio) => expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 1));

test("what is no colour has no contrast", () => expect(contrastWithWhite("#12")).toBeNaN());
