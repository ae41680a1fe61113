import { addWorkdays, type IsoDate } from "../dates";
import type { Season } from "../season";
import type { DemoProposal } from "../shapes";

/** When the recent meeting's cases were opened, in workdays before that meeting. */
export const BUDGET_OPENED = -20;
export const SPARE_TIME_JOBS_OPENED = -24;
export const INTERVIEWS_OPENED = -18;
export const SUPPLIER_OPENED = -22;

export const openedOn = (season: Season, workdays: number): IsoDate => addWorkdays(season.dates.recent, workdays);

/** The steps of a proposal that was on the recent meeting. */
export const heldSteps = (season: Season, author: string) => stepsBefore(season.dates.recent, author);

/** The steps of a proposal that was ready for a meeting on the day. */
export function stepsBefore(
  meeting: IsoDate,
  author: string,
): Pick<DemoProposal, "status" | "author" | "createdAt" | "steps"> {
  const on = (workdays: number) => addWorkdays(meeting, workdays);
  return {
    status: "ready",
    author,
    createdAt: `${on(-17)}T09:15`,
    steps: [
      { kind: "submitted", by: author, at: `${on(-9)}T13:20`, comment: "" },
      { kind: "approved", by: "birgit-holmgaard", at: `${on(-7)}T09:55`, comment: "" },
    ],
  };
}
