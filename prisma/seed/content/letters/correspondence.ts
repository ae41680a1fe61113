import type { IsoDate } from "../dates";
import { HILLEROED_LETTERS } from "./hilleroed";
import { ROSKILDE_LETTERS } from "./roskilde";
import { rudersdalLetters } from "./rudersdal";
import type { DemoCorrespondence } from "./shapes";

/** The three chains of the sources, and one inquiry more that waits for a draft. */
export const correspondence = (today: IsoDate): DemoCorrespondence[] => [
  ROSKILDE_LETTERS,
  HILLEROED_LETTERS,
  rudersdalLetters(today),
];
