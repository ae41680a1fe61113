import type { RichDocument } from "~/modules/richtext/document";
import { inlineText } from "~/modules/richtext/document-text";
import type { Guest } from "./agenda";

/** An attachment as it was frozen with its proposal. */
export interface FrozenAttachment {
  id: string;
  title: string;
  closed: boolean;
  fileSha256: string;
  fileName: string;
  kind: string;
  size: number;
  pages: number | null;
  remark: string;
}

/** One item with everything that documents, the meeting room and publishing show of it. */
export interface FullItem {
  id: string;
  number: string;
  title: string;
  caseNumber: string;
  purpose: string;
  fixedKind: string | null;
  closed: boolean;
  closedReason: string;
  publicTitle: string;
  publicSummary: string;
  publicDecision: string;
  heldForParties: boolean;
  lateReason: string;
  dispatchNumber: number | null;
  guests: Guest[];
  /** the text that was sent out; before dispatch the text as it is now; null of an item without a case text */
  document: RichDocument | null;
  /** the recommendation's points, as they can be decided one by one */
  points: { id: string; word: string; text: string }[];
  attachments: FrozenAttachment[];
  version: number;
}

export const purposeWords: Record<string, string> = {
  decision: "Til beslutning",
  orientation: "Til orientering",
  discussion: "Til drøftelse",
};

/** The recommendation's points, as they can be decided one by one. */
export function pointsOf(document: RichDocument): FullItem["points"] {
  return document.content.flatMap((part) =>
    part.type === "recommendation"
      ? part.content.slice(1).flatMap((point) => {
          const text = inlineText(point.content).trim();
          return point.type === "recommendationPoint" && text !== ""
            ? [{ id: point.attrs.id, word: point.attrs.word, text }]
            : [];
        })
      : [],
  );
}
