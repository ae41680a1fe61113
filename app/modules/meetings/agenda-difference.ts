import { diffArrays } from "diff";
import type { Block, DocumentPart, RecommendationLead, RichDocument } from "~/modules/richtext/document";
import { sectionTexts } from "~/modules/richtext/document-text";

/** One place where the text is another than what was sent out. */
export interface TextChange {
  /** The section's key, to go to it, and its heading. */
  section: string;
  title: string;
  kind: "changed" | "added" | "removed";
  /** The place as it reads with both versions in it. */
  pieces: { kind: "same" | "inserted" | "deleted"; text: string }[];
}

interface Passage {
  id: string;
  section: string;
  title: string;
  text: string;
}

/**
 * What has changed from one version of a text to another, paragraph by paragraph. A paragraph is known by its block id, which
 * follows it through edits and moves; order alone is no change.
 */
export function differenceBetween(sent: RichDocument, now: RichDocument): TextChange[] {
  const [before, after] = [passagesOf(sent), passagesOf(now)];
  const then = new Map(before.map((passage) => [passage.id, passage]));
  const still = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((passage): TextChange[] => {
    const earlier = then.get(passage.id);
    if (earlier?.text === passage.text || (!earlier && passage.text === "")) return [];
    const kind = !earlier || earlier.text === "" ? "added" : passage.text === "" ? "removed" : "changed";
    return [
      { section: passage.section, title: passage.title, kind, pieces: piecesOf(earlier?.text ?? "", passage.text) },
    ];
  });
  const gone = before
    .filter(({ id, text }) => !still.has(id) && text !== "")
    .map(({ section, title, text }): TextChange => ({ section, title, kind: "removed", pieces: piecesOf(text, "") }));
  const order = new Map(now.content.map((part, index) => [part.attrs.key, index]));
  const place = ({ section }: TextChange) => order.get(section) ?? Infinity;
  return [...changes, ...gone].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** Whole words: "805.520" and "a-kasse" are one each, so that a figure is seen to be another figure. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[.,'’‐–/-][\p{L}\p{N}]+)*|\s+|[^]/gu) ?? [];

function piecesOf(before: string, after: string): TextChange["pieces"] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? "inserted" : removed ? "deleted" : "same",
    text: value.join(""),
  }));
}

/** The paragraphs, tables, pictures and points of a document, each with its words. */
function passagesOf(document: RichDocument): Passage[] {
  return document.content.flatMap((part) => {
    if (part.type === "sectionSlot") return [];
    const { key, title, id } = part.attrs;
    const passage = (own: { attrs: { id: string } }, only: DocumentPart): Passage => ({
      id: own.attrs.id,
      section: key,
      title,
      text: textOf(only),
    });
    if (part.type === "recommendation") {
      const [lead, ...points] = part.content;
      return [
        passage(lead, { ...part, content: [lead] }),
        ...points.map((point) => passage(point, { ...part, content: [emptyLead(lead), point] })),
      ];
    }
    if (part.attrs.noRemarks) return [{ id, section: key, title, text: textOf(part) }];
    return part.content.map((block: Block) => passage(block, { ...part, content: [block] }));
  });
}

const emptyLead = (lead: RecommendationLead): RecommendationLead => ({ type: lead.type, attrs: lead.attrs });

const textOf = (part: DocumentPart): string => sectionTexts({ type: "doc", content: [part] })[0]?.text ?? "";
