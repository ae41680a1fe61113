import type { IsoDate } from "../dates";
import { seasonOf } from "../season";
import { CYCLING, UNGE_PAA_BROEN } from "./cycling";
import { KLAR_TIL_START } from "./klar-til-start";
import { projektPlusProject } from "./projekt-plus";
import type { DemoProject } from "./shapes";

/** The projects of Ringkøbing-Skjern. @param today in Copenhagen */
export const projectsOn = (today: IsoDate): DemoProject[] => [
  projektPlusProject(seasonOf(today)),
  CYCLING,
  UNGE_PAA_BROEN,
  KLAR_TIL_START,
];
