import type { DecisionKind } from "~/modules/projects/project";
import type { ProjectContents } from "~/modules/projects/project-contents";
import type { PublicMeeting } from "./public-meeting";

/**
 * What the public may see of a project, as data: what `projectContents` names, and of its decisions and evaluations those whose items
 * the public can read. Stored in `portal.project`; the page is made from it and from nothing else.
 */
export interface PublicProject extends ProjectContents {
  municipality: PublicMeeting["municipality"];
  demonstration: boolean;
  slug: string;
  decisions: PublicProjectDecision[];
  evaluations: PublicEvaluation[];
  /** when it was first published, since it was last withdrawn */
  firstPublishedAt: string;
  publishedAt: string;
}

/** An item of published minutes. Its address is the one that its meeting has now. */
export interface PublicItemPlace {
  meetingId: string;
  number: string;
}

export interface PublicProjectDecision {
  id: string;
  kind: DecisionKind;
  title: string;
  /** of one that is known by mention, "januar 2018"; "" of an item's */
  when: string;
  item: PublicItemPlace | null;
}

export interface PublicEvaluation {
  id: string;
  name: string;
  /** "senest 17. november 2022"; "" once it is decided on */
  due: string;
  outcome: string;
  /** null: it is to come */
  item: PublicItemPlace | null;
}
