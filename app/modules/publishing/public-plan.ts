import type { PlanContents } from "~/modules/plans/plan-contents";
import type { PublicMeeting } from "./public-meeting";

/**
 * What the public may see of a plan, as data: what `planContents` names and nothing else. Stored in `portal.plan`; the page and the
 * public PDF are made from it and from nothing else.
 */
export interface PublicPlan extends PlanContents {
  municipality: PublicMeeting["municipality"];
  demonstration: boolean;
  slug: string;
  /** "2021-09-21" */
  issued: string;
  publishedAt: string;
}
