import { caseEvents } from "~/modules/cases/case-events";
import { courseEvents } from "~/modules/decisions/course-events";
import { decisionEvents } from "~/modules/decisions/decision-events";
import { presenceEvents } from "~/modules/decisions/presence-events";
import { voteEvents } from "~/modules/decisions/vote-events";
import { followUpEvents } from "~/modules/decisions/follow-up-events";
import { minutesEvents } from "~/modules/decisions/minutes-events";
import { identityEvents } from "~/modules/identity/identity-events";
import { commitmentEvents } from "~/modules/letters/commitment-events";
import { inquiryEvents } from "~/modules/letters/inquiry-events";
import { letterTemplateEvents } from "~/modules/letters/letter-template-events";
import { previewEvents } from "~/modules/letters/preview-events";
import { replyEvents } from "~/modules/letters/reply-events";
import { wayEvents } from "~/modules/letters/way-events";
import { calendarEvents } from "~/modules/meetings/calendar-events";
import { committeeEvents } from "~/modules/meetings/committee-events";
import { meetingEvents } from "~/modules/meetings/meeting-events";
import { proposalEvents } from "~/modules/meetings/proposal-events";
import { documentEvents } from "~/modules/pdf/document-events";
import { planEvents } from "~/modules/plans/plan-events";
import { publicationEvents } from "~/modules/publishing/publication-events";
import { projectEvents } from "~/modules/projects/project-events";
import { textEvents } from "~/modules/richtext/text-events";
import { statisticEvents } from "~/modules/statistics/statistic-events";

type Data = Record<string, unknown>;

/** Every kind of event there is, as each module declares it. */
const kinds: Record<string, (data: Data) => string> = {
  ...identityEvents,
  ...textEvents,
  ...caseEvents,
  ...proposalEvents,
  ...committeeEvents,
  ...calendarEvents,
  ...meetingEvents,
  ...decisionEvents,
  ...presenceEvents,
  ...voteEvents,
  ...courseEvents,
  ...followUpEvents,
  ...minutesEvents,
  ...inquiryEvents,
  ...replyEvents,
  ...wayEvents,
  ...previewEvents,
  ...commitmentEvents,
  ...letterTemplateEvents,
  ...statisticEvents,
  ...projectEvents,
  ...planEvents,
  ...publicationEvents,
  ...documentEvents,
};

export const isKnownKind = (kind: string): boolean => Object.hasOwn(kinds, kind);

/**
 * What happened, as it stands after the person's name: "sendte dagsordenen ud". Of what no module declares (any more) the kind
 * itself is told, so that nothing in the history is hidden.
 */
export function predicateOf(kind: string, data: unknown): string {
  const told = typeof data === "object" && data !== null ? (data as Data) : {};
  const sentence = isKnownKind(kind) ? kinds[kind]!(told) : `foretog handlingen “${kind}”`;
  return sentence
    .replace(/\s+/g, " ")
    .replace(/[\s:]+$/, "")
    .trim();
}

/** What the system did by itself tells who or what it happened to: "referatet blev forseglet". */
export const isPassive = (predicate: string): boolean => /\bblev\b/.test(predicate);

export interface Change {
  from: string;
  to: string;
}

/** The values that an event says it changed, where they are short enough to read; others are told by the sentence alone. */
export function changesOf(data: unknown): Change[] {
  const { from, to } = (typeof data === "object" && data !== null ? data : {}) as { from?: unknown; to?: unknown };
  if (!isPlain(from) || !isPlain(to)) return [];
  return Object.keys(to)
    .filter((field) => readable(from[field]) !== null && readable(to[field]) !== null)
    .map((field) => ({ from: readable(from[field])!, to: readable(to[field])! }))
    .filter((change) => change.from !== change.to && change.from.length <= 160 && change.to.length <= 160);
}

const isPlain = (value: unknown): value is Data => typeof value === "object" && value !== null && !Array.isArray(value);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
function readable(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return "(tomt)";
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return uuid.test(value) ? null : value;
  if (Array.isArray(value))
    return value.every((part) => typeof part === "string") ? value.join(" · ") || "(tomt)" : null;
  return null;
}
