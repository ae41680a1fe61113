import type { StateKind } from "~/ui/state";
import type { ProjectStatus } from "./project";
import type { Headline } from "./project-page";
import type { When } from "./when";

export interface ListedProject {
  id: string;
  title: string;
  targetGroup: string;
  caseNumber: string;
  committeeName: string;
  startsOn: When;
  endsOn: When;
  status: ProjectStatus;
  state: { kind: StateKind; words: string };
  headline: Headline | null;
}

export const projectListStates = ["aktive", "afsluttede", "alle"] as const;
export type ProjectListState = (typeof projectListStates)[number];
export const projectListStateWords: Record<ProjectListState, string> = {
  aktive: "Aktive",
  afsluttede: "Stoppede og forankrede",
  alle: "Alle",
};

export interface ProjectFilter {
  state: ProjectListState;
  text: string;
}

/** As it stands in the address; what isn't there is the ordinary choice. */
export function projectFilter(search: URLSearchParams): ProjectFilter {
  return {
    state: projectListStates.find((one) => one === search.get("tilstand")) ?? "aktive",
    text: (search.get("q") ?? "").slice(0, 200).normalize("NFC").trim(),
  };
}
