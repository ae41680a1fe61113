import { disqualifiedInWords } from "~/modules/decisions/disqualification";
import type { ItemRecord } from "~/modules/decisions/meeting-record";
import type { FullItem } from "~/modules/meetings/document-items";
import {
  noDecision,
  type PublicDecision,
  type PublicHistory,
  type PublicItem,
  type PublicMeeting,
} from "./public-meeting";

export interface ItemContext {
  kind: PublicMeeting["kind"];
  /** what happened there, of minutes */
  record: ItemRecord | undefined;
  /** when the supplementary agenda that it came with was sent out */
  addedAt: string | null;
  history?: PublicHistory[];
}

/** A closed item's public title, summary and decision, and nothing else (KSL § 8; a bare "Lukket punkt" is refused by the blockers). */
export function publicItem(item: FullItem, context: ItemContext): PublicItem {
  const { kind, addedAt, history = [] } = context;
  const nothing = {
    number: item.number,
    fixedKind: null,
    caseNumber: "",
    purpose: "",
    addedAt,
    lateReason: "",
    guests: [],
    document: null,
    attachments: [],
    held: false,
    stayed: "",
    disqualified: "",
    presence: "",
    onward: "",
    history: [],
  };
  const withMinutes = kind === "minutes" && !item.heldForParties;
  const record = withMinutes && !item.closed ? context.record : undefined;
  if (item.closed) {
    const decision = withMinutes && item.publicDecision !== "" ? { ...noDecision, text: item.publicDecision } : null;
    return {
      ...nothing,
      title: item.publicTitle,
      closed: true,
      summary: item.publicSummary,
      decision,
      held: kind === "minutes" && item.heldForParties,
    };
  }
  const head = {
    ...nothing,
    title: item.title,
    closed: false,
    summary: "",
    fixedKind: item.fixedKind,
    caseNumber: item.caseNumber,
    purpose: item.purpose,
  };
  if (kind === "caseList") return { ...head, decision: null };
  return {
    ...head,
    lateReason: item.lateReason,
    guests: item.guests.map(({ name, role, from }) => ({ name, role, from })),
    document: item.document,
    attachments: item.attachments.flatMap((one, index) =>
      one.closed
        ? []
        : [
            {
              number: index + 1,
              title: one.title,
              fileSha256: one.fileSha256,
              fileName: one.fileName,
              kind: one.kind,
              size: one.size,
              pages: one.pages,
              remark: one.remark,
            },
          ],
    ),
    decision: record ? decisionOf(item, record) : null,
    stayed: record?.stayed ?? "",
    disqualified: disqualifiedInWords(record?.disqualified ?? [], { withGround: false }),
    presence: record?.presence ?? "",
    onward: record?.onward ?? "",
    history,
    held: kind === "minutes" && item.heldForParties,
  };
}

/** An item that was voted on has its vote, even where no decision was written. */
function decisionOf(item: FullItem, record: ItemRecord): PublicDecision | null {
  const { decisions, amendments, votes, statements } = record;
  if (decisions.length + amendments.length + votes.length + statements.length === 0) return null;
  const whole = decisions.find(({ pointId }) => pointId === "");
  return {
    outcome: whole?.outcome ?? "",
    text: whole?.text ?? "",
    points: item.points.flatMap((point, index) => {
      const decided = decisions.find(({ pointId }) => pointId === point.id);
      return decided ? [{ number: index + 1, outcome: decided.outcome, text: decided.text }] : [];
    }),
    amendments: amendments.map(({ by, about = "", text, result }) => ({ by, about, text, result })),
    votes: votes.map(({ subject, words, result }) => ({ subject, words, result })),
    statements: statements.map(({ kind, by, text, sendAlong }) => ({ kind, by, text, sendAlong })),
  };
}
