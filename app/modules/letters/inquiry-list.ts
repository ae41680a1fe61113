import type { StateKind } from "~/ui/state";

/** The inquiry's states as the filter offers them, by their names in the address. */
export const inquiryChoiceNames = {
  "mangler-udkast": "Mangler udkast",
  "under-udarbejdelse": "Under udarbejdelse",
  "til-underskrift": "Til underskrift",
  besvaret: "Besvaret",
  afsluttet: "Afsluttet uden svar",
} as const;
export type InquiryChoice = keyof typeof inquiryChoiceNames;

export const statusesOf: Record<InquiryChoice, readonly string[]> = {
  "mangler-udkast": ["awaitingDraft"],
  "under-udarbejdelse": ["drafting", "inReview"],
  "til-underskrift": ["signing"],
  besvaret: ["answered"],
  afsluttet: ["closed"],
};

export const commitmentChoiceNames = {
  "over-tid": "Over tid",
  "i-aar": "Frist i år",
  holdt: "Holdt",
  opgivet: "Opgivet",
} as const;
export type CommitmentChoice = keyof typeof commitmentChoiceNames;

/** Everybody who isn't among those that write most. */
export const otherSenders = "andre";

export interface InquiryFilter {
  /** none: the open ones */
  states: InquiryChoice[];
  /** none: those that are promised and not ended */
  commitments: CommitmentChoice[];
  senders: string[];
  /** only what the actor sees to */
  mine: boolean;
  /** whose figures are shown; null: this year */
  year: number | null;
  /** 1, 2 … */
  page: number;
  commitmentPage: number;
}

const chosen = <T extends string>(search: URLSearchParams, name: string, among: Record<T, string>): T[] =>
  [...new Set(search.getAll(name))].filter((value): value is T => Object.hasOwn(among, value));
const pageOf = (value: string | null): number => (/^[1-9]\d{0,4}$/.test(value ?? "") ? Number(value) : 1);

/** As it stands in the address; what isn't there is the ordinary choice, and what nobody offers is left out. */
export function inquiryFilter(search: URLSearchParams): InquiryFilter {
  const year = /^\d{4}$/.exec(search.get("aar") ?? "")?.[0];
  return {
    states: chosen(search, "tilstand", inquiryChoiceNames),
    commitments: chosen(search, "tilsagn", commitmentChoiceNames),
    senders: [...new Set(search.getAll("afsender"))].map((sender) => sender.slice(0, 200)).slice(0, 20),
    mine: search.get("ejer") === "mig",
    year: year === undefined ? null : Number(year),
    page: pageOf(search.get("side")),
    commitmentPage: pageOf(search.get("tilsagnsside")),
  };
}

/** The filter as an address; the ordinary choices say nothing. A change of what is shown begins on the first page. */
export function filterAddress(filter: InquiryFilter, change: Partial<InquiryFilter> = {}): string {
  const begins = Object.keys(change).some((part) => !["page", "commitmentPage", "year"].includes(part));
  const { states, commitments, senders, mine, year, page, commitmentPage } = {
    ...filter,
    ...(begins ? { page: 1, commitmentPage: 1 } : {}),
    ...change,
  };
  const search = new URLSearchParams();
  for (const state of states) search.append("tilstand", state);
  for (const state of commitments) search.append("tilsagn", state);
  for (const sender of senders) search.append("afsender", sender);
  if (mine) search.set("ejer", "mig");
  if (year !== null) search.set("aar", String(year));
  if (page > 1) search.set("side", String(page));
  if (commitmentPage > 1) search.set("tilsagnsside", String(commitmentPage));
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** How far an inquiry's letter is, as small steps: written, its stations, signed, sent. */
export interface Steps {
  count: number;
  /** the step it is at; `count` when all are behind it */
  at: number;
  words: string;
}

export interface ListedInquiry {
  id: string;
  subject: string;
  sender: string;
  caseNumber: string;
  receivedOn: string | null;
  datedOn: string | null;
  dateNote: string;
  deadline: string | null;
  /** hverdage until the deadline; null without one, or when it is answered or closed */
  left: number | null;
  overdue: boolean;
  status: string;
  answeredOn: string | null;
  answeredInTime: boolean | null;
  owner: string;
  steps: Steps;
}

export interface ListedCommitment {
  id: string;
  title: string;
  quote: string;
  inquiryId: string;
  /** of the letter in which it was promised */
  promisedOn: string | null;
  promisedNote: string;
  dueOn: string | null;
  dueWords: string;
  followUp: string;
  owner: string;
  state: string;
  shown: { kind: StateKind; words: string };
}

export interface InquiryCounts {
  states: Record<InquiryChoice, number>;
  /** those that write most, then "andre" */
  senders: { name: string; count: number }[];
  mine: number;
  all: number;
  open: number;
  overdue: number;
}

export interface YearFigures {
  year: number;
  inTime: number;
  late: number;
  withoutDeadline: number;
  kept: number;
  dropped: number;
  /** promised for that year and not ended, past their day */
  overdue: number;
}

interface LetterAt {
  status: string | null;
  stations: { key: string; title: string }[];
  stationKey: string;
}

/** Stations that a letter usually passes, while none is written that says so itself. */
const usualStations = 2;

export function stepsOf(status: string, letter: LetterAt, words: string): Steps {
  const stations = letter.status === null ? usualStations : letter.stations.length;
  const count = stations + 3;
  if (status === "answered" || status === "closed") return { count, at: status === "answered" ? count : 0, words };
  if (status === "signing") return { count, at: 1 + stations, words };
  if (status !== "inReview") return { count, at: 0, words };
  const at = letter.stations.findIndex(({ key }) => key === letter.stationKey);
  return { count, at: 1 + Math.max(0, at), words: letter.stations[at]?.title ?? words };
}
